import { daysIn } from '../../time/iso-date.js'
import { isCapitalised, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { calendarNames, monthOf, weekdayOf } from './calendar-names.js'
import type { CalendarDate } from './calendar-point.js'
import { readNumericDate } from './numeric-date.js'

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
const links = new Set(['and', 'or', '&', ',', '-', '–', '—', '/', 'to', 'until', 'till', 'through'])
const beforeMonth = new Set(
  'in of since during until till by from to through throughout and between last this'.split(' '),
)
const beforeYear = new Set(
  'in of since during until till by from to throughout between early late mid before after'.split(' '),
)
/** Of one month so many days may be listed. */
const most = 8

/**
 * Reads the date that begins at a token: "8 and 9 March 2025", "late January", "Monday, March the 8th", "in 2023". The word
 * before it says whether a month or a year alone is a date.
 */
export function readCalendarDate(
  tokens: readonly Token[],
  start: number,
  before = lowerAt(tokens, start - 1),
): CalendarDate | undefined {
  const weekday = weekdayOf(lowerAt(tokens, start)) !== undefined
  let i = start
  if (weekday) {
    i++
    if (lowerAt(tokens, i) === ',') i++
    if (/^(?:on|the)$/i.test(lowerAt(tokens, i))) i++
  }
  const day = readNumericDate(tokens, i) ?? monthFirst(tokens, i) ?? dayFirst(tokens, i)
  const found = day ?? (weekday ? undefined : (yearFirst(tokens, i) ?? period(tokens, i, before)))
  if (found === undefined || !isPossible(found)) return undefined
  return { ...found, start }
}

/** "March 8", "March 8 and 9, 2025", "October 7th". */
function monthFirst(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const month = namedMonth(tokens, start)
  if (month === undefined) return undefined
  const days = readDays(tokens, lowerAt(tokens, start + 1) === 'the' ? start + 2 : start + 1, { hasMonth: true })
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
  const at = /^(?:of|-)$/.test(lowerAt(tokens, days.end)) ? days.end + 1 : days.end
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

/** "2018 March 18". */
function yearFirst(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const year = bareYear(tokens, start)
  const at = /^[-,]$/.test(lowerAt(tokens, start + 1)) ? start + 2 : start + 1
  const found = year === undefined ? undefined : monthFirst(tokens, at)
  if (year === undefined || found === undefined || found.first.year !== undefined) return undefined
  return { start, end: found.end, first: { ...found.first, year }, last: { ...found.last, year } }
}

/** "late January 2025", "in March", "March 2025", "in 2023", "early 2024". */
function period(tokens: readonly Token[], start: number, before: string): CalendarDate | undefined {
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
  if (bare === undefined) return undefined
  const last = third === undefined ? shortYear(tokens, i, bare) : undefined
  if (last !== undefined) return { start, end: i + 3, first: { year: bare }, last: { year: last } }
  if (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) return undefined
  const point = { year: bare, ...(third === undefined ? {} : { third }) }
  return { start, end: i + 1, first: point, last: point }
}

/** The year that two digits behind a year and a mark stand for: 1981 in "1980/81". */
function shortYear(tokens: readonly Token[], at: number, year: number): number | undefined {
  const written = lowerAt(tokens, at + 2)
  if (!/^[-–/]$/.test(lowerAt(tokens, at + 1)) || !/^\d\d$/.test(written)) return undefined
  return Number(written) > year % 100 ? year - (year % 100) + Number(written) : undefined
}

interface DaysOfMonth {
  readonly first: number
  readonly last: number
  readonly end: number
}

function readDays(tokens: readonly Token[], start: number, { hasMonth = false } = {}): DaysOfMonth | undefined {
  const first = readDay(tokens, start)
  if (first === undefined) return undefined
  let { day: last, end } = first
  for (let count = 1; count < most; count++) {
    let next = end
    while (next - end < 2 && links.has(lowerAt(tokens, next))) next++
    if (next === end) break
    if (lowerAt(tokens, next) === 'the') next++
    const further = readDay(tokens, next)
    if (further === undefined || further.day <= last || (hasMonth && isCount(tokens, next, further.end))) break
    last = further.day
    end = further.end
  }
  return { first: first.day, last, end }
}

/** Whether a number behind days counts something: "on March 6 and 8 on March 7", "on March 8, 12 people", "and 8 were hurt". */
function isCount(tokens: readonly Token[], at: number, end: number): boolean {
  if (!/^\d+$/.test(lowerAt(tokens, at))) return false
  const { pos = '', word = '' } = tokens[end] ?? {}
  if (/^(?:on|more|others?)$/.test(word) || pos === 'AUX' || /^(?:killed|injured|wounded)$/.test(word)) return true
  return lowerAt(tokens, at - 1) === ',' && /^(?:NOUN|ADJ|VERB)$/.test(pos)
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
  const at = /^(?:,|of|-)$/.test(lowerAt(tokens, start)) ? start + 1 : start
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
