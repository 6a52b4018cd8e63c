import { addDays, addMonths, firstDay, lastDay } from '../../time/iso-date.js'
import { readNumeral } from '../grammar/numerals.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Interval } from './relative-date.js'

/** A part of a month or year: where its words end, and what of the whole is meant; all of it where it has no such part. */
export interface Part {
  readonly end: number
  readonly of: (whole: Interval) => Interval
}

const ordinals = new Map([
  ...['first', 'second', 'third', 'fourth'].map((word, i) => [word, i] as const),
  ...['1st', '2nd', '3rd', '4th'].map((word, i) => [word, i] as const),
  ['opening', 0],
  ['last', -1],
  ['final', -1],
  ['closing', -1],
])
/** How many of a unit a year has, and a month; 0 where a part of it is none. */
const divisions = new Map([
  ['half', { months: 6, days: 15 }],
  ['quarter', { months: 3, days: 0 }],
  ['month', { months: 1, days: 0 }],
  ['week', { months: 0, days: 7 }],
  ['weekend', { months: 0, days: 7 }],
  ['day', { months: 0, days: 1 }],
])

/** Words, small, with which such a part may begin. */
export const partOpeners: readonly string[] = [
  ...ordinals.keys(),
  ...['the', 'week', 'q1', 'q2', 'q3', 'q4', '1q', '2q', '3q', '4q', 'h1', 'h2', '1h', '2h'],
]

/** Reads what stands before a month or year: "the first week of", "the second half of", "the first three months of", "Q1". */
export function readPart(tokens: readonly Token[], start: number): Part | undefined {
  const short = /^(?:(q)([1-4])|([1-4])(q)|(h)([12])|([12])(h))$/.exec(lowerAt(tokens, start))
  if (short) {
    const [isQuarter, number] = [short[1] ?? short[4], Number(short[2] ?? short[3] ?? short[6] ?? short[7])]
    const end = /^(?:of|,|in)$/.test(lowerAt(tokens, start + 1)) ? start + 2 : start + 1
    return { end, of: monthsOf(number - 1, isQuarter ? 3 : 6) }
  }
  let at = lowerAt(tokens, start) === 'the' ? start + 1 : start
  if (lowerAt(tokens, at) === 'week' && lowerAt(tokens, at + 1) === 'of')
    return { end: afterThe(tokens, at + 2), of: weekFrom }
  const nth = ordinals.get(lowerAt(tokens, at))
  if (nth === undefined) return undefined
  at++
  const count = readNumeral(tokens, at)
  if (count?.value !== undefined) at = count.end
  const division = divisions.get(lowerAt(tokens, at).replace(/s$/, ''))
  if (division === undefined || !/^(?:of|in)$/.test(lowerAt(tokens, at + 1))) return undefined
  return { end: afterThe(tokens, at + 2), of: partOf(nth, { ...division, count: count?.value ?? 1 }) }
}

function afterThe(tokens: readonly Token[], at: number): number {
  return lowerAt(tokens, at) === 'the' ? at + 1 : at
}

/** "The week of 10 March". */
function weekFrom({ from, until }: Interval): Interval {
  return { from, until: from.length === 10 && from === until ? addDays(from, 6) : until }
}

function partOf(nth: number, { months, days, count }: Record<'months' | 'days' | 'count', number>): Part['of'] {
  return whole => {
    if (whole.from === whole.until && whole.from.length === 7 && days > 0) return daysOf(nth, days * count, whole)
    return months > 0 ? monthsOf(nth, months * count)(whole) : whole
  }
}

/** The nth so many months of a year; the last where `nth` is negative. */
function monthsOf(nth: number, months: number): Part['of'] {
  return whole => {
    const { from, until } = whole
    const first = nth < 0 ? 12 - months : nth * months
    if (from.length !== 4 || from !== until || first < 0 || first + months > 12) return whole
    return { from: addMonths(`${from}-01`, first), until: addMonths(`${from}-01`, first + months - 1) }
  }
}

/** The nth so many days of a month; of its halves the second lasts to its end. */
function daysOf(nth: number, days: number, whole: Interval): Interval {
  const [first, last] = [firstDay(whole.from), lastDay(whole.from)]
  if (nth < 0) return { from: addDays(last, 1 - days), until: last }
  const from = addDays(first, nth * days)
  const until = addDays(from, days - 1)
  if (from > last) return whole
  return { from, until: until > last || (days === 15 && nth === 1) ? last : until }
}
