import type { Quad, Term } from '@rdfjs/types'
import { rdf } from './namespaces.js'

/** Orders by graph (the default graph first), then subject, property (`rdf:type` first) and object. */
export function compareQuads(a: Quad, b: Quad): number {
  return (
    compareText(termKey(a.graph), termKey(b.graph)) ||
    compareText(termKey(a.subject), termKey(b.subject)) ||
    compareText(predicateKey(a.predicate), predicateKey(b.predicate)) ||
    compareText(termKey(a.object), termKey(b.object))
  )
}

/** A text that stands for a term and no other; named nodes sort before blank nodes, and these before literals. */
export function termKey(term: Term): string {
  switch (term.termType) {
    case 'DefaultGraph':
      return ''
    case 'NamedNode':
      return `0${term.value}`
    case 'BlankNode':
      return `1${term.value}`
    case 'Literal': {
      const { value, language, datatype } = term
      const { direction = '' } = term as { direction?: string | null }
      return `2${value}\u0000${language}\u0000${direction}\u0000${datatype.value}`
    }
    default:
      return `3${term.termType === 'Quad' ? [term.subject, term.predicate, term.object].map(termKey).join('\u0001') : term.value}`
  }
}

/** Orders texts by code units, which is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const predicateKey = (term: Term) => (term.equals(rdf.type) ? '' : term.value)
