import type { Span } from '../../claims/document.js'
import { addDays, dayNumber, firstDay, lastDay } from '../../time/iso-date.js'
import type { Token } from '../text/tokens.js'
import type { Change } from './bounds.js'
import { isPossible } from './calendar-date.js'
import type { CalendarDate } from './calendar-point.js'
import type { Interval } from './relative-date.js'
import { intervalOf, mayBeginDate, readWrittenDate, type WrittenDate, withYear } from './written-date.js'

export type { WrittenDate } from './written-date.js'

/** When a document was published, in ISO 8601, or the first and last day that come into question. */
export interface DocumentDate {
  readonly published?: string
  readonly notBefore?: string
  readonly notAfter?: string
}

/** Words for a time, with what they stand for; without `from`, `until` or both where they leave it open: "before 9 March". */
export interface FoundDate extends Partial<Interval> {
  /** Token numbers, end exclusive. */
  readonly span: Span
  /** Whether the words say it whole, or the year or the day comes from elsewhere. */
  readonly basis: 'Stated' | 'Inferred'
}

/** A date may lie so many days after the text that speaks of it; one further ahead is of the year before. */
const ahead = 30
/** A year is taken from a date so many tokens away rather than from the document's own. */
const near = 60

/** The dates of a text in order, none within another; time grows with the number of tokens and no faster. */
export function findDates(tokens: readonly Token[], document: DocumentDate = {}): FoundDate[] {
  return placeDates(readDates(tokens), document)
}

/** Reads the dates of a text as they are written. */
export function readDates(tokens: readonly Token[]): WrittenDate[] {
  const read: WrittenDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = mayBeginDate(tokens[i]!.word) ? readWrittenDate(tokens, i) : undefined
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
    const time = (written: Interval | undefined) => changedBy(date.changes, written)
    if ('on' in date) return { span, ...time(today === undefined ? undefined : date.on(today)), basis: 'Inferred' }
    if (date.first.year !== undefined) return { span, ...time(intervalOf(date)), basis: 'Stated' }
    while (next < anchors.length && anchors[next]!.start < date.start) next++
    const year = inferYear(date, anchors.slice(Math.max(0, next - 1), next + 1), latest)
    const whole = year === undefined ? undefined : withYear(date, year)
    return {
      span,
      ...time(whole !== undefined && isPossible(whole) ? intervalOf(whole) : undefined),
      basis: 'Inferred',
    }
  })
}

/** What the words before a date make of its time, from the nearest on; nothing where they need more than is known. */
function changedBy(changes: readonly Change[] = [], time: Partial<Interval> = {}): Partial<Interval> {
  return changes.reduce<Partial<Interval>>(
    ({ from, until }, change) => (from === undefined || until === undefined ? {} : change({ from, until })),
    time,
  )
}

/** The day of an ISO date or time, the last one of a month or year; undefined where it is none. */
function knownDay(iso: string | undefined): string | undefined {
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(iso ?? '')?.[0]
  return date === undefined || Number.isNaN(Date.parse(date)) ? undefined : lastDay(date)
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
  return firstDay(intervalOf(withYear(date, year)).from) <= limit ? year : year - 1
}

/** The year that puts a date closest to another. */
function nearestYear(date: CalendarDate, anchor: CalendarDate): number {
  const year = anchor.first.year!
  if (anchor.first.month === undefined) return year
  const target = dayNumber(intervalOf(anchor).from)
  const away = (candidate: number) => Math.abs(dayNumber(intervalOf(withYear(date, candidate)).from) - target)
  return [year, year - 1, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best))
}
