import { distinct, type Reason } from '../reasons/reason.js'
import type { FidelityOutcome } from '../types.js'

/** The outcomes, the gravest first: what changes the content itself, then how it is put and on whose word, then what is gone. */
export const fidelityOutcomes: readonly FidelityOutcome[] = [
  'altered',
  'strengthened',
  'weakened',
  'act-shifted',
  'attribution-dropped',
  'hedge-dropped',
  'omitted',
  'faithful',
]

/** What became of something, and why that is said: clauses without capital or full stop. */
export interface Decision {
  readonly outcome: FidelityOutcome
  readonly reasons: readonly Reason[]
}

/** Several decisions as one, with the gravest of their outcomes and all of their reasons. */
export function combine(decisions: readonly Decision[]): Decision {
  const outcome = fidelityOutcomes.find(name => decisions.some(decision => decision.outcome === name)) ?? 'faithful'
  return { outcome, reasons: distinct(decisions.flatMap(({ reasons }) => reasons)) }
}
