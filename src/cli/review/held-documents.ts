import { type Document, readDocument } from '../../claims/document.js'
import { rdf } from '../../rdf/environment.js'
import { oa, prov } from '../../rdf/namespaces.js'
import { createStore } from '../../rdf/store.js'
import type { Sitting } from './step.js'

/** The documents whose drafts are reviewed and whose texts are at hand. */
export function listHeld({ review, texts }: Pick<Sitting, 'review' | 'texts'>): Document[] {
  const dataset = createStore([...review.known, ...review.drafts.dataset])
  // a document in which no draft was found was read by the extraction all the same
  const named = [oa.hasSource, prov.used]
  const sources = named.flatMap(property => [...review.drafts.dataset.match(null, property, null, rdf.defaultGraph())])
  return [...new Set(sources.map(({ object }) => object.value))]
    .map(id => readDocument(dataset, rdf.namedNode(id)))
    .filter(({ sha256 }) => texts?.has(sha256 ?? ''))
}
