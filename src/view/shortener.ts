import { localName } from '../rdf/resource.js'

/** Names claims by the last part of their IRIs, as `claimgraph trace` takes them; by the whole where that is not one. */
export function createShortener(iris: Iterable<string>): (iri: string) => string {
  const names = new Map<string, number>()
  for (const iri of iris) names.set(localName(iri), (names.get(localName(iri)) ?? 0) + 1)
  return iri => (names.get(localName(iri)) === 1 ? localName(iri) : iri)
}
