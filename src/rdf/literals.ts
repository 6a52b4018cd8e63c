import type { Literal } from '@rdfjs/types'
import { rdf } from './environment.js'
import { xsd } from './namespaces.js'

/** A text in English. */
export function english(text: string): Literal {
  return rdf.literal(text, 'en')
}

/** A number, whole or decimal. Throws a `RangeError` for one that is not finite. */
export function numberLiteral(value: number): Literal {
  if (!Number.isFinite(value)) throw new RangeError(`expected a finite number, found ${value}`)
  return Number.isInteger(value)
    ? rdf.literal(BigInt(value).toString(), xsd.integer)
    : rdf.literal(String(value), xsd.decimal)
}

/** A date in ISO 8601, typed by its precision: a moment, day, month or year. */
export function dateLiteral(date: string): Literal {
  const type = date.includes('T')
    ? xsd.dateTime
    : [xsd.gYear, xsd.gYearMonth, xsd.date][date.replace(/^-/, '').split('-').length - 1]
  if (!type) throw new RangeError(`expected a date in ISO 8601, found ${date}`)
  return rdf.literal(date, type)
}
