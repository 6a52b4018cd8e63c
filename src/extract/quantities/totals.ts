import type { Token } from '../text/tokens.js'
import type { Candidate, FoundQuantity } from './find-quantities.js'

/**
 * Says which figures of a document are totals. The first figure of a measure that is no part of another sets the
 * scale: one that allows fewer than it is of a part of the same, or was overtaken.
 */
export function markTotals(candidates: readonly Candidate[], tokens: readonly Token[]): FoundQuantity[] {
  const leads = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const lead = leads.get(candidate.measure)
    if (!candidate.part && !isElsewhere(candidate, tokens) && (lead === undefined || rank(candidate) > rank(lead))) leads.set(candidate.measure, candidate)
  }
  return candidates.map(({ part, weak, sentence: _, ...quantity }) => {
    const lead = leads.get(quantity.measure)
    const total = !part && !isElsewhere(quantity, tokens) && lead !== undefined && weak === lead.weak && least(quantity) >= least(lead)
    return { ...quantity, total }
  })
}

const elsewhere = /^(?:previous|previously|earlier|prior|separate|another|other|different|first)$/i
const attack = /^(?:strike|airstrike|attack|raid|bombing|bombardment|incident|massacre|war|shelling|escalation|conflict)$/
/** What limits a figure is looked for so many tokens after it. */
const reach = 12

/** Whether a figure is said to be of another time or event than the one that the text is about: "in earlier strikes", "since the war began". */
function isElsewhere({ phrase }: Pick<Candidate, 'phrase'>, tokens: readonly Token[]): boolean {
  const last = tokens[phrase.end - 1]!
  for (let i = phrase.end; i < Math.min(tokens.length, phrase.end + reach) && tokens[i]!.sentence === last.sentence; i++) {
    const word = tokens[i]!.word.toLowerCase()
    if (/^[,;:]$/.test(word)) return false
    if (word === 'since' && /^(?:the|its|this)$/i.test(tokens[i + 1]?.word ?? '')) return true
    if (word === 'prior') return true
    if (elsewhere.test(word) && [1, 2].some(step => attack.test(tokens[i + step]?.lemma ?? ''))) return true
  }
  return false
}

/** A number says more than a mere upper bound, that more than "dozens", and any of them more than people spoken of one by one. */
function rank({ weak, value, min, max }: Candidate): number {
  if (weak) return 0
  if (value === undefined && max === undefined) return 1
  return min === 0 && value !== 0 ? 2 : 3
}

function least({ value, min = 0 }: Pick<Candidate, 'value' | 'min'>): number {
  return min === 0 ? (value ?? 0) : min
}
