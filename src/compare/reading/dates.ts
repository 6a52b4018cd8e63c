import { possibleDays } from '../../claims/times.js'
import type { Issues } from '../issues.js'

/** The first and last day on which something may have been said; an end that is not known is absent. */
export interface Days {
  readonly first?: string
  readonly last?: string
}

/** Whether a date, at whatever precision, is one that exists. */
export function isDate(text: string): boolean {
  const match = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T.+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  const time = new Date(Date.UTC(2000, Number(month) - 1, Number(day)))
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day)
}

/** When a claim may have been made; a date that does not exist is reported and taken as not given. */
export function readDays(
  claim: string,
  dates: Readonly<Record<'on' | 'notBefore' | 'notAfter', string | undefined>>,
  issues: Issues,
): Days {
  const check = (date: string | undefined) => {
    if (date === undefined || isDate(date)) return date
    issues.add('bad-date', claim, `expected a date that exists, found \`${date}\`; taken as not given`)
    return undefined
  }
  const [on, notBefore, notAfter] = [check(dates.on), check(dates.notBefore), check(dates.notAfter)]
  return possibleDays({
    ...(on === undefined ? {} : { on }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  })
}

/** Whether what was said at one time was said before the other under every reading of the dates. */
export function isBefore({ last }: Days, { first }: Days): boolean {
  return last !== undefined && first !== undefined && last < first
}
