import { Command } from 'commander'
import type { RetractOptions } from '../node/case/life/retract-claim.js'
import { requireCase } from './case-of.js'
import { tell } from './deciding.js'

const help = `
The claim stands in no position from the day on which it was withdrawn; as of an earlier day it stands. Nothing is rewritten:
triples/journal.trig keeps who recorded it, when and why, and \`claimgraph history CLAIM\` shows it.`

export function retractCommand(): Command {
  return new Command('retract')
    .description('Record that the claimant of a claim withdrew it.')
    .argument('<claim>', 'a claim of the case, by the last part of its IRI, by its label or IRI')
    .requiredOption('--why <text>', 'why, or in which way it was withdrawn')
    .option('--on <date>', 'when it was withdrawn, in ISO 8601 (default: as far as what says so tells)')
    .option('--by <name>', 'who records it (default: the curator of the case, where there is one)')
    .option('--said-by <claim>', 'the claim that says so')
    .option('--document <document>', 'the document that says so')
    .addHelpText('after', help)
    .action(async (claim: string, options: Omit<RetractOptions, 'claim'>) => {
      const own = await requireCase()
      const { retractClaim } = await import('../node/case/life/retract-claim.js')
      tell(own, 'retracted', await retractClaim(own, { ...options, claim }))
    })
}
