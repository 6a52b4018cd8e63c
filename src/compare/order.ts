import { compareText } from '../rdf/order.js'
import type { Resource } from '../rdf/resource.js'

/** Orders by name, and by IRI where names are the same. */
export function compareByLabel(a: Resource, b: Resource): number {
  return compareText(a.label, b.label) || compareText(a.id, b.id)
}

/** IRIs as resources with their names, each once, in the order of names. */
export function nameAll(iris: Iterable<string>, labelOf: (iri: string) => string): Resource[] {
  return [...new Set(iris)].map(id => ({ id, label: labelOf(id) })).sort(compareByLabel)
}
