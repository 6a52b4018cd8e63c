import type { NamedNode } from '@rdfjs/types'
import { cg, rdfs } from '../rdf/namespaces.js'
import type { Description } from './description.js'
import { localName } from './resource.js'

/** When something was said or published: at the precision known, or within bounds. ISO 8601 throughout. */
export interface Times {
  /** A day with time, a day, a month or a year, as far as it is known. */
  readonly on?: string
  readonly notBefore?: string
  readonly notAfter?: string
  /** Whether the document says so, or somebody worked it out. */
  readonly basis?: 'Stated' | 'Inferred'
  /** How it was worked out. */
  readonly reasoning?: string
}

/** Reads a date (under the given property) with its bounds and basis. */
export function readTimes(description: Description, property: NamedNode): Times {
  const [on] = description.values(property)
  const [notBefore] = description.values(cg.notBefore)
  const [notAfter] = description.values(cg.notAfter)
  const [basis] = description.values(cg.dateBasis)
  const [reasoning] = description.values(rdfs.comment)
  return {
    ...(on === undefined ? {} : { on }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(basis === undefined ? {} : { basis: localName(basis) as 'Stated' | 'Inferred' }),
    ...(reasoning === undefined ? {} : { reasoning }),
  }
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

/** The first and last day (ISO 8601) that a date leaves possible; an open end is absent. */
export function possibleDays(times: Times): { first?: string; last?: string } {
  const first = times.on === undefined ? times.notBefore : firstDay(times.on)
  const last = times.on === undefined ? times.notAfter : lastDay(times.on)
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) }
}

/** A date in words: `2025-03-09`, `between 2025-03-21 and 2025-04-30`, `by 2025-04-30`. */
export function formatTimes({ on, notBefore, notAfter }: Times): string {
  if (on !== undefined) return on
  if (notBefore !== undefined && notAfter !== undefined) return `between ${notBefore} and ${notAfter}`
  if (notAfter !== undefined) return `by ${notAfter}`
  return notBefore === undefined ? 'undated' : `from ${notBefore}`
}

/** The first day of a day, month or year. */
export function firstDay(date: string): string {
  const [year, month = '01', day = '01'] = parts(date)
  return `${year}-${month}-${day}`
}

/** The last day of a day, month or year. */
export function lastDay(date: string): string {
  const [year, month = '12', day] = parts(date)
  if (day !== undefined) return `${year}-${month}-${day}`
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

function parts(date: string): readonly [string, (string | undefined)?, (string | undefined)?] {
  const match = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)
  return match ? [match[1]!, match[2], match[3]] : [date]
}
