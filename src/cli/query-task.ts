import { readFile } from 'node:fs/promises'
import type { ClaimGraph } from '../claims/graph.js'
import { ClaimGraphError } from '../errors.js'
import type { Endpoint } from '../query/endpoint.js'
import type { QueryEngine, QueryResult } from '../query/engine.js'
import type { StoredQuery } from '../query/library.js'
import { type DataOptions, openData } from './data.js'
import { type EndpointChoice, openEndpoint } from './endpoint.js'
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
  /** What answers; Comunica unless set. */
  engine?: QueryEngineName | undefined
  /** What is asked in place of files. */
  endpoint?: EndpointChoice | undefined
}

/** The engines that the command line knows. */
export type QueryEngineName = 'comunica' | 'oxigraph'

/** Text ready to write, or rows that are still to be fitted to a terminal. */
export type QueryAnswer = { text: string } | Rows

/** Loads the query and the graph, then answers; `onStart` is called when the query itself begins. */
export async function answerQuery(task: QueryTask, onStart: () => void): Promise<QueryAnswer> {
  const { checkFormat } = await import('../query/format-result.js')
  if (task.format !== undefined && task.format !== 'table') checkFormat(task.format)
  const stored = await load(task.query)
  const endpoint = await openEndpoint({ ...task.endpoint, data: task.data.data }, task.timeoutMs)
  if (endpoint) return answerFrom(endpoint, stored, task, onStart)
  // what Oxigraph copies need not be indexed before
  const graph = await openData(task.data, { compact: task.engine === 'oxigraph' })
  const { readParams } = await import('../query/library.js')
  const params = readParams(stored, task.params, graph)
  const { asksComparison, withComparison } = await import('./with-comparison.js')
  const whole = task.withComparison || asksComparison(stored, graph) ? await withComparison(graph) : graph
  const { query } = await import('../query/query.js')
  onStart()
  const result = await query(whole, stored.text, { params, engine: await openEngine(task.engine) }).catch(
    async error => {
      const { inFile } = await import('../query/syntax-error.js')
      throw error instanceof ClaimGraphError && stored.file !== undefined ? inFile(error, stored.file) : error
    },
  )
  return format(result, task.format, graph)
}

/** Has an endpoint answer: names of its graph stand for nothing here, so that a parameter is an IRI or a literal. */
async function answerFrom(
  endpoint: Endpoint,
  stored: StoredQuery,
  task: QueryTask,
  onStart: () => void,
): Promise<QueryAnswer> {
  if (task.engine !== undefined)
    throw new ClaimGraphError('usage', 'expected one of --engine and --endpoint, found both')
  if (task.withComparison)
    throw new ClaimGraphError('usage', '--with-comparison goes with --data: nothing is compared at an endpoint')
  const { EndpointEngine } = await import('../query/endpoint-engine.js')
  const { refuseRestricted } = await import('../node/endpoint/fetch-graph.js')
  const { query } = await import('../query/query.js')
  const { readParams } = await import('../query/library.js')
  const { toClaimGraph } = await import('../node/open.js')
  const { createStore } = await import('../rdf/store.js')
  if (!task.data.includeRestricted) await refuseRestricted(endpoint)
  const graph = toClaimGraph(createStore())
  const params = readParams(stored, task.params, graph)
  onStart()
  return format(await query(graph, stored.text, { params, engine: new EndpointEngine(endpoint) }), task.format, graph)
}

async function openEngine(name: QueryTask['engine']): Promise<QueryEngine | undefined> {
  if (name !== 'oxigraph') return undefined
  const { OxigraphEngine } = await import('../query/oxigraph-engine.js')
  return new OxigraphEngine()
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
