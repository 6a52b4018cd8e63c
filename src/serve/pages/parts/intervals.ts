import type { Position } from '../../../compare/types.js'

/** What a position allows, as stretches of an axis; `null` ends are open. */
export interface Stretches {
  readonly days: boolean
  readonly spans: readonly { readonly least: number | null; readonly most: number | null }[]
  /** The figure as stated, if any. */
  readonly headline: number | null
}

const dayLength = 86_400_000

/** The stretches of a position of figures or days; undefined for any other, and for one that could not be verified. */
export function readStretches({ value }: Position): Stretches | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { least, most, headline, earliest, latest, intervals } = value as Record<string, unknown>
  if (Array.isArray(intervals)) return readIntervals(intervals)
  if (isEnd(least) && isEnd(most)) {
    return { days: false, spans: [{ least, most }], headline: typeof headline === 'number' ? headline : null }
  }
  if (isDay(earliest) && isDay(latest)) {
    return { days: true, spans: [{ least: toDay(earliest), most: toDay(latest) }], headline: null }
  }
  return undefined
}

function readIntervals(intervals: readonly unknown[]): Stretches | undefined {
  const spans = intervals.filter(isPair)
  const days = spans.some(ends => ends.some(end => typeof end === 'string'))
  const read = (end: number | string | null) => (typeof end === 'string' ? toDay(end) : end)
  return spans.length === 0
    ? undefined
    : { days, spans: spans.map(([least, most]) => ({ least: read(least), most: read(most) })), headline: null }
}

/** A day, counted from 1970-01-01, as ISO 8601 has it. */
export function formatDay(day: number): string {
  return new Date(day * dayLength).toISOString().split('T')[0]!
}

function toDay(date: string | null): number | null {
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(date ?? '') ?? []
  if (year === undefined) return null
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)) / dayLength
}

const isEnd = (value: unknown): value is number | null => value === null || typeof value === 'number'
const isDay = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isPair = (value: unknown): value is [number | string | null, number | string | null] =>
  Array.isArray(value) && value.length === 2
