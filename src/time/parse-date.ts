import { ClaimGraphError } from '../errors.js'
import { compareDates, isDate, isDayOfAnyYear } from './iso-date.js'
import { possibleDays } from './possible-days.js'
import type { Times } from './times.js'

/**
 * Reads a date as a person types it: `2025-03-09`, `2025-03`, `2025`, or days within which it lies, of which one may be
 * left out: `2025-03-21..2025-04-30`, `..2025-04-30`.
 */
export function parseDate(text: string): Pick<Times, 'on' | 'notBefore' | 'notAfter'> {
  const [first = '', last, ...more] = text.trim().split('..')
  if (last === undefined) {
    if (/^-?(\d{4}|[1-9]\d{4,})(-\d\d){0,2}$/.test(first) && isDate(first)) return { on: first }
  } else if (
    more.length === 0 &&
    (first !== '' || last !== '') &&
    [first, last].every(day => day === '' || isDayOfAnyYear(day))
  ) {
    const times = { notBefore: first || undefined, notAfter: last || undefined }
    const days = possibleDays(times)
    if (days.first === undefined || days.last === undefined || compareDates(days.first, days.last) <= 0) return times
  }
  throw new ClaimGraphError(
    'parameter',
    `expected a day, month or year that exists, such as 2025-03-09 or 2025-03, or days within which it lies, such as 2025-03-21..2025-04-30 or ..2025-04-30, found \`${text}\``,
  )
}
