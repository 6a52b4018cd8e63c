import { isSingular, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { isAgeOf } from './ages.js'
import type { Counted } from './count.js'
import { isRaisedFrom, mayBeginFigure } from './figure.js'

/** What before a number makes it a label, a sum of money or a measure: "No. 4", "#4", "$40", "magnitude 6". */
const labels = /^(?:@|#|№|no\.?|nos\.?|nr\.?|numbers?|\$|€|£|¥|₹|us\$|usd|eur|rs\.?|:|_|magnitude|category)$/i
/** What behind a number makes it a measure, a time of day, or one that is owned or ordered. */
const measures = /^(?:%|percent|am|pm|a\.m\.|p\.m\.|:|'s|’s|km|km\/h|st|nd|rd|th)$/i

const parents = /^(?:father|mother|parent|dad|mum|mom|grandfather|grandmother)$/

/** Whether a number is an age, a time of day, a label, a measure or a count of things: what no people are counted by. */
export function isNoCount(item: Counted, tokens: readonly Token[]): boolean {
  const { start, end, head, kind, value } = item
  const opening = lowerAt(tokens, start - 1)
  // "leaves behind two sons", "survived by a brother"
  if (/^(?:behind|by)$/.test(opening) && /^(?:leaves?|left|leaving|survived)$/.test(lowerAt(tokens, start - 2)))
    return true
  if (kind !== 'figure') return false
  if (isAgeOf(tokens, end) || labels.test(opening) || isNumbered(item, tokens)) return true
  // "a father of two"
  if (/^(?:of|to)$/.test(opening) && parents.test(lowerAt(tokens, start - 2))) return true
  // nobody counts halves of people
  if (value !== undefined && !Number.isInteger(value)) return true
  if (/^0\d/.test(tokens[end - 1]!.word) && !/^\d+$/.test(tokens[end - 2]?.word ?? '')) return true
  if (value === 0 && /^none$/.test(lowerAt(tokens, end - 1)) && !/^(?:of|was|were)$/.test(lowerAt(tokens, end)))
    return true
  if (/^[(,]$/.test(opening) && /^[),]$/.test(lowerAt(tokens, end)) && value !== undefined && value < 110) return true
  if (measures.test(lowerAt(tokens, end)) || opening === '-' || isAttribute(item, tokens)) return true
  if (value === 1 && lowerAt(tokens, end) === 'of' && mayBeginFigure(tokens[end + 1]?.word ?? '.')) {
    if (!/^(?:the|all)$/.test(lowerAt(tokens, end + 1))) return true
  }
  if (lowerAt(tokens, end) === 'per' && /^cent/.test(lowerAt(tokens, end + 1))) return true
  if (isReplaced(tokens, start) || isYear(tokens, start, end, head)) return true
  return head !== undefined && isNoPerson(tokens[head]!, item)
}

function isNoPerson({ kinds }: Token, { inner }: Counted): boolean {
  return kinds.has('AnimalNoun') || (inner === undefined && kinds.has('UnitNoun'))
}

/** "levee 4", "Highway 12", "gate 7": a number behind what is numbered, that has no people behind it. */
function isNumbered({ start, head, inner }: Counted, tokens: readonly Token[]): boolean {
  const before = tokens[start - 1]
  if (before === undefined || !before.kinds.has('NumberedNoun') || !isSingular(before)) return false
  return inner === undefined && !(head !== undefined && tokens[head]!.kinds.has('PersonNoun'))
}

/** "a 12-storey hotel", "a three day siege": a number that goes with a noun that is no plural. */
function isAttribute({ end, value = 0 }: Counted, tokens: readonly Token[]): boolean {
  const isHyphened = lowerAt(tokens, end) === '-'
  const noun = tokens[isHyphened ? end + 1 : end]
  if (noun === undefined || value < 2 || !isSingular(noun)) return false
  return (noun.pos === 'NOUN' && noun.kinds.has('UnitNoun')) || (isHyphened && noun.kinds.has('ThingNoun'))
}

/** Whether a number is one that the sentence replaces by another: "its earlier figure of 40 dead", "raised from 31 to 36". */
function isReplaced(tokens: readonly Token[], start: number): boolean {
  if (isRaisedFrom(tokens, start - 1)) return true
  const words = [3, 2, 1].map(step => lowerAt(tokens, start - step))
  return (
    /^(?:earlier|previous|initial|first|preliminary|original|old)$/.test(words[0]!) &&
    /^(?:figure|toll|count|number|estimate|total|tally)$/.test(words[1]!) &&
    words[2] === 'of'
  )
}

/** Whether a number is a year: "the 2012 election", "the 2012 attacks", but not "2012 miners". */
function isYear(tokens: readonly Token[], start: number, end: number, head: number | undefined): boolean {
  if (!/^(?:19|20)\d\d$/.test(tokens[end - 1]!.word)) return false
  return end - start > 1 ? lowerAt(tokens, start) === 'the' : head !== undefined && isSingular(tokens[head]!)
}
