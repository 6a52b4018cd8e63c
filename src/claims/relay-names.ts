import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { findMarked } from '../rdf/marked.js'
import { memoize } from '../rdf/memoize.js'
import { cg, rdf as rdfNs, schema } from '../rdf/namespaces.js'

/**
 * Makes a reader of the names of those through whom claims are known, by the IRI of a publisher or of a document without
 * one. A document's name stands in quotation marks; it stands also for a publisher that is itself only described
 * (`cg:indefinite`), such as an outlet that is not named, where it published one document.
 */
export function createRelayNames(dataset: DatasetCore, labelOf: (iri: string) => string): (relay: string) => string {
  const indefinite = findMarked(cg.indefinite, dataset)
  const isDocument = (iri: string) => dataset.match(rdf.namedNode(iri), rdfNs.type, cg.Document).size > 0
  return memoize(relay => {
    if (isDocument(relay)) return `“${labelOf(relay)}”`
    const published = indefinite.has(relay) ? [...dataset.match(null, schema.publisher, rdf.namedNode(relay))] : []
    const [only, ...more] = new Set(published.map(({ subject }) => subject.value))
    return only === undefined || more.length > 0 ? labelOf(relay) : `“${labelOf(only)}”`
  })
}
