import { Command } from 'commander'
import type { ReviseOptions } from '../node/case/life/revise-claim.js'
import { requireCase } from './case-of.js'
import { collect } from './data.js'
import { addPassageOptions, type PassageFlags, readPassage, tell } from './deciding.js'

const help = `
Either the newer claim is in the case already (--with), or it is made: of what it says now, and of the document and passage
that carry it. All else is as in the earlier claim, but for the evidence and the sources that this one named. A quotation
stands in the document once.

  claimgraph revise council-count --value 'at least 16' --document notice --quote 'now sixteen dead' --why 'Its second count'`

interface Flags extends Omit<ReviseOptions, 'claim' | 'values' | 'passage'>, PassageFlags {
  value?: string[]
}

export function reviseCommand(): Command {
  const command = new Command('revise')
    .description('Record that the claimant of a claim replaced it by a newer one.')
    .argument('<claim>', 'a claim of the case, by the last part of its IRI, by its label or IRI')
    .requiredOption('--why <text>', 'why, or in which way it was revised')
    .option('--value <value>', 'what it says now, as worded; PROPERTY=VALUE for each of several things', collect)
    .option('--document <document>', 'the document that carries the newer claim')
  return addPassageOptions(command)
    .option('--on <date>', 'when it was said, in ISO 8601 (default: as far as the document tells)')
    .option(
      '--relayed-by <agent>',
      'who passed it on, nearest to the claimant first; repeatable (default: the publisher)',
      collect,
    )
    .option('--claimant <agent>', 'who says so, which must be the claimant')
    .option('--label <text>', 'the newer claim in your own words')
    .option('--with <claim>', 'the newer claim, where it is in the case already')
    .option('--by <name>', 'who records it (default: the curator of the case, where there is one)')
    .addHelpText('after', help)
    .action(async (claim: string, { value, quote, start, end, ...options }: Flags) => {
      const passage = readPassage({ quote, start, end } as PassageFlags)
      const own = await requireCase()
      const { reviseClaim } = await import('../node/case/life/revise-claim.js')
      tell(own, `${claim} revised by`, await reviseClaim(own, { ...options, claim, values: value, passage }))
    })
}
