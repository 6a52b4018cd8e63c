import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { prov, rdfs } from '../rdf/namespaces.js'
import type { Reviewer } from './curate.js'
import { mintUnusedIri } from './find-named.js'
import { describes } from './gather.js'

/** A reviewer by name: whoever of that name reviewed before, or somebody new, beside the drafts. */
export function findReviewer(name: string, draft: string, known: DatasetCore): Reviewer {
  for (const { object } of known.match(null, prov.wasAssociatedWith, null, rdf.defaultGraph())) {
    const labels = [...known.match(object, rdfs.label, null, rdf.defaultGraph())]
    if (labels.some(label => label.object.value === name)) return { id: object.value, name }
  }
  return { id: mintUnusedIri(draft, 'reviewer', name, iri => describes(known, rdf.namedNode(iri))), name }
}
