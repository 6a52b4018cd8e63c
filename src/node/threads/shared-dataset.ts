import type { Queryable } from '../../query/engine.js'
import { findRdfFormat } from '../../rdf/formats.js'
import { parseChunks } from '../../rdf/parse.js'
import { createStore, type QuadStore } from '../../rdf/store.js'
import { writeQuads } from '../../rdf/write.js'

/** A dataset as a thread takes it: N-Quads in UTF-8, which all threads can share, and prefixes. */
export interface SharedDataset {
  readonly quads: Uint8Array
  readonly prefixes: Readonly<Record<string, string>>
}

/** Writes a dataset as it stands now for threads. */
export async function shareDataset({ dataset, prefixes = {} }: Queryable): Promise<SharedDataset> {
  const text = Buffer.from(await writeQuads(dataset, 'nq'))
  const quads = new Uint8Array(new SharedArrayBuffer(text.length))
  quads.set(text)
  return { quads, prefixes }
}

const chunkSize = 2 ** 18

/** Reads a dataset that was handed to a thread. */
export async function readShared({ quads }: SharedDataset): Promise<QuadStore> {
  const store = createStore()
  async function* chunks() {
    for (let start = 0; start < quads.length; start += chunkSize) yield quads.subarray(start, start + chunkSize)
  }
  await parseChunks(chunks(), findRdfFormat('nq'), { name: 'dataset' }, { quad: quad => store.add(quad) })
  return store
}
