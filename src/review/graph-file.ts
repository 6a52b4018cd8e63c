import { readFile } from 'node:fs/promises'
import type { DatasetCore, Quad } from '@rdfjs/types'
import { describeFileError } from '../node/files/list.js'
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

/** Reads a TriG file; one that is not there is empty. */
export async function readGraphFile(path: string): Promise<GraphFile> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw describeFileError(cause, path)
  })
  const dataset = createStore()
  const prefixes: Record<string, string> = {}
  if (bytes === undefined) return { path, digest: null, dataset, prefixes }
  await parseTrig(bytes, path, dataset, prefixes)
  return { path, digest: sha256(bytes.toString('utf8')), dataset, prefixes }
}

/** Writes the quads of a file of claims as TriG, under its own prefixes and those of the drafts. */
export async function formatGraphFile(
  dataset: DatasetCore,
  ...prefixes: readonly Readonly<Record<string, string>>[]
): Promise<string> {
  const text = await writeQuads(dataset, 'trig', { prefixes: Object.assign({}, ...prefixes, ownPrefixes) })
  return `# Claims from drafts. The review writes this file anew at each decision and keeps every triple, but no comment.\n${text}`
}

/** Reads N-Quads, such as a journal holds, with blank nodes that no others share. */
export async function parseNQuads(text: string, name: string): Promise<Quad[]> {
  const quads: Quad[] = []
  await parseRdf(text, 'nq', { quad: quad => quads.push(quad) }, { name })
  return quads
}

async function parseTrig(
  bytes: Buffer,
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
