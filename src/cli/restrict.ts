import { Command } from 'commander'
import type { RestrictOptions } from '../node/case/life/restrict-resource.js'
import { requireCase } from './case-of.js'
import { tell } from './deciding.js'

const help = `
What is restricted is left out of everything that is shown, counted and compared, with all that only it leads to, until
--lift. Who restricted it and why is restricted, too: \`claimgraph history NAME --include-restricted\` shows it. It still
stands in the files of the case: keep them to yourself.`

export function restrictCommand(): Command {
  return new Command('restrict')
    .description('Leave something out of all that is shown, or let it be shown again.')
    .argument('<name>', 'a claim, event, actor, document or place of the case, by name, label or IRI')
    .requiredOption('--why <text>', 'why')
    .option('--by <name>', 'who decides (default: the curator of the case, where there is one)')
    .option('--lift', 'lift the restriction instead')
    .addHelpText('after', help)
    .action(async (resource: string, options: Omit<RestrictOptions, 'resource'>) => {
      const own = await requireCase()
      const { restrictResource } = await import('../node/case/life/restrict-resource.js')
      const found = await restrictResource(own, { ...options, resource })
      tell(own, options.lift ? 'shown again' : 'left out of everything from now on', found)
    })
}
