import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { prov, rdfs } from '../rdf/namespaces.js'
import type { Reviewer } from './curate.js'
import { mintUnusedIri } from './find-named.js'
import { describes } from './gather.js'

/**
 * A reviewer by name: whoever of that name reviewed before, or somebody new, beside the drafts.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { findReviewer } from 'claimgraph/review'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    :review prov:wasAssociatedWith :r1 . :r1 rdfs:label "R. Miller" .`,
 *   'ttl',
 * )
 * console.log(findReviewer('R. Miller', 'https://example.org/drafts/a1', store).id) // https://example.org/r1
 * console.log(findReviewer('Somebody else', 'https://example.org/drafts/a1', store).id)
 * // https://example.org/drafts/reviewer-somebody-else
 * ```
 */
export function findReviewer(name: string, draft: string, known: DatasetCore): Reviewer {
  for (const { object } of known.match(null, prov.wasAssociatedWith, null, rdf.defaultGraph())) {
    const labels = [...known.match(object, rdfs.label, null, rdf.defaultGraph())]
    if (labels.some(label => label.object.value === name)) return { id: object.value, name }
  }
  return { id: mintUnusedIri(draft, 'reviewer', name, iri => describes(known, rdf.namedNode(iri))), name }
}
