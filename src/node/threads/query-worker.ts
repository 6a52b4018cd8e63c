import { constants } from 'node:buffer'
import { createHash } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import { ClaimGraphError } from '../../errors.js'
import type { Queryable, QueryResult } from '../../query/engine.js'
import { type ExcerptLimits, excerpt } from '../../query/excerpt.js'
import { formatResult } from '../../query/format-result.js'
import type { GraphChoice } from '../../query/graphs.js'
import { readParams, readQuery } from '../../query/library.js'
import { query } from '../../query/query.js'
import { shippedOntology } from '../ontology.js'
import { readShared, type SharedDataset } from './shared-dataset.js'
import { handleTasks } from './task-handler.js'

/** A query as plain data. */
export interface QueryRequest {
  readonly text: string
  /** Values for the parameters of a stored query, as a user writes them; without, its variables are variables. */
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly graphs?: GraphChoice | undefined
  readonly base?: string | undefined
  readonly maxResults?: number | undefined
  /** Bytes of an answer, beyond which it is an error. */
  readonly maxBytes?: number | undefined
  /** Where only the beginning of the answer is wanted, how much of it. */
  readonly excerpt?: ExcerptLimits | undefined
  /** The format for each kind of answer; an answer of a kind without one is refused as `unknown-format`. */
  readonly formats: { readonly [Type in QueryResult['type']]?: string | undefined }
}

/** An answer, written in the format that was asked for. */
export interface WrittenAnswer {
  readonly type: QueryResult['type']
  /** The text in UTF-8: outside of a thread's own memory, however long it is. */
  readonly bytes: Uint8Array
  /** A digest of them. */
  readonly digest: string
  /** Rows or triples that were written, and those of the whole answer. */
  readonly shown: number
  readonly total: number
}

const shared = workerData as SharedDataset
const { prefixes } = shared
const graph: Queryable = { dataset: await readShared(shared), prefixes }
// the engine loads with a first query
await query(graph, 'ASK {}')

export default handleTasks(async (request: QueryRequest, onStart): Promise<WrittenAnswer> => {
  onStart()
  const { text, params: given, formats, maxBytes = Number.POSITIVE_INFINITY, excerpt: limits, ...options } = request
  const params = given && readParams(await readQuery(text), given, graph)
  const whole = await query(graph, text, { ...options, params, expects: type => void formatFor(type, formats) })
  const { result, shown, total } = excerpt(whole, limits)
  const bytes = Buffer.from(await write(result, formatFor(result.type, formats)))
  if (bytes.length > maxBytes) throw tooLong(`${maxBytes} bytes`)
  return { type: result.type, bytes, digest: createHash('sha1').update(bytes).digest('base64url'), shown, total }
})

async function write(result: QueryResult, format: string): Promise<string> {
  try {
    return await formatResult(result, format, { prefixes, ontology: shippedOntology })
  } catch (error) {
    // no text is longer
    if (error instanceof RangeError) throw tooLong(`${constants.MAX_STRING_LENGTH} characters`)
    throw error
  }
}

function tooLong(most: string): ClaimGraphError {
  const message = `expected an answer of at most ${most}, found a longer one; LIMIT can ask for less`
  return new ClaimGraphError('refused', message, { details: { limit: 'bytes' } })
}

function formatFor(type: QueryResult['type'], formats: QueryRequest['formats']): string {
  const format = formats[type]
  if (format !== undefined) return format
  const kinds = { bindings: 'rows', boolean: 'yes or no', quads: 'triples' }
  throw new ClaimGraphError('unknown-format', `expected a format for ${kinds[type]}, found none that is accepted`)
}
