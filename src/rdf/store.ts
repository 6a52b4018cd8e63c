import type { DatasetCore, Quad, Stream, Term } from '@rdfjs/types'
import { Store } from 'n3'

/** An RDF/JS dataset whose `match` can also be read as a stream, as query engines want it. */
export interface QuadStore extends DatasetCore {
  match(subject?: Term | null, predicate?: Term | null, object?: Term | null, graph?: Term | null): DatasetCore & Stream
}

/** Makes an indexed N3 store, with the given quads in it. */
export function createStore(quads?: Iterable<Quad>): QuadStore {
  const store = new Store()
  if (quads) for (const quad of quads) store.add(quad)
  return store as unknown as QuadStore
}
