import type { Literal } from '@rdfjs/types'
import { rdf } from './environment.js'
import { xsd } from './namespaces.js'

/** A text in English. */
export function english(text: string): Literal {
  return rdf.literal(text, 'en')
}

/** A number: whole, decimal, or a double where it is too small for plain digits. Throws a `RangeError` for one that is not finite. */
export function numberLiteral(value: number): Literal {
  if (!Number.isFinite(value)) throw new RangeError(`expected a finite number, found ${value}`)
  if (Number.isInteger(value)) return rdf.literal(BigInt(value).toString(), xsd.integer)
  const digits = String(value)
  return rdf.literal(digits, digits.includes('e') ? xsd.double : xsd.decimal)
}

/** A date in ISO 8601, typed by its precision: a moment, day, month or year. */
export function dateLiteral(date: string): Literal {
  const type = date.includes('T')
    ? xsd.dateTime
    : [xsd.gYear, xsd.gYearMonth, xsd.date][date.replace(/^-/, '').split('-').length - 1]
  if (!type) throw new RangeError(`expected a date in ISO 8601, found ${date}`)
  return rdf.literal(date, type)
}
