import type { Span } from '../../claims/document.js'
import { readNumeral } from '../grammar/numerals.js'
import { isSingular, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

/** Nobody is older. */
const oldest = 120
/** Nouns for people that are themselves counted: "casualties over 60" are no ages. */
const counts = new Set(['casualty', 'fatality', 'victim', 'martyr'])
const bounds = /^(?:between|from|about|around|nearly|under|over|below|above|just|only)$/
const unit = /^(?:years?|months?|weeks?|days?)$/

/**
 * The ages that stand behind people in a stretch of tokens, in order: "aged 7, 9 and 15", "ages 3 to 9", "a boy of 14",
 * "people over 60", "as young as 12". They count nobody.
 */
export function findAges(tokens: readonly Token[], { start, end }: Span): Span[] {
  const ages: Span[] = []
  for (let i = start; i < end; ) {
    const from = openingOf(tokens, i)
    const until = from === undefined ? undefined : listEnd(tokens, from, end, isOne(tokens, i))
    if (until !== undefined) ages.push({ start: i, end: until })
    i = until ?? i + 1
  }
  return ages
}

/** Whether a number is how old somebody is, or the first of two: "24-year-old", "12 months old", "40- or 41-year-old". */
export function isAgeOf(tokens: readonly Token[], end: number): boolean {
  if (isAge(tokens, end)) return true
  let at = lowerAt(tokens, end) === '-' ? end + 1 : end
  if (!/^(?:or|to|and|-|–)$/.test(lowerAt(tokens, at))) return false
  if (/^an?$/.test(lowerAt(tokens, at + 1))) at++
  return /^\d+$/.test(lowerAt(tokens, at + 1)) && isAge(tokens, at + 2)
}

/** Whether a number that ends before a token is how old somebody is: "24-year-old", "12 months old". */
export function isAge(tokens: readonly Token[], end: number): boolean {
  const hyphen = lowerAt(tokens, end) === '-'
  const at = hyphen ? end + 1 : end
  return unit.test(lowerAt(tokens, at)) && (hyphen || /^(?:-|old|of)$/.test(lowerAt(tokens, at + 1)))
}

/** Where the number stands that the words at a token make an age; undefined where they make none. */
function openingOf(tokens: readonly Token[], i: number): number | undefined {
  const word = lowerAt(tokens, i)
  if (word === 'aged') return i + 1
  if (word === 'age' || word === 'ages') return lowerAt(tokens, i + 1) === 'of' ? i + 2 : i + 1
  if (word === 'as' && /^(?:young|old)$/.test(lowerAt(tokens, i + 1)) && lowerAt(tokens, i + 2) === 'as') return i + 3
  const noun = tokens[i - 1]?.lemma.toLowerCase() ?? ''
  if (!tokens[i - 1]?.kinds.has('PersonNoun') || counts.has(noun)) return undefined
  if (/^(?:younger|older)$/.test(word) && lowerAt(tokens, i + 1) === 'than') return i + 2
  if (/^(?:under|over|below|above)$/.test(word)) return i + 1
  return word === 'of' && !/^(?:crew|staff|personnel|people)$/.test(noun) ? i + 1 : undefined
}

/** Whether one person alone stands before an age, perhaps with a comma between: "a boy, aged 12". */
function isOne(tokens: readonly Token[], at: number): boolean {
  const noun = lowerAt(tokens, at - 1) === ',' ? at - 2 : at - 1
  const token = tokens[noun]
  if (token === undefined) return false
  // the first word of a sentence may be taken for a name
  if (token.pos === 'PROPN') return tokens[noun - 1]?.sentence === token.sentence
  return token.pos === 'NOUN' && isSingular(token)
}

/** Where the ages that begin at a token end: one, a range, or those of several; undefined where the number counts somebody. */
function listEnd(tokens: readonly Token[], from: number, limit: number, isOne: boolean): number | undefined {
  let end = ageEnd(tokens, from, limit)
  while (end !== undefined) {
    const link = lowerAt(tokens, end)
    const isRange = /^(?:to|-|–|through)$/.test(link) || (link === 'and' && bounds.test(lowerAt(tokens, from)))
    if (!isRange && (isOne || !/^(?:,|and|or|&)$/.test(link))) return end
    const next = link === ',' && /^(?:and|or)$/.test(lowerAt(tokens, end + 1)) ? end + 2 : end + 1
    const further = ageEnd(tokens, next, limit)
    if (further === undefined) return end
    end = further
  }
  return end
}

/** Where one age ends, with "years" or "months old" behind it. */
function ageEnd(tokens: readonly Token[], from: number, limit: number): number | undefined {
  let at = from
  while (bounds.test(lowerAt(tokens, at))) at++
  const numeral = readNumeral(tokens, at)
  if (numeral?.value === undefined || numeral.value > oldest || numeral.end > limit) return undefined
  let { end } = numeral
  if (unit.test(lowerAt(tokens, end))) {
    end++
    return lowerAt(tokens, end) === 'old' ? end + 1 : end
  }
  const next = tokens[end]
  const counts =
    end < limit &&
    (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next!.pos) || /^(?:of|more|others?|-|%)$/.test(lowerAt(tokens, end)))
  return counts ? undefined : end
}
