import { compareDates, firstDay, isDate, lastDay } from './iso-date.js'
import type { Times } from './times.js'

/** The first and last day (ISO 8601) on which something may have been; an end that is not known is absent. */
export interface PossibleDays {
  readonly first?: string | undefined
  readonly last?: string | undefined
}

/**
 * The days that a date, or its bounds, leave possible.
 *
 * @example
 * ```ts
 * import { possibleDays } from 'claimgraph'
 *
 * console.log(possibleDays({ on: '2024-02' })) // { first: '2024-02-01', last: '2024-02-29' }
 * ```
 */
export function possibleDays(times: Pick<Times, 'on' | 'notBefore' | 'notAfter'>): PossibleDays {
  const first = times.on === undefined ? times.notBefore : firstDay(times.on)
  const last = times.on === undefined ? times.notAfter : lastDay(times.on)
  return { first, last }
}

/** The same where dates may not exist: one that does not is taken as not given. */
export function possibleDaysOf(dates: Pick<Times, 'on' | 'notBefore' | 'notAfter'>): PossibleDays {
  const good = Object.entries(dates).filter(([, date]) => date !== undefined && isDate(date))
  return possibleDays(Object.fromEntries(good))
}

/** Whether something was so by a day: under every reading of its dates, under some, or under none. */
export type ByDay = 'certainly' | 'possibly' | 'not'

/** Whether something was by a day (ISO 8601); the day itself belongs to it. */
export function wasBy({ first, last }: PossibleDays, day: string): ByDay {
  if (last !== undefined && compareDates(last, day) <= 0) return 'certainly'
  return first === undefined || compareDates(first, day) <= 0 ? 'possibly' : 'not'
}

/** Possible days in words: `on 2025-03-09`, `between 2025-03-21 and 2025-04-30`, `by 2025-04-30`, `on 2025-03-06 or later`. */
export function describeDays({ first, last }: PossibleDays): string | undefined {
  if (first !== undefined && last !== undefined) return first === last ? `on ${first}` : `between ${first} and ${last}`
  if (last !== undefined) return `by ${last}`
  return first === undefined ? undefined : `on ${first} or later`
}

/** Whether one was before the other under every reading of the dates. */
export function isBefore({ last }: PossibleDays, { first }: PossibleDays): boolean {
  return last !== undefined && first !== undefined && compareDates(last, first) < 0
}
