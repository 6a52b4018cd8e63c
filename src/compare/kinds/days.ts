import type { Literal } from '@rdfjs/types'
import { XsdValidation } from 'rdf-validation'
import { xsd } from '../../rdf/namespaces.js'
import { showFound } from './found.js'

/** Days counted from 1970-01-01 (Gregorian, also before 1582); both belong to it. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

const validation = new XsdValidation()
const datatypes = [xsd.date, xsd.dateTime, xsd.gYearMonth, xsd.gYear]
const msPerDay = 86_400_000

/** The days that a date leaves open at its own precision, as written: a time zone moves no day. */
export function readDays(literal: Literal): DaySpan | { readonly problem: string } {
  if (!datatypes.some(datatype => literal.datatype.equals(datatype)) || !validation.validateSimple(literal)) {
    return {
      problem: `expected a date (xsd:date, xsd:dateTime, xsd:gYearMonth or xsd:gYear), found ${showFound(literal)}`,
    }
  }
  return findDays(literal.value) ?? { problem: `expected a day that exists, found ${showFound(literal)}` }
}

/** Days in words at the coarsest precision that fits: `2025`, `2025-03`, `2025-03-08`; undefined where none does. */
export function nameDays({ first, last }: DaySpan): string | undefined {
  const day = formatDay(first)
  return [day.slice(0, -6), day.slice(0, -3), day].find(
    name => findDays(name)?.first === first && findDays(name)?.last === last,
  )
}

/** A day as ISO 8601 writes it. */
export function formatDay(day: number): string {
  const date = new Date(day * msPerDay)
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${date.toISOString().slice(-20, -14)}`
}

/** A day of ISO 8601, as `formatDay` writes it, counted from 1970-01-01. */
export function parseDay(day: string): number {
  return findDays(day)!.first
}

function findDays(date: string): DaySpan | undefined {
  const [, year, month, day] = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? []
  const at = (monthIndex: number, dayOfMonth: number) =>
    new Date(0).setUTCFullYear(Number(year), monthIndex, dayOfMonth) / msPerDay
  if (month === undefined) return known({ first: at(0, 1), last: at(11, 31) })
  const [first, last] = [at(Number(month) - 1, 1), at(Number(month), 0)]
  if (day === undefined) return known({ first, last })
  const only = at(Number(month) - 1, Number(day))
  return only > last ? undefined : known({ first: only, last: only })
}

/** Days that a `Date` can hold, some 270,000 years around now. */
function known(days: DaySpan): DaySpan | undefined {
  return Number.isNaN(days.first + days.last) ? undefined : days
}
