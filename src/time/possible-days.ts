import { firstDay, isDate, lastDay } from './iso-date.js'
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
export function possibleDaysOf(
  dates: {
    readonly [name in 'on' | 'notBefore' | 'notAfter']: string | undefined
  },
): PossibleDays {
  const good = Object.entries(dates).filter(([, date]) => date !== undefined && isDate(date))
  return possibleDays(Object.fromEntries(good))
}

/** Whether one was before the other under every reading of the dates. */
export function isBefore({ last }: PossibleDays, { first }: PossibleDays): boolean {
  return last !== undefined && first !== undefined && last < first
}
