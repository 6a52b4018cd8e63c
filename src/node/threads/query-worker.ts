import { workerData } from 'node:worker_threads'
import { ClaimGraphError } from '../../errors.js'
import type { Queryable, QueryResult } from '../../query/engine.js'
import { formatResult } from '../../query/format-result.js'
import type { GraphChoice } from '../../query/graphs.js'
import { readParams, readQuery } from '../../query/library.js'
import { query } from '../../query/query.js'
import { findRdfFormat } from '../../rdf/formats.js'
import { parseChunks } from '../../rdf/parse.js'
import { createStore } from '../../rdf/store.js'
import { shippedOntology } from '../ontology.js'
import { handleTasks } from './task-handler.js'

/** A dataset as a thread takes it: N-Quads in UTF-8, which all threads can share, and prefixes. */
export interface SharedDataset {
  readonly quads: Uint8Array
  readonly prefixes: Readonly<Record<string, string>>
}

/** A query as plain data. */
export interface QueryRequest {
  readonly text: string
  /** Values for the parameters of a stored query, as a user writes them; without, its variables are variables. */
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly graphs?: GraphChoice | undefined
  readonly base?: string | undefined
  readonly maxResults?: number | undefined
  /** The format for each kind of answer; an answer of a kind without one is refused as `unknown-format`. */
  readonly formats: { readonly [Type in QueryResult['type']]?: string | undefined }
}

/** An answer, written in the format that was asked for. */
export interface WrittenAnswer {
  readonly type: QueryResult['type']
  readonly text: string
}

const chunkSize = 2 ** 18
const { quads, prefixes } = workerData as SharedDataset
const graph = await load()
// the engine loads with a first query
await query(graph, 'ASK {}')

export default handleTasks(
  async ({ text, params: given, formats, ...options }: QueryRequest, onStart): Promise<WrittenAnswer> => {
    onStart()
    const params = given && readParams(await readQuery(text), given, graph)
    const result = await query(graph, text, { ...options, params, expects: type => void formatFor(type, formats) })
    return {
      type: result.type,
      text: await formatResult(result, formatFor(result.type, formats), { prefixes, ontology: shippedOntology }),
    }
  },
)

async function load(): Promise<Queryable> {
  const store = createStore()
  async function* chunks() {
    for (let start = 0; start < quads.length; start += chunkSize) yield quads.subarray(start, start + chunkSize)
  }
  await parseChunks(chunks(), findRdfFormat('nq'), { name: 'dataset' }, { quad: quad => store.add(quad) })
  return { dataset: store, prefixes }
}

function formatFor(type: QueryResult['type'], formats: QueryRequest['formats']): string {
  const format = formats[type]
  if (format !== undefined) return format
  const kinds = { bindings: 'rows', boolean: 'yes or no', quads: 'triples' }
  throw new ClaimGraphError('unknown-format', `expected a format for ${kinds[type]}, found none that is accepted`)
}
