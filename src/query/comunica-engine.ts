import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { createStore } from '../rdf/store.js'
import type { Operation } from './algebra.js'
import type { PreparedQuery, QueryEngine, QueryResult, Row } from './engine.js'
import { tooManyResults } from './refuse.js'

/** The part of Comunica that is used; its own types want more of the compiler than they give. */
interface Comunica {
  parse(text: string, baseIRI: string | undefined): Operation
  query(operation: Operation, context: object): Promise<Answer>
}

type Answer =
  | { resultType: 'bindings'; execute(): Promise<Items<Bindings>>; metadata(): Promise<{ variables: Term[] }> }
  | { resultType: 'quads'; execute(): Promise<Items<Quad>> }
  | { resultType: 'boolean'; execute(): Promise<boolean> }

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

/** Comunica over RDF/JS datasets, without an HTTP source; it is loaded when it is first asked. */
export class ComunicaEngine implements QueryEngine {
  #loading: Promise<Comunica> | undefined

  async parse(text: string, baseIRI?: string): Promise<Operation> {
    return (await this.#load()).parse(text, baseIRI)
  }

  async answer(
    { operation, dataset, baseIRI }: PreparedQuery,
    { signal, maxResults }: { signal: AbortSignal; maxResults: number },
  ): Promise<QueryResult> {
    const engine = await this.#load()
    const context = { ...withoutPruning, ...(baseIRI === undefined ? {} : { baseIRI }), sources: [asSource(dataset)] }
    const answer = await engine.query(operation, context)
    signal.throwIfAborted()
    if (answer.resultType === 'boolean') return { type: 'boolean', value: await answer.execute() }
    if (answer.resultType === 'quads') {
      return { type: 'quads', quads: await collect(await answer.execute(), maxResults, signal) }
    }
    const { variables } = await answer.metadata()
    const bindings = await collect(await answer.execute(), maxResults, signal)
    const rows = bindings.map((row): Row => new Map([...row].map(([variable, term]) => [variable.value, term])))
    return { type: 'bindings', variables: variables.map(variable => variable.value), rows }
  }

  #load(): Promise<Comunica> {
    this.#loading ??= import('./comunica.js').then(({ Comunica }) => new Comunica() as never)
    return this.#loading
  }
}

/** Comunica reads streams; an N3 store gives them, any other dataset is copied into one. */
function asSource(dataset: DatasetCore): DatasetCore {
  return 'countQuads' in dataset ? dataset : createStore(dataset)
}

/** Gathers a stream's items; a signal that fires, or an item too many, closes it, and with it all that feeds it. */
function collect<T>(stream: Items<T>, most: number, signal: AbortSignal): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const items: T[] = []
    if (stream.done) resolve(items)
    const stop = (error: unknown) => {
      stream.destroy()
      reject(error)
    }
    signal.addEventListener('abort', () => stop(signal.reason), { once: true })
    stream.on('error', reject)
    stream.on('end', () => resolve(items))
    stream.on('data', item => {
      items.push(item)
      if (items.length > most) stop(tooManyResults(most))
    })
  })
}
