import type { DatasetCore, NamedNode } from '@rdfjs/types'
import { rdf } from './environment.js'

/** The IRIs of everything of which the default graphs say that a property is true. */
export function findMarked(property: NamedNode, ...datasets: readonly DatasetCore[]): Set<string> {
  const marked = new Set<string>()
  for (const dataset of datasets) {
    for (const { subject, object } of dataset.match(null, property, null, rdf.defaultGraph())) {
      if (object.value === 'true' || object.value === '1') marked.add(subject.value)
    }
  }
  return marked
}
