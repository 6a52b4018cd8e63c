import type { Fidelity, FidelityOutcome } from '../../../compare/types.js'
import { outcomeNames } from '../../../view/outcome-words.js'
import { tallyOutcomes } from '../../../view/relaying.js'
import { capitalise, listNames } from '../../../view/words.js'

/** What became of a relayed statement, by its word. */
export function OutcomeMark({ of }: { of: FidelityOutcome }) {
  return <strong class={`outcome ${of}`}>{capitalise(outcomeNames[of])}</strong>
}

/** How many statements had which outcome, the gravest first: `2 altered, 1 weakened and 3 faithful`. */
export function nameTally(findings: readonly Fidelity[]): string {
  return listNames(
    tallyOutcomes(findings).map(([outcome, number]) => `${number.toLocaleString('en')} ${outcomeNames[outcome]}`),
  )
}
