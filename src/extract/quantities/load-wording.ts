import type { ClaimGraph } from '../../claims/graph.js'
import { rdf } from '../../rdf/environment.js'
import { readFiles } from '../../rdf/read.js'
import { createStore } from '../../rdf/store.js'
import { shippedPath } from '../../shipped.js'
import { readWording, type Wording } from './wording.js'

/** Loads the words for measures that ship with the package, and those of a graph of the user's own. */
export async function loadWording(graph?: ClaimGraph): Promise<Wording> {
  const { store } = await readFiles(['claimgraph.ttl', 'wording.ttl'].map(name => shippedPath(`ontology/${name}`)))
  const all = createStore(store)
  for (const quad of graph?.dataset.match(null, null, null, rdf.defaultGraph()) ?? []) all.add(quad)
  return readWording(all)
}
