import { Command } from 'commander'
import type { CorrectOptions } from '../node/case/life/correct-claim.js'
import { requireCase } from './case-of.js'
import { collect } from './data.js'
import { addPassageOptions, type PassageFlags, readPassage, tell } from './deciding.js'

const help = `
A right claim takes the place of the wrong one, which was never said and stands in no comparison as of any day. Nothing is
rewritten: the wrong one stays in the files, and triples/journal.trig keeps who corrected it, when and why. What a claimant
itself said anew is no error: \`claimgraph revise\`.`

interface Flags extends Omit<CorrectOptions, 'claim' | 'values' | 'passage'>, PassageFlags {
  value?: string[]
}

export function correctCommand(): Command {
  const command = new Command('correct')
    .description('Put right what a curator got wrong of a claim.')
    .argument('<claim>', 'a claim of the case, by the last part of its IRI, by its label or IRI')
    .requiredOption('--why <text>', 'what was wrong')
    .option('--value <value>', 'the right value, as worded; PROPERTY=VALUE where it says several things', collect)
    .option('--claimant <agent>', 'who asserts it')
    .option('--on <date>', 'when it was said, in ISO 8601')
    .option('--document <document>', 'the document that carries it (default: that of the claim)')
  return addPassageOptions(command)
    .option('--relayed-by <agent>', 'who passed it on, nearest to the claimant first; repeatable', collect)
    .option('--label <text>', 'the right claim in your own words')
    .option('--by <name>', 'who corrects it (default: the curator of the case, where there is one)')
    .addHelpText('after', help)
    .action(async (claim: string, { value, quote, start, end, ...options }: Flags) => {
      const passage = readPassage({ quote, start, end } as PassageFlags)
      const own = await requireCase()
      const { correctClaim } = await import('../node/case/life/correct-claim.js')
      tell(own, `${claim} corrected by`, await correctClaim(own, { ...options, claim, values: value, passage }))
    })
}
