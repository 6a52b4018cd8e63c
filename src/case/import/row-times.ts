import { ClaimGraphError } from '../../errors.js'
import { parseDate } from '../../time/parse-date.js'
import type { Times } from '../../time/times.js'

/** Reads the days of a column: a day, month, year, or days within which it lies. Throws `parameter`. */
export function readDays(column: string, text: string): Pick<Times, 'on' | 'notBefore' | 'notAfter'> {
  const interval = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(text)
  try {
    return parseDate(interval ? `${interval[1]}..${interval[2]}` : text)
  } catch (error) {
    throw new ClaimGraphError('parameter', `${column}: ${(error as Error).message}`)
  }
}

/** Reads a day, month or year of a column. Throws `parameter`. */
export function readDay(column: string, text: string): string {
  const { on } = readDays(column, text)
  if (on !== undefined) return on
  throw new ClaimGraphError('parameter', `${column}: expected one day, month or year, found \`${text}\``)
}
