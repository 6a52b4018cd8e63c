import { firstDay, isoDate, lastDay } from '../../time/iso-date.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { boundBefore, type Change, readShift } from './bounds.js'
import { calendarOpeners, readCalendarDate } from './calendar-date.js'
import type { CalendarDate, CalendarPoint } from './calendar-point.js'
import { partOpeners, readPart } from './part-of-period.js'
import {
  type Interval,
  joinRelative,
  type RelativeDate,
  readRelativeDate,
  relativeOpeners,
  thirdOf,
} from './relative-date.js'

/** A date as its words have it, before it is known when they were written, with what the words around it make of it. */
export type WrittenDate = (CalendarDate | RelativeDate) & { readonly changes?: readonly Change[] }

const openers = new Set([...calendarOpeners, ...relativeOpeners, ...partOpeners])
const ranging = new Set(['to', 'until', 'till', 'through', '-', '–', '—'])
/** So many months or years may be listed. */
const most = 12

/** Whether a date may begin with a word. */
export function mayBeginDate(word: string): boolean {
  return /^\d/.test(word) || (word.length < 12 && openers.has(word.toLowerCase()))
}

/** Reads the date that begins at a token: a day, a period, a part of one, or so many days before or after it. */
export function readWrittenDate(tokens: readonly Token[], start: number): WrittenDate | undefined {
  const found = readChanged(tokens, start)
  if (found === undefined) return undefined
  const bound = boundBefore(tokens, found)
  return bound === undefined ? found : changed(found, found.start, bound)
}

function readChanged(tokens: readonly Token[], start: number): WrittenDate | undefined {
  const shift = readShift(tokens, start)
  const other = shift && readChanged(tokens, shift.end)
  if (other !== undefined) return changed(other, start, shift!.of)
  const part = readPart(tokens, start)
  const whole = part && readPeriod(tokens, part.end, 'of')
  return whole === undefined ? readPeriod(tokens, start) : changed(whole, start, part!.of)
}

function changed(date: WrittenDate, start: number, change: Change): WrittenDate {
  return { ...date, start, changes: [...(date.changes ?? []), change] }
}

/** A date, or two and more that are joined to a period: "31 December to 2 January", "March and April 2024". */
function readPeriod(tokens: readonly Token[], start: number, opening?: string): WrittenDate | undefined {
  const isBetween = lowerAt(tokens, start - 1) === 'between'
  let date = readCalendarDate(tokens, start, opening)
  if (date === undefined) return readRelativePeriod(tokens, start, isBetween)
  for (let count = 1; count < most; count++) {
    const link = lowerAt(tokens, date.end)
    const isRange = ranging.has(link) || (link === 'and' && isBetween)
    if (!isRange && !/^(?:and|,|\/)$/.test(link)) break
    const next = readCalendarDate(tokens, date.end + 1, 'of')
    if (next === undefined || (date.first.day === undefined) !== (next.first.day === undefined)) break
    if (!isRange && !(link === ',' ? isListed(tokens, next) : follows(date.last, next.first))) break
    const joined = join(date, next)
    if (joined === undefined) break
    date = joined
  }
  return date
}

/** "Between Friday and Sunday", "from Monday to today". */
function readRelativePeriod(tokens: readonly Token[], start: number, isBetween: boolean): WrittenDate | undefined {
  const first = readRelativeDate(tokens, start)
  if (first === undefined) return undefined
  const link = lowerAt(tokens, first.end)
  if (!ranging.has(link) && !(link === 'and' && isBetween)) return first
  const last = readRelativeDate(tokens, first.end + 1)
  return last === undefined ? first : joinRelative(first, last)
}

/** Whether a month or year is the one after another, so that both together are a time. */
function follows({ year, month, day, third }: CalendarPoint, next: CalendarPoint): boolean {
  if (day !== undefined || third !== undefined || next.third !== undefined) return false
  if (month === undefined || next.month === undefined)
    return month === next.month && year !== undefined && next.year === year + 1
  return month % 12 === next.month - 1
}

/** Whether a month behind a comma goes on in a list: "January, February and March 2024". */
function isListed(tokens: readonly Token[], next: CalendarDate): boolean {
  return (
    next.first.month !== undefined && next.first.year === undefined && /^(?:,|and)$/.test(lowerAt(tokens, next.end))
  )
}

/** Two dates as first and last of a period, of which the earlier may leave its year to the later; undefined in no order. */
function join(one: CalendarDate, other: CalendarDate): CalendarDate | undefined {
  const year = one.first.year ?? other.last.year
  // "31 December to 2 January"
  const wraps = (one.first.month ?? 0) > (other.last.month ?? 0)
  const [begins, ends] = one.first.year === undefined ? [wraps ? -1 : 0, 0] : [0, wraps ? 1 : 0]
  const first = {
    ...(wraps && year === undefined ? { yearBefore: true as const } : {}),
    ...(year === undefined ? {} : { year: year + begins }),
    ...one.first,
  }
  const last = { ...(year === undefined ? {} : { year: year + ends }), ...other.last }
  const joined = { start: one.start, end: other.end, first, last }
  const { from, until } = intervalOf(withYear(joined, year ?? 2024))
  return firstDay(from) <= lastDay(until) ? joined : undefined
}

/** The time of a date with its year. */
export function intervalOf({ first, last }: CalendarDate): Interval {
  return { from: pointInterval(first).from, until: pointInterval(last).until }
}

function pointInterval({ year = 0, month, day, third }: CalendarPoint): Interval {
  const iso = isoDate(year, month, day)
  const part = third === undefined ? undefined : (['early', 'mid', 'late'] as const)[third]
  const within = (at: number) => isoDate(year, ...(month === undefined ? [at] : [month, at]))
  const [one, two] = month === undefined ? [4, 8] : [10, 20]
  return thirdOf(part, { from: iso, until: iso }, [within(one!), within(one! + 1), within(two!), within(two! + 1)])
}

/** A date with a year where it has none. */
export function withYear<Date extends CalendarDate>(date: Date, year: number): Date {
  const { first, last } = date
  const before = first.yearBefore ? year - 1 : year
  return { ...date, first: { ...first, year: first.year ?? before }, last: { ...last, year: last.year ?? year } }
}
