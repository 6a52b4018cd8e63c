import type { FidelityOutcome } from '../types.js'

/** The outcomes, the gravest first: what makes a speaker say more than it does, then what makes it say less. */
export const fidelityOutcomes: readonly FidelityOutcome[] = [
  'altered',
  'strengthened',
  'act-shifted',
  'attribution-dropped',
  'hedge-dropped',
  'weakened',
  'omitted',
  'faithful',
]

/** What became of something, and why that is said: clauses without capital or full stop. */
export interface Decision {
  readonly outcome: FidelityOutcome
  readonly reasons: readonly string[]
}

/** Several decisions as one, with the gravest of their outcomes and all of their reasons. */
export function combine(decisions: readonly Decision[]): Decision {
  const outcome = fidelityOutcomes.find(name => decisions.some(decision => decision.outcome === name)) ?? 'faithful'
  return { outcome, reasons: [...new Set(decisions.flatMap(({ reasons }) => reasons))] }
}
