import type { Literal, NamedNode } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral } from '../../rdf/literals.js'
import { rdf as rdfNs, xsd } from '../../rdf/namespaces.js'
import { isDate } from '../../time/iso-date.js'
import type { ClaimField } from './claim-fields.js'

/** Reads words as a literal of one of the datatypes of a field: text, in a language, where it names none. */
export function readLiteral(
  words: string,
  { datatypes, name, language }: Pick<ClaimField, 'datatypes' | 'name'> & { readonly language: string },
): Literal {
  const has = (type: NamedNode) => datatypes.includes(type.value)
  if (datatypes.length === 0 || has(rdfNs.langString)) return rdf.literal(words, language)
  if (has(xsd.boolean)) {
    if (words === 'true' || words === 'false') return rdf.literal(words, xsd.boolean)
    throw new ClaimGraphError('parameter', `expected true or false, found \`${words}\``)
  }
  const dates = [xsd.date, xsd.gYearMonth, xsd.gYear, xsd.dateTime].filter(has)
  if (dates.length > 0) {
    const date = isDate(words) ? dateLiteral(words) : undefined
    if (date && has(date.datatype)) return date
    const examples = dates.length > 1 ? '2031-05-04, 2031-05 or 2031' : '2031-05-04'
    throw new ClaimGraphError('parameter', `expected a date that exists, such as ${examples}, found \`${words}\``)
  }
  if (has(xsd.decimal) || has(xsd.integer)) {
    const type = has(xsd.integer) ? xsd.integer : xsd.decimal
    if (/^-?\d+(?:\.\d+)?$/.test(words) && (type !== xsd.integer || !words.includes('.')))
      return rdf.literal(words, type)
    throw new ClaimGraphError('parameter', `expected a number, found \`${words}\``)
  }
  if (has(xsd.string)) return rdf.literal(words)
  throw new ClaimGraphError('parameter', `expected a value of ${name}, which a form cannot write`)
}
