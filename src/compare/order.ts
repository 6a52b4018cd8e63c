import type { Resource } from '../claims/resource.js'

/** Orders texts by code units, which is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders by name, and by IRI where names are the same. */
export function compareByLabel(a: Resource, b: Resource): number {
  return compareText(a.label, b.label) || compareText(a.id, b.id)
}

/** IRIs as resources with their names, each once, in the order of names. */
export function nameAll(iris: Iterable<string>, labelOf: (iri: string) => string): Resource[] {
  return [...new Set(iris)].map(id => ({ id, label: labelOf(id) })).sort(compareByLabel)
}
