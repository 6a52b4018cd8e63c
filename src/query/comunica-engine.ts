import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { createStore } from '../rdf/store.js'
import type { Operation } from './algebra.js'
import { bindParams } from './bind-params.js'
import { withinLimits } from './deadline.js'
import type { Queryable, QueryEngine, QueryOptions, QueryResult, Row } from './engine.js'
import { selectGraphs, takeFrom } from './graphs.js'
import { declarePrefixes, knownPrefixes } from './prologue.js'
import { refuseOverlong, refuseUnsafe } from './refuse.js'
import { refusePaths } from './refuse-paths.js'
import { explainSyntaxError, findBase, tooDeep } from './syntax-error.js'

/** The part of Comunica that is used; its own types want more of the compiler than they give. */
interface Comunica {
  explain(text: string, context: object, mode: 'parsed'): Promise<{ data: Operation }>
  query(operation: Operation, context: object): Promise<Answer>
}

type Answer =
  | { resultType: 'bindings'; execute(): Promise<Items<Bindings>>; metadata(): Promise<{ variables: Term[] }> }
  | { resultType: 'quads'; execute(): Promise<Items<Quad>> }
  | { resultType: 'boolean'; execute(): Promise<boolean> }
  | { resultType: 'void' }

type Bindings = Iterable<[Term, Term]>

interface Items<T> {
  /** Whether it has ended or was closed: it may have before anybody listened. */
  readonly done: boolean
  on(event: 'data', listener: (item: T) => void): this
  on(event: 'end', listener: () => void): this
  on(event: 'error', listener: (error: Error) => void): this
  destroy(): void
}

/**
 * Before it answers, Comunica 5.4 drops what it takes to match nothing: alternatives of a path within GRAPH that are not
 * in the default graph too, and the whole query where a UNION within MINUS matches nothing. A source that it believes to
 * grow as it is read is spared that.
 */
const withoutPruning = { '@comunica/bus-query-source-identify:traverse': true }

/** Comunica over RDF/JS datasets: it has no HTTP source, and what would ask for one is refused before it starts. */
export class ComunicaEngine implements QueryEngine {
  #loading: Promise<Comunica> | undefined

  async query(graph: Queryable, text: string, options: QueryOptions = {}): Promise<QueryResult> {
    return withinLimits(options, async stopped => {
      this.#loading ??= loadComunica()
      const engine = await this.#loading
      const { parsed, baseIRI } = await parse(engine, text, knownPrefixes(graph.prefixes), options.base)
      const { operation: asked, graphs } = takeFrom(parsed)
      refuseUnsafe(options.graphs ? asked : parsed, graph.dataset)
      const operation = bindParams(asked, new Map(Object.entries(options.params ?? {})))
      refusePaths(operation)
      stopped.throwIfAborted()
      const chosen = options.graphs ?? graphs
      const dataset = chosen ? selectGraphs(graph.dataset, chosen) : graph.dataset
      const context = { ...withoutPruning, ...(baseIRI === undefined ? {} : { baseIRI }), sources: [asSource(dataset)] }
      return evaluate(engine, operation, context, stopped, options).catch(cause => {
        throw cause instanceof ClaimGraphError ? cause : cannotAnswer(cause)
      })
    })
  }
}

async function loadComunica(): Promise<Comunica> {
  const { QueryEngine: Engine } = await import('@comunica/query-sparql-rdfjs')
  return new Engine() as unknown as Comunica
}

async function parse(
  engine: Comunica,
  text: string,
  prefixes: Readonly<Record<string, string>>,
  base: string | undefined,
): Promise<{ parsed: Operation; baseIRI: string | undefined }> {
  refuseOverlong(text)
  try {
    const context = { sources: [], ...(base === undefined ? {} : { baseIRI: base }) }
    const { data: parsed } = await engine.explain(declarePrefixes(text, prefixes), context, 'parsed')
    return { parsed, baseIRI: (await findBase(text, prefixes, base)) ?? base }
  } catch (cause) {
    throw await explainSyntaxError(text, prefixes, cause)
  }
}

/** Comunica reads streams; an N3 store gives them, any other dataset is copied into one. */
function asSource(dataset: DatasetCore): DatasetCore {
  return 'countQuads' in dataset ? dataset : createStore(dataset)
}

async function evaluate(
  engine: Comunica,
  operation: Operation,
  context: object,
  stopped: AbortSignal,
  { maxResults = Number.POSITIVE_INFINITY, expects }: QueryOptions,
): Promise<QueryResult> {
  const answer = await engine.query(operation, context)
  stopped.throwIfAborted()
  if (answer.resultType === 'void') throw new ClaimGraphError('refused', 'expected a query, found an update')
  expects?.(answer.resultType)
  if (answer.resultType === 'boolean') return { type: 'boolean', value: await answer.execute() }
  if (answer.resultType === 'bindings') {
    const { variables } = await answer.metadata()
    const bindings = await collect(await answer.execute(), maxResults, stopped)
    const rows = bindings.map((row): Row => new Map([...row].map(([variable, term]) => [variable.value, term])))
    return { type: 'bindings', variables: variables.map(variable => variable.value), rows }
  }
  const quads = await collect(await answer.execute(), maxResults, stopped)
  return { type: 'quads', quads: [...rdf.dataset(quads.filter(isTriple))] }
}

/** Whether a constructed triple is one: SPARQL leaves out those with a literal where none can stand. */
function isTriple({ subject, predicate }: Quad): boolean {
  return (subject as Term).termType !== 'Literal' && predicate.termType === 'NamedNode'
}

function cannotAnswer(cause: unknown): ClaimGraphError {
  if (cause instanceof RangeError) return tooDeep(cause)
  const message = cause instanceof Error ? cause.message : String(cause)
  return new ClaimGraphError('invalid-query', `the query cannot be answered: ${message}`, { cause })
}

/** Gathers a stream's items; a signal that fires closes it, and with it all that feeds it. */
function collect<T>(stream: Items<T>, most: number, stopped: AbortSignal): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const items: T[] = []
    if (stream.done) resolve(items)
    const stop = (error: unknown) => {
      stream.destroy()
      reject(error)
    }
    stopped.addEventListener('abort', () => stop(stopped.reason), { once: true })
    stream.on('error', reject)
    stream.on('end', () => resolve(items))
    stream.on('data', item => {
      items.push(item)
      if (items.length > most) {
        const message = `expected at most ${most} results, found more; LIMIT can ask for fewer`
        stop(new ClaimGraphError('refused', message, { details: { limit: 'results' } }))
      }
    })
  })
}
