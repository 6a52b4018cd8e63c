import { isDate, possibleDays } from '../claims/times.js'

/** The first and last day on which something may have been said; an end that is not known is absent. */
export interface Days {
  readonly first?: string
  readonly last?: string
}

/** When a claim may have been made; a date that does not exist is taken as not given. */
export function readDays(dates: Readonly<Record<'on' | 'notBefore' | 'notAfter', string | undefined>>): Days {
  const good = Object.entries(dates).filter(([, date]) => date !== undefined && isDate(date))
  return possibleDays(Object.fromEntries(good))
}

/** Whether what was said at one time was said before the other under every reading of the dates. */
export function isBefore({ last }: Days, { first }: Days): boolean {
  return last !== undefined && first !== undefined && last < first
}
