import type { Span } from '../../claims/document.js'
import { addDays, dayNumber, firstDay, isoDate, lastDay } from '../../time/iso-date.js'
import type { Token } from '../text/tokens.js'
import {
  type CalendarDate,
  type CalendarPoint,
  calendarOpeners,
  isPossible,
  readCalendarDate,
} from './calendar-date.js'
import { type Interval, type RelativeDate, readRelativeDate, relativeOpeners, thirdOf } from './relative-date.js'

/** When a document was published, in ISO 8601, or the first and last day that come into question. */
export interface DocumentDate {
  readonly published?: string
  readonly notBefore?: string
  readonly notAfter?: string
}

/** Words for a time, with what they stand for; without `from` and `until` where they leave it open. */
export interface FoundDate extends Partial<Interval> {
  /** Token numbers, end exclusive. */
  readonly span: Span
  /** Whether the words say it whole, or the year or the day comes from elsewhere. */
  readonly basis: 'Stated' | 'Inferred'
}

const openers = new Set([...calendarOpeners, ...relativeOpeners])
const between = new Set(['to', 'until', 'till', 'through', '-', '–', '—', 'and'])
/** A date may lie so many days after the text that speaks of it; one further ahead is of the year before. */
const ahead = 30
/** A year is taken from a date so many tokens away rather than from the document's own. */
const near = 60

/** A date as its words have it, before it is known when they were written. */
export type WrittenDate = CalendarDate | RelativeDate

/** The dates of a text in order, none within another; time grows with the number of tokens and no faster. */
export function findDates(tokens: readonly Token[], document: DocumentDate = {}): FoundDate[] {
  return placeDates(readDates(tokens), document)
}

/** Reads the dates of a text as they are written. */
export function readDates(tokens: readonly Token[]): WrittenDate[] {
  const read: WrittenDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = mayBegin(tokens[i]!.word) ? readAt(tokens, i) : undefined
    if (found !== undefined) read.push(found)
    i = found?.end ?? i + 1
  }
  return read
}

/** Says of written dates when they are, by one another and by the date of their document. */
export function placeDates(read: readonly WrittenDate[], document: DocumentDate = {}): FoundDate[] {
  const today = knownDay(document.published)
  const latest = today ?? knownDay(document.notAfter)
  const anchors = read.filter((date): date is CalendarDate => 'first' in date && date.first.year !== undefined)
  let next = 0
  return read.map((date): FoundDate => {
    const span = { start: date.start, end: date.end }
    if ('on' in date) return { span, ...(today === undefined ? {} : date.on(today)), basis: 'Inferred' }
    if (date.first.year !== undefined) return { span, ...interval(date), basis: 'Stated' }
    while (next < anchors.length && anchors[next]!.start < date.start) next++
    const year = inferYear(date, anchors.slice(Math.max(0, next - 1), next + 1), latest)
    const whole = year === undefined ? undefined : withYear(date, year)
    return { span, ...(whole !== undefined && isPossible(whole) ? interval(whole) : {}), basis: 'Inferred' }
  })
}

/** The day of an ISO date or time, the last one of a month or year; undefined where it is none. */
function knownDay(iso: string | undefined): string | undefined {
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(iso ?? '')?.[0]
  return date === undefined || Number.isNaN(Date.parse(date)) ? undefined : lastDay(date)
}

function mayBegin(word: string): boolean {
  return /^\d/.test(word) || (word.length < 12 && openers.has(word.toLowerCase()))
}

function readAt(tokens: readonly Token[], i: number): WrittenDate | undefined {
  const first = readCalendarDate(tokens, i)
  if (first === undefined) return readRelativeDate(tokens, i)
  const link = tokens[first.end]?.word.toLowerCase() ?? ''
  if (!between.has(link)) return first
  if (link === 'and' && tokens[i - 1]?.word.toLowerCase() !== 'between') return first
  const next = readCalendarDate(tokens, first.end + 1)
  if (next === undefined || (first.first.day === undefined) !== (next.first.day === undefined)) return first
  return join(first, next) ?? first
}

/** Two dates as first and last of a period, of which the earlier may leave its year to the later. */
function join(one: CalendarDate, other: CalendarDate): CalendarDate | undefined {
  const year = one.first.year ?? other.last.year
  const wraps = one.first.year === undefined && (one.first.month ?? 0) > (other.last.month ?? 0)
  const first = { ...one.first, ...(year === undefined ? {} : { year: wraps ? year - 1 : year }) }
  const last = { ...other.last, ...(other.last.year === undefined && year !== undefined ? { year } : {}) }
  const joined = { start: one.start, end: other.end, first, last }
  const { from, until } = interval(withYear(joined, year ?? 2024))
  return firstDay(from) <= lastDay(until) ? joined : undefined
}

function interval({ first, last }: CalendarDate): Interval {
  return { from: pointInterval(first).from, until: pointInterval(last).until }
}

function pointInterval({ year = 0, month, day, third }: CalendarPoint): Interval {
  const iso = isoDate(year, month, day)
  const part = third === undefined ? undefined : (['early', 'mid', 'late'] as const)[third]
  const within = (at: number) => isoDate(year, ...(month === undefined ? [at] : [month, at]))
  const [one, two] = month === undefined ? [4, 8] : [10, 20]
  return thirdOf(part, { from: iso, until: iso }, [within(one!), within(one! + 1), within(two!), within(two! + 1)])
}

function withYear(date: CalendarDate, year: number): CalendarDate {
  const { first, last } = date
  return { ...date, first: { ...first, year: first.year ?? year }, last: { ...last, year: last.year ?? year } }
}

/** The year of a date without one: by a full date close to it, else by the document's, else by the nearest full date. */
function inferYear(
  date: CalendarDate,
  around: readonly CalendarDate[],
  latest: string | undefined,
): number | undefined {
  const away = (anchor: CalendarDate) => (anchor.start < date.start ? date.start - anchor.end : anchor.start - date.end)
  const nearest = [...around].sort((a, b) => away(a) - away(b))
  const close = nearest.find(anchor => anchor.first.month !== undefined && away(anchor) <= near)
  if (close !== undefined) return nearestYear(date, close)
  if (latest === undefined) return nearest.length === 0 ? undefined : nearestYear(date, nearest[0]!)
  const limit = addDays(latest, ahead)
  const year = Number(limit.slice(0, 4))
  return firstDay(interval(withYear(date, year)).from) <= limit ? year : year - 1
}

/** The year that puts a date closest to another. */
function nearestYear(date: CalendarDate, anchor: CalendarDate): number {
  const year = anchor.first.year!
  if (anchor.first.month === undefined) return year
  const target = dayNumber(interval(anchor).from)
  const away = (candidate: number) => Math.abs(dayNumber(interval(withYear(date, candidate)).from) - target)
  return [year, year - 1, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best))
}
