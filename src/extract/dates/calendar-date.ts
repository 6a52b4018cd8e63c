import type { Span } from '../../claims/document.js'
import { daysIn } from '../../time/iso-date.js'
import { isCapitalised, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { calendarNames, monthOf, weekdayOf } from './calendar-names.js'

/** A date as written: what the words leave out is absent. */
export interface CalendarPoint {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Which third of the month or of the year: 0 for early, 1 for mid, 2 for late. */
  readonly third?: 0 | 1 | 2
}

/** Words for a day, a month, a year or several days of one month, in token numbers, end exclusive. */
export interface CalendarDate extends Span {
  readonly first: CalendarPoint
  readonly last: CalendarPoint
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const thirds = new Map<string, 0 | 1 | 2>([
  ['early', 0],
  ['beginning', 0],
  ['start', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
  ['end', 2],
])
/** Words, small, with which a date may begin that has no figure first. */
export const calendarOpeners: readonly string[] = [
  ...calendarNames,
  ...ordinals,
  ...thirds.keys(),
  'the',
  'twenty',
  'thirty',
  'thirtieth',
]
const links = new Set(['and', 'or', '&', ',', '-', '–', '—', 'to', 'until', 'till', 'through'])
const beforeMonth = new Set(
  'in of since during until till by from to through throughout and between last this'.split(' '),
)
const beforeYear = new Set(
  'in of since during until till by from to throughout between early late mid before after'.split(' '),
)
/** Of one month so many days may be listed. */
const most = 8

/** Reads the date that begins at a token: "8 and 9 March 2025", "late January", "Monday, March the 8th", "in 2023". */
export function readCalendarDate(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const weekday = weekdayOf(lowerAt(tokens, start)) !== undefined
  let i = start
  if (weekday) {
    i++
    if (lowerAt(tokens, i) === ',') i++
    if (/^(?:on|the)$/i.test(lowerAt(tokens, i))) i++
  }
  const found =
    monthFirst(tokens, i) ?? dayFirst(tokens, i) ?? (weekday ? undefined : (isoDay(tokens, i) ?? period(tokens, i)))
  if (found === undefined || !isPossible(found)) return undefined
  return { ...found, start }
}

/** "March 8", "March 8 and 9, 2025", "October 7th". */
function monthFirst(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const month = namedMonth(tokens, start)
  if (month === undefined) return undefined
  const days = readDays(tokens, lowerAt(tokens, start + 1) === 'the' ? start + 2 : start + 1)
  if (days === undefined) return undefined
  const year = readYear(tokens, days.end)
  // "in March 26 people died" speaks of the month
  const counts = days.end === start + 2 && year === undefined && /^\d+$/.test(lowerAt(tokens, start + 1))
  if (counts && lowerAt(tokens, start - 1) === 'in' && /^(?:NOUN|ADJ)$/.test(tokens[days.end]?.pos ?? ''))
    return undefined
  return whole(start, days, month, year)
}

/** "8 March", "the 8th of March, 2025", "8, 9 and 10 March". */
function dayFirst(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const days = readDays(tokens, lowerAt(tokens, start) === 'the' ? start + 1 : start)
  if (days === undefined) return undefined
  const at = lowerAt(tokens, days.end) === 'of' ? days.end + 1 : days.end
  const month = namedMonth(tokens, at)
  return month === undefined ? undefined : whole(start, { ...days, end: at + 1 }, month, readYear(tokens, at + 1))
}

function whole(start: number, days: DaysOfMonth, month: number, year: Year | undefined): CalendarDate {
  const common = { ...(year === undefined ? {} : { year: year.year }), month }
  return {
    start,
    end: year?.end ?? days.end,
    first: { ...common, day: days.first },
    last: { ...common, day: days.last },
  }
}

/** "2025-03-08", of which the hyphens are tokens. */
function isoDay(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const [year, one, month, two, day] = [0, 1, 2, 3, 4].map(step => lowerAt(tokens, start + step))
  if (!/^(?:1[89]|20)\d\d$/.test(year!) || one !== '-' || two !== '-') return undefined
  if (!/^(?:0[1-9]|1[0-2])$/.test(month!) || !/^[0-3]\d$/.test(day!)) return undefined
  const point = { year: Number(year), month: Number(month), day: Number(day) }
  return { start, end: start + 5, first: point, last: point }
}

/** "late January 2025", "in March", "March 2025", "in 2023", "early 2024". */
function period(tokens: readonly Token[], start: number): CalendarDate | undefined {
  let i = start
  if (lowerAt(tokens, i) === 'the' && thirds.has(lowerAt(tokens, i + 1))) i++
  const third = thirds.get(lowerAt(tokens, i))
  if (third !== undefined) {
    i++
    if (lowerAt(tokens, i) === '-') i++
    const joined = lowerAt(tokens, i) === 'of'
    if (joined !== /^(?:beginning|start|middle|end)$/.test(lowerAt(tokens, i - 1))) return undefined
    if (joined) i++
  }
  const before = lowerAt(tokens, start - 1)
  const month = namedMonth(tokens, i)
  const year = month === undefined ? undefined : readYear(tokens, i + 1)
  if (month !== undefined) {
    if (year === undefined && third === undefined && !beforeMonth.has(before)) return undefined
    const point = {
      month,
      ...(year === undefined ? {} : { year: year.year }),
      ...(third === undefined ? {} : { third }),
    }
    return { start, end: year?.end ?? i + 1, first: point, last: point }
  }
  if (third === undefined && !beforeYear.has(before)) return undefined
  const bare = bareYear(tokens, i)
  if (bare === undefined || /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) return undefined
  const point = { year: bare, ...(third === undefined ? {} : { third }) }
  return { start, end: i + 1, first: point, last: point }
}

interface DaysOfMonth {
  readonly first: number
  readonly last: number
  readonly end: number
}

function readDays(tokens: readonly Token[], start: number): DaysOfMonth | undefined {
  const first = readDay(tokens, start)
  if (first === undefined) return undefined
  let { day: last, end } = first
  for (let count = 1; count < most; count++) {
    let next = end
    while (next - end < 2 && links.has(lowerAt(tokens, next))) next++
    if (next === end) break
    if (lowerAt(tokens, next) === 'the') next++
    const further = readDay(tokens, next)
    if (further === undefined || further.day <= last) break
    last = further.day
    end = further.end
  }
  return { first: first.day, last, end }
}

function readDay(tokens: readonly Token[], at: number): { day: number; end: number } | undefined {
  const written = lowerAt(tokens, at)
  const figure = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(written)
  if (figure) {
    const day = Number(figure[1])
    return day >= 1 && day <= 31 ? { day, end: at + 1 } : undefined
  }
  const ordinal = ordinals.indexOf(written)
  if (ordinal >= 0) return { day: ordinal + 1, end: at + 1 }
  if (written === 'thirtieth') return { day: 30, end: at + 1 }
  const tens = written === 'twenty' ? 20 : written === 'thirty' ? 30 : 0
  const ones = tens === 0 ? -1 : ordinals.indexOf(lowerAt(tokens, at + 1))
  return ones >= 0 && tens + ones + 1 <= 31 && ones < 9 ? { day: tens + ones + 1, end: at + 2 } : undefined
}

interface Year {
  readonly year: number
  readonly end: number
}

function readYear(tokens: readonly Token[], start: number): Year | undefined {
  const at = /^(?:,|of)$/.test(lowerAt(tokens, start)) ? start + 1 : start
  const year = bareYear(tokens, at)
  return year === undefined ? undefined : { year, end: at + 1 }
}

function bareYear(tokens: readonly Token[], at: number): number | undefined {
  const written = lowerAt(tokens, at)
  return /^(?:1[89]|20)\d\d$/.test(written) ? Number(written) : undefined
}

/** "may" and "march" are months only with a capital. */
function namedMonth(tokens: readonly Token[], at: number): number | undefined {
  const written = tokens[at]?.word ?? ''
  return isCapitalised(written) ? monthOf(written) : undefined
}

/** Whether such days exist, in a leap year where the year is not said. */
export function isPossible({ first, last }: CalendarDate): boolean {
  return [first, last].every(
    ({ year, month, day }) => day === undefined || month === undefined || day <= daysIn(year ?? 2024, month),
  )
}
