import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { readLabel } from '../rdf/resource.js'

/** Makes a reader of names for people that reads each once: claimgraph's own terms are named by its vocabulary. */
export function createLabels(dataset: DatasetCore, vocabulary: DatasetCore): (iri: string) => string {
  const known = new Map<string, string>()
  return iri => {
    let label = known.get(iri)
    if (label === undefined) {
      label = readLabel(iri.startsWith(cg.$iri) ? vocabulary : dataset, rdf.namedNode(iri))
      known.set(iri, label)
    }
    return label
  }
}
