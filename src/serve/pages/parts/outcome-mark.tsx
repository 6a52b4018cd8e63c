import type { Fidelity, FidelityOutcome } from '../../../compare/types.js'
import type { Words } from '../../../language/language.js'
import { tallyOutcomes } from '../../../view/relaying.js'
import { capitalise } from '../../../view/words.js'
import { useWords } from '../site-context.js'

/** What became of a relayed statement, by its word. */
export function OutcomeMark({ of }: { of: FidelityOutcome }) {
  return <strong class={`outcome ${of}`}>{capitalise(useWords().relayOutcomes[of])}</strong>
}

/** How many statements had which outcome, the gravest first: `2 altered, 1 weakened and 3 faithful`. */
export function nameTally(findings: readonly Fidelity[], { relayOutcomes, relayTally }: Words): string {
  return relayTally(tallyOutcomes(findings).map(([outcome, number]) => [relayOutcomes[outcome], number]))
}
