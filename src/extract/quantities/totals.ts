import type { Token } from '../text/tokens.js'
import type { Candidate, FoundQuantity } from './find-quantities.js'

/**
 * Says which figures of a document are totals. The first figure of a measure that is no part of another sets the
 * scale: one that allows fewer than it is of a part of the same, or was overtaken.
 */
export function markTotals(candidates: readonly Candidate[], _tokens: readonly Token[]): FoundQuantity[] {
  const leads = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const lead = leads.get(candidate.measure)
    if (!candidate.part && (lead === undefined || rank(candidate) > rank(lead))) leads.set(candidate.measure, candidate)
  }
  return candidates.map(({ part, weak, sentence: _, ...quantity }) => {
    const lead = leads.get(quantity.measure)
    const total = !part && lead !== undefined && weak === lead.weak && least(quantity) >= least(lead)
    return { ...quantity, total }
  })
}

/** A number says more than "dozens", and either more than people spoken of one by one. */
function rank({ weak, value, max }: Candidate): number {
  return weak ? 0 : value === undefined && max === undefined ? 1 : 2
}

function least({ value, min = 0 }: Pick<Candidate, 'value' | 'min'>): number {
  return min === 0 ? (value ?? 0) : min
}
