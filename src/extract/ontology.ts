import type { ClaimGraph } from '../claims/graph.js'
import { readFiles } from '../node/files/read.js'
import { shippedPath } from '../node/shipped.js'
import { rdf } from '../rdf/environment.js'
import { createStore, type QuadStore } from '../rdf/store.js'

const files = ['claimgraph.ttl', 'wording.ttl', 'wording-facts.ttl'].map(name => shippedPath(`ontology/${name}`))

/** Reads the shipped vocabulary with its wording, and what a graph adds: properties, kinds and words of a user's own. */
export async function loadOntology(graph?: ClaimGraph): Promise<QuadStore> {
  const { store } = await readFiles(files)
  const ontology = createStore(store)
  for (const quad of graph?.dataset.match(null, null, null, rdf.defaultGraph()) ?? []) ontology.add(quad)
  return ontology
}
