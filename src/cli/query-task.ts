import { readFile } from 'node:fs/promises'
import type { ClaimGraph } from '../claims/graph.js'
import { ClaimGraphError } from '../errors.js'
import type { QueryResult } from '../query/engine.js'
import type { StoredQuery } from '../query/library.js'
import { type DataOptions, openData } from './data.js'
import type { Rows } from './rows.js'

/** One run of `claimgraph query`, as plain data. */
export interface QueryTask {
  query: {
    name?: string | undefined
    text?: string | undefined
    file?: string | undefined
    folder?: string | undefined
  }
  params: Record<string, string>
  /** Undefined stands for what suits a pipe. */
  format: string | undefined
  timeoutMs: number
  /** Whether the graph `cg:comparisons` is computed and added, in place of one that the data hold. */
  withComparison: boolean
  data: DataOptions
}

/** Text ready to write, or rows that are still to be fitted to a terminal. */
export type QueryAnswer = { text: string } | Rows

/** Loads the query and the graph, then answers; `onStart` is called when the query itself begins. */
export async function answerQuery(task: QueryTask, onStart: () => void): Promise<QueryAnswer> {
  const { checkFormat } = await import('../query/format-result.js')
  if (task.format !== undefined && task.format !== 'table') checkFormat(task.format)
  const stored = await load(task.query)
  const graph = await openData(task.data)
  const { readParams } = await import('../query/library.js')
  const params = readParams(stored, task.params, graph)
  const { asksComparison, withComparison } = await import('./with-comparison.js')
  const whole = task.withComparison || asksComparison(stored, graph) ? await withComparison(graph) : graph
  const { query } = await import('../query/query.js')
  onStart()
  const result = await query(whole, stored.text, { params }).catch(async error => {
    const { inFile } = await import('../query/syntax-error.js')
    throw error instanceof ClaimGraphError && stored.file !== undefined ? inFile(error, stored.file) : error
  })
  return format(result, task.format, graph)
}

async function load({ name, text, file, folder }: QueryTask['query']): Promise<StoredQuery> {
  if (name !== undefined) {
    const { loadQuery } = await import('../node/query-library.js')
    return loadQuery(name, folder)
  }
  const { readQuery } = await import('../query/library.js')
  if (text !== undefined) return readQuery(text)
  const read = await readFile(file!, 'utf8').catch(cause => {
    const code = cause.code === 'ENOENT' ? 'not-found' : 'unreadable'
    throw new ClaimGraphError(code, `${file}: expected a file with a query, found ${cause.message}`, { cause })
  })
  return readQuery(read, { file: file! })
}

async function format(result: QueryResult, asked: string | undefined, graph: ClaimGraph): Promise<QueryAnswer> {
  const { prefixes } = graph
  if (asked === 'table' && result.type === 'bindings') {
    const { toTable } = await import('../query/table.js')
    return toTable(result, prefixes)
  }
  const { formatResult } = await import('../query/format-result.js')
  const usual = result.type === 'quads' ? 'ttl' : 'tsv'
  return { text: await formatResult(result, asked === undefined || asked === 'table' ? usual : asked, graph) }
}
