import type { DatasetCore } from '@rdfjs/types'
import { readFiles } from '../node/files/read.js'
import { shippedPath } from '../node/shipped.js'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { createStore, type QuadStore } from '../rdf/store.js'

/** What a graph is checked against. */
export interface Ontology {
  /** The shipped vocabulary with all that the data's default graph describes, which may extend it. */
  readonly described: QuadStore
  /** The shapes that ship with the package. */
  readonly shapes: QuadStore
  /** IRIs of the properties that are compared, by the IRI of how. */
  readonly comparable: ReadonlyMap<string, string>
}

/** Reads the shipped vocabulary and shapes, and adds the descriptions of the data to the vocabulary. */
export async function readOntology(data: DatasetCore): Promise<Ontology> {
  const vocabulary = await readFiles([shippedPath('ontology/claimgraph.ttl')])
  const shapes = await readFiles([shippedPath('ontology/shapes.ttl')])
  const described = createStore(vocabulary.store)
  for (const quad of data.match(null, null, null, rdf.defaultGraph())) described.add(quad)
  const comparable = [...described.match(null, cg.comparedAs)].map(q => [q.subject.value, q.object.value] as const)
  return { described, shapes: shapes.store, comparable: new Map(comparable) }
}
