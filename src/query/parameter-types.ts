import type { Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { xsd } from '../rdf/namespaces.js'
import { isDay } from '../time/iso-date.js'
import type { Queryable } from './engine.js'
import { resolveIri } from './resolve-iri.js'

/** The types that a parameter's name can end with. */
export const parameterTypes = [
  'iri',
  'literal',
  'string',
  'integer',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'year',
] as const

/** What the value of a parameter is read as. */
export type ParameterType = (typeof parameterTypes)[number]

export function isParameterType(name: string): name is ParameterType {
  return (parameterTypes as readonly string[]).includes(name)
}

const lexicalForms: Record<
  Exclude<ParameterType, 'iri' | 'literal' | 'string'>,
  { datatype: string; expected: string; fits: (value: string) => boolean }
> = {
  integer: { datatype: 'integer', expected: 'a whole number', fits: value => /^[+-]?\d+$/.test(value) },
  decimal: {
    datatype: 'decimal',
    expected: 'a number such as 2.5',
    fits: value => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value),
  },
  boolean: { datatype: 'boolean', expected: 'true or false', fits: value => /^(true|false)$/.test(value) },
  date: { datatype: 'date', expected: 'a day as YYYY-MM-DD', fits: isDay },
  datetime: { datatype: 'dateTime', expected: 'a time as YYYY-MM-DDThh:mm:ss, with or without zone', fits: isDateTime },
  year: { datatype: 'gYear', expected: 'a year as YYYY', fits: value => /^-?\d{4}$/.test(value) },
}

/** Turns what a user wrote for a parameter into a term. Throws `parameter` where it does not fit the type. */
export function readValue(graph: Queryable, name: string, type: ParameterType, value: string): Term {
  if (type === 'iri') return resolveIri(graph, name, value)
  if (type === 'literal' || type === 'string') return rdf.literal(value)
  const { datatype, expected, fits } = lexicalForms[type]
  if (!fits(value)) {
    throw new ClaimGraphError('parameter', `parameter \`${name}\`: expected ${expected}, found \`${value}\``)
  }
  return rdf.literal(value, rdf.namedNode(xsd.$iri + datatype))
}

function isDateTime(value: string): boolean {
  const [, day, time] = /^([^T]*)T(\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)$/.exec(value) ?? []
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(`${day}T${time}`))
}
