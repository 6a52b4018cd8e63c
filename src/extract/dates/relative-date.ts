import type { Span } from '../../claims/document.js'
import { addDays, addMonths, firstDay, lastDay, weekdayOfDate } from '../../time/iso-date.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { weekdayOf } from './calendar-names.js'

/** First and last day, month or year, in ISO 8601. */
export interface Interval {
  readonly from: string
  readonly until: string
}

/** Words that say when by the day on which they are written, in token numbers, end exclusive. */
export interface RelativeDate extends Span {
  /** The time that they stand for in a text of that day. */
  readonly on: (today: string) => Interval
}

const plain = new Map<string, number>([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])
const counts = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const parts = new Set(['early', 'mid', 'late', 'earlier', 'later'])
const units = new Set(['day', 'week', 'weekend', 'month', 'year'])

/** Words, small, with which such a date may begin that has no figure first. */
export const relativeOpeners: readonly string[] = [
  ...plain.keys(),
  ...parts,
  ...counts,
  'last',
  'this',
  'past',
  'next',
  'coming',
  'a',
]

/** Reads what begins at a token: "yesterday", "last week", "late last month", "two days ago", "on Monday". */
export function readRelativeDate(tokens: readonly Token[], start: number): RelativeDate | undefined {
  const word = (at: number) => lowerAt(tokens, at)
  const shift = plain.get(word(start))
  if (shift !== undefined) return { start, end: start + 1, on: today => alone(addDays(today, shift)) }
  const part = parts.has(word(start)) ? word(start) : undefined
  const at = part === undefined ? start : start + 1
  const coming = word(at) === 'this' && word(at + 1) === 'coming' ? at + 1 : at
  const isPeriod = units.has(word(coming + 1)) || weekdayOf(word(coming + 1)) !== undefined
  if (/^(?:last|this|past|next|coming)$/.test(word(coming)) && isPeriod)
    return { start, end: coming + 2, on: today => period(word(coming), word(coming + 1), part, firstDay(today)) }
  if (/^(?:this|last)$/.test(word(at)) && /^(?:morning|afternoon|evening|night)$/.test(word(at + 1)))
    return { start, end: at + 2, on: today => alone(addDays(today, word(at) === 'this' ? 0 : -1)) }
  const count = /^\d{1,3}$/.test(word(start)) ? Number(word(start)) : counts.indexOf(word(start))
  const unit = word(start + 1).replace(/s$/, '')
  if ((count > 0 || word(start) === 'a') && units.has(unit) && word(start + 2) === 'ago')
    return { start, end: start + 3, on: today => ago(count > 0 ? count : 1, unit, firstDay(today)) }
  const weekday = /^\p{Lu}/u.test(tokens[start]?.word ?? '') ? weekdayOf(word(start)) : undefined
  // "Super Tuesday" and its like may be of any year
  if (weekday === undefined || /^(?:super|black|good|ash|palm|bloody|cyber)$/.test(word(start - 1))) return undefined
  return { start, end: start + 1, on: today => alone(latestWeekday(weekday, firstDay(today), 0)) }
}

/** Two such dates as first and last of a period; the first is of the week before where it would be the later. */
export function joinRelative(first: RelativeDate, last: RelativeDate): RelativeDate {
  const on = (today: string): Interval => {
    const { from } = first.on(today)
    const { until } = last.on(today)
    return { from: firstDay(from) > lastDay(until) ? addDays(from, -7) : from, until }
  }
  return { start: first.start, end: last.end, on }
}

function period(which: string, unit: string, part: string | undefined, today: string): Interval {
  const weekday = weekdayOf(unit)
  const back = which === 'this' ? 0 : /^(?:next|coming)$/.test(which) ? -1 : 1
  if (weekday !== undefined) {
    const latest = latestWeekday(weekday, today, Math.max(0, back))
    return alone(back < 0 ? addDays(latest, 7) : latest)
  }
  if (unit === 'day') return alone(addDays(today, -back))
  if (unit === 'week' || unit === 'weekend') {
    const monday = addDays(latestWeekday(1, today, 0), -7 * back)
    return unit === 'week'
      ? { from: monday, until: addDays(monday, 6) }
      : { from: addDays(monday, 5), until: addDays(monday, 6) }
  }
  if (unit === 'year') {
    const year = String(Number(today.slice(0, 4)) - back)
    return thirdOf(part, { from: year, until: year }, [`${year}-04`, `${year}-05`, `${year}-08`, `${year}-09`])
  }
  const month = addMonths(today, -back)
  return thirdOf(part, { from: month, until: month }, [`${month}-10`, `${month}-11`, `${month}-20`, `${month}-21`])
}

/** The part of a period that "early", "mid" or "late" leaves, by where its thirds end and begin. */
export function thirdOf(
  part: string | undefined,
  { from, until }: Interval,
  [endOfFirst, second, endOfSecond, third]: readonly [string, string, string, string],
): Interval {
  const precise = (iso: string, to: (iso: string) => string) => (second.length > 7 ? to(iso) : to(iso).slice(0, 7))
  if (part === 'early') return { from: precise(from, firstDay), until: endOfFirst }
  if (part === 'mid') return { from: second, until: endOfSecond }
  return part === 'late' ? { from: third, until: precise(until, lastDay) } : { from, until }
}

function ago(count: number, unit: string, today: string): Interval {
  if (unit === 'day') return alone(addDays(today, -count))
  if (unit === 'week' || unit === 'weekend') {
    const near = addDays(today, -7 * count)
    return { from: addDays(near, -3), until: addDays(near, 3) }
  }
  if (unit === 'month') return alone(addMonths(today, -count))
  return alone(String(Number(today.slice(0, 4)) - count))
}

function latestWeekday(weekday: number, today: string, atLeast: number): string {
  const back = (weekdayOfDate(today) - weekday + 7) % 7
  return addDays(today, -(back < atLeast ? back + 7 : back))
}

function alone(iso: string): Interval {
  return { from: iso, until: iso }
}
