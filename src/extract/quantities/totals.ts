import type { Token } from '../text/tokens.js'
import type { Candidate } from './candidates.js'
import type { FoundQuantity } from './found-quantity.js'

/**
 * Says which figures of a document are totals. The first number of a measure that is no part of another sets the scale:
 * one that allows fewer is of a part of the same or was overtaken, unless it has a time and a place of its own, or both
 * count only what a noun of their own names. A number said again of the same people ("the 32 killed") is left out.
 */
export function markTotals(candidates: readonly Candidate[], tokens: readonly Token[]): FoundQuantity[] {
  const leads = new Map<string, Candidate>()
  const said = new Set<string>()
  const told: Candidate[] = []
  for (const candidate of candidates) {
    const { measure, value, known, sum } = candidate
    if ((known || sum) && value !== undefined && said.has(`${value} ${measure}`)) continue
    const lead = leads.get(measure)
    told.push(known && lead !== undefined ? { ...candidate, part: true } : candidate)
    if (value !== undefined) said.add(`${value} ${measure}`)
    const leading = lead === undefined || rank(candidate) > rank(lead)
    if (leading && !told.at(-1)!.part && !isElsewhere(candidate, tokens)) leads.set(measure, candidate)
  }
  return told.map(candidate => {
    const { part, weak, known: _, timed: __, bound: ___, sum: ____, ...quantity } = candidate
    const lead = leads.get(candidate.measure)
    const whole =
      lead !== undefined && weak === lead.weak && (isOfItsOwn(candidate, lead) || least(candidate) >= least(lead))
    return { ...quantity, total: whole && !part && !isElsewhere(candidate, tokens) }
  })
}

function isOfItsOwn({ timed, place, bound, weak }: Candidate, lead: Candidate): boolean {
  return !weak && ((bound && lead.bound) || (timed && place !== undefined))
}

const elsewhere = /^(?:previous|previously|earlier|prior|separate|another|other|different|first)$/i
/** What limits a figure is looked for so many tokens after it. */
const reach = 12

/** Whether a figure is said to be of another time or event than the text is about: "in earlier strikes", "since the war". */
function isElsewhere({ phrase }: Pick<Candidate, 'phrase'>, tokens: readonly Token[]): boolean {
  const last = tokens[phrase.end - 1]!
  for (
    let i = phrase.end;
    i < Math.min(tokens.length, phrase.end + reach) && tokens[i]!.sentence === last.sentence;
    i++
  ) {
    const word = tokens[i]!.word.toLowerCase()
    if (/^[,;:]$/.test(word)) return false
    if (word === 'since' && /^(?:the|its|this)$/i.test(tokens[i + 1]?.word ?? '')) return true
    if (word === 'prior') return true
    if (elsewhere.test(word) && [1, 2].some(step => tokens[i + step]?.kinds.has('AttackNoun'))) return true
  }
  return false
}

/** A number says more than a mere upper bound, that more than "dozens", and all more than people told of one by one. */
function rank({ weak, value, min, max }: Candidate): number {
  if (weak) return 0
  if (value === undefined && max === undefined) return 1
  return min === 0 && value !== 0 ? 2 : 3
}

function least({ value, min = 0 }: Pick<Candidate, 'value' | 'min'>): number {
  return min === 0 ? (value ?? 0) : min
}
