import type { Endpoint } from './endpoint.js'
import type { PreparedQuery, QueryEngine, QueryResult } from './engine.js'

/** Has an endpoint answer: what it is asked was found harmless before, and names no other graphs. */
export class EndpointEngine implements QueryEngine {
  readonly #endpoint: Endpoint

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint
  }

  async answer({ type, toSparql }: PreparedQuery): Promise<QueryResult> {
    const text = await toSparql()
    if (type === 'boolean') return { type, value: await this.#endpoint.ask(text) }
    if (type === 'quads') return { type, quads: await this.#endpoint.construct(text) }
    return { type, ...(await this.#endpoint.select(text)) }
  }
}
