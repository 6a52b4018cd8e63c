import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { rdf } from './environment.js'

/** What the default graph, where all descriptions stand, says of one term. */
export interface Description {
  /** What stands under any of the properties. */
  terms(...properties: NamedNode[]): Term[]
  /** The same, without types and languages. */
  values(...properties: NamedNode[]): string[]
}

/** Reads a term's description in one go, which is several times faster than asking for property after property. */
export function describe(dataset: DatasetCore, term: Term): Description {
  const byProperty = new Map<string, Term[]>()
  for (const { predicate, object } of dataset.match(term, null, null, rdf.defaultGraph())) {
    const terms = byProperty.get(predicate.value)
    if (terms) terms.push(object)
    else byProperty.set(predicate.value, [object])
  }
  const terms = (...properties: NamedNode[]) => properties.flatMap(property => byProperty.get(property.value) ?? [])
  return { terms, values: (...properties) => terms(...properties).map(term => term.value) }
}
