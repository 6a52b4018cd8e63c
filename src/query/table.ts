import type { Term } from '@rdfjs/types'
import type { BindingsResult } from './engine.js'
import { knownPrefixes } from './prologue.js'

/**
 * An answer's rows as text for people: IRIs with prefixes, literals as they read, and one column for a pair `?x`,
 * `?xLabel`, which shows the label, or the IRI where there is none. Nothing is cut off.
 */
export function toTable(
  { variables, rows }: BindingsResult,
  graphPrefixes?: Readonly<Record<string, string>>,
): { columns: string[]; rows: string[][] } {
  const namespaces = Object.entries(knownPrefixes(graphPrefixes)).sort(([, a], [, b]) => b.length - a.length)
  const show = (term: Term | undefined): string => {
    if (!term) return ''
    if (term.termType === 'NamedNode') return shorten(term.value, namespaces)
    if (term.termType === 'BlankNode') return `_:${term.value}`
    if (term.termType === 'Quad') return `<<( ${[term.subject, term.predicate, term.object].map(show).join(' ')} )>>`
    return term.value
  }
  const columns = variables.filter(name => !variables.some(other => name === `${other}Label`))
  return { columns, rows: rows.map(row => columns.map(name => show(row.get(`${name}Label`) ?? row.get(name)))) }
}

function shorten(iri: string, namespaces: readonly [string, string][]): string {
  for (const [prefix, namespace] of namespaces) {
    const name = iri.startsWith(namespace) ? iri.slice(namespace.length) : ''
    if (/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(name)) return `${prefix}:${name}`
  }
  return `<${iri}>`
}
