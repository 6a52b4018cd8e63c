import type { Term } from '@rdfjs/types'
import { xsd } from '../rdf/namespaces.js'
import type { BindingsResult, BooleanResult } from './engine.js'

/**
 * Writes SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/), triple terms and base directions
 * as SPARQL 1.2 has them.
 */
export function formatJson(result: BindingsResult | BooleanResult): string {
  if (result.type === 'boolean') return `${JSON.stringify({ head: {}, boolean: result.value }, null, 2)}\n`
  const bindings = result.rows.map(row => Object.fromEntries([...row].map(([name, term]) => [name, toJson(term)])))
  return `${JSON.stringify({ head: { vars: result.variables }, results: { bindings } }, null, 2)}\n`
}

function toJson(term: Term): object {
  if (term.termType === 'BlankNode') return { type: 'bnode', value: term.value }
  if (term.termType === 'Literal') {
    const { value, language, direction, datatype } = term
    if (language) {
      return { type: 'literal', value, 'xml:lang': language, ...(direction ? { 'its:dir': direction } : {}) }
    }
    return datatype.equals(xsd.string)
      ? { type: 'literal', value }
      : { type: 'literal', value, datatype: datatype.value }
  }
  if (term.termType === 'Quad') {
    const { subject, predicate, object } = term
    return {
      type: 'triple',
      value: { subject: toJson(subject), predicate: toJson(predicate), object: toJson(object) },
    }
  }
  return { type: 'uri', value: term.value }
}
