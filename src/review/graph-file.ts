import type { DatasetCore, Quad } from '@rdfjs/types'
import { sha256 } from '../rdf/digest.js'
import { prefixes as ownPrefixes } from '../rdf/namespaces.js'
import { parseRdf } from '../rdf/read-quads.js'
import { createStore, type QuadStore } from '../rdf/store.js'
import { writeQuads } from '../rdf/write.js'

/** A TriG file of claims, as it was when it was read. */
export interface GraphFile {
  readonly path: string
  /** Digest of its bytes; null where there is no such file. */
  readonly digest: string | null
  readonly dataset: QuadStore
  readonly prefixes: Readonly<Record<string, string>>
}

/** Reads the bytes of a TriG file; one that is not there is empty. */
export async function parseGraphFile(bytes: Uint8Array | undefined, path: string): Promise<GraphFile> {
  const dataset = createStore()
  const prefixes: Record<string, string> = {}
  if (bytes === undefined) return { path, digest: null, dataset, prefixes }
  await parseTrig(bytes, path, dataset, prefixes)
  return { path, digest: sha256(bytes), dataset, prefixes }
}

/** Writes the quads of a file of claims as TriG, under its own prefixes and those of the drafts. */
export async function formatGraphFile(
  dataset: DatasetCore,
  ...prefixes: readonly Readonly<Record<string, string>>[]
): Promise<string> {
  const text = await writeQuads(dataset, 'trig', { prefixes: Object.assign({}, ...prefixes, ownPrefixes) })
  return `# Claims from drafts. The review writes this file anew at each decision and keeps every triple, but no comment.\n${text}`
}

async function parseTrig(
  bytes: Uint8Array,
  path: string,
  dataset: QuadStore,
  prefixes: Record<string, string>,
): Promise<void> {
  const sink = {
    quad: (quad: Quad) => void dataset.add(quad),
    prefix: (prefix: string, iri: string) => {
      prefixes[prefix] = iri
    },
  }
  await parseRdf(bytes, 'trig', sink, { name: path })
}
