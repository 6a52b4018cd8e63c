import { dayNumber, dayOfNumber, isDate, lastDay } from './iso-date.js'

/** Days counted from 1970-01-01 (Gregorian, also before 1582); both ends belong to it. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** The days that a date in ISO 8601 leaves open at its own precision; undefined where it does not exist or cannot be counted. */
export function daySpanOf(date: string): DaySpan | undefined {
  if (!isDate(date)) return undefined
  const span = { first: dayNumber(date), last: dayNumber(lastDay(date)) }
  return Number.isNaN(span.first + span.last) ? undefined : span
}

/** Days in words at the coarsest precision that fits: `2025`, `2025-03`, `2025-03-08`; undefined where none does. */
export function nameDays({ first, last }: DaySpan): string | undefined {
  const day = dayOfNumber(first)
  return [day.slice(0, -6), day.slice(0, -3), day].find(name => {
    const span = daySpanOf(name)
    return span?.first === first && span.last === last
  })
}
