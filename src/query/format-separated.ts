import type { Term } from '@rdfjs/types'
import { stringify } from 'csv-stringify/sync'
import { isFormula } from '../export/formula.js'
import { xsd } from '../rdf/namespaces.js'
import { numericTypes } from '../rdf/numbers.js'
import type { BindingsResult } from './engine.js'

/**
 * Writes SPARQL 1.1 Query Results CSV (https://www.w3.org/TR/sparql11-results-csv-tsv/): plain values, fit for
 * spreadsheets. A value that a spreadsheet would run as a formula gets a `'` in front; numbers and dates
 * stay as they are.
 */
export function formatCsv({ variables, rows }: BindingsResult): string {
  const cells = rows.map(row => variables.map(name => toCell(row.get(name))))
  return stringify(cells, {
    header: true,
    columns: [...variables],
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { object: cell => ({ value: (cell as { number: string }).number, escape_formulas: false }) },
  })
}

/** Writes SPARQL 1.1 Query Results TSV: terms as in Turtle, so that nothing of them is lost. */
export function formatTsv({ variables, rows }: BindingsResult): string {
  const lines = rows.map(row => variables.map(name => toTurtle(row.get(name))).join('\t'))
  return [variables.map(name => `?${name}`).join('\t'), ...lines].map(line => `${line}\n`).join('')
}

/** The text of a term, or a number or date that is not to be guarded although it may begin with a sign. */
function toCell(term: Term | undefined): string | { number: string } {
  if (!term) return ''
  if (term.termType === 'BlankNode') return `_:${term.value}`
  if (term.termType === 'Quad') return toTurtle(term)
  return isFigure(term) ? { number: term.value } : term.value
}

/** A term as Turtle writes it, without prefixes. */
export function toTurtle(term: Term | undefined): string {
  if (!term) return ''
  if (term.termType === 'NamedNode') return `<${escapeIri(term.value)}>`
  if (term.termType === 'BlankNode') return `_:${term.value}`
  if (term.termType === 'Quad') return `<<( ${[term.subject, term.predicate, term.object].map(toTurtle).join(' ')} )>>`
  if (term.termType !== 'Literal' || isNumber(term)) return term.value
  const text = `"${term.value.replace(/["\\\n\r\t\b\f]/g, found => escapes[found]!)}"`
  if (term.language) return `${text}@${term.language}${term.direction ? `--${term.direction}` : ''}`
  return term.datatype.equals(xsd.string) ? text : `${text}^^${toTurtle(term.datatype)}`
}

const escapes: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

const notInIris = /[\0-\x20<>"{}|^`\\]/g

function escapeIri(iri: string): string {
  return iri.replace(notInIris, found => `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

const numbers: Record<string, RegExp> = {
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?\d*\.\d+$/,
  double: /^[+-]?(\d+\.\d*|\.?\d+)[eE][+-]?\d+$/,
}

const dates: ReadonlySet<string> = new Set(['date', 'dateTime', 'gYear', 'gYearMonth'].map(name => xsd.$iri + name))

/** Whether a term is a number or a date, which no spreadsheet runs, although it may begin with a sign. */
function isFigure(term: Term): boolean {
  if (term.termType !== 'Literal' || isFormula(term.value)) return false
  return numericTypes.has(term.datatype.value) || dates.has(term.datatype.value)
}

/** Whether a literal is a number that Turtle can write without quotes. */
function isNumber(term: Term): boolean {
  if (term.termType !== 'Literal' || !term.datatype.value.startsWith(xsd.$iri)) return false
  return numbers[term.datatype.value.slice(xsd.$iri.length)]?.test(term.value) ?? false
}
