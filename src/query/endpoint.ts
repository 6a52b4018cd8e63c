import type { Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { readQuads } from '../rdf/read-quads.js'
import type { Row } from './engine.js'

/** Where an endpoint is, and how it is asked. */
export interface EndpointOptions {
  readonly url: string
  /** Such as `Authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The graph that the endpoint has in place of the default graph, by IRI. */
  readonly defaultGraph?: string | undefined
  /** Milliseconds after which a request is given up; a minute unless set. */
  readonly timeoutMs?: number | undefined
  /** Waits so many milliseconds before a request is tried again. */
  readonly pause?: ((ms: number) => Promise<void>) | undefined
}

const json = 'application/sparql-results+json'
/** What a busy server answers, which is asked once more. */
const busy = new Set([429, 502, 503, 504])
const mostTries = 3
const longestPauseMs = 10_000

/** A SPARQL 1.1 endpoint. It is asked by POST, follows no redirect, and an answer is whole or an error. */
export class Endpoint {
  readonly url: string
  readonly #options: EndpointOptions

  /** Throws `usage` for what is no address of a server. */
  constructor(options: EndpointOptions) {
    const url = URL.canParse(options.url) ? new URL(options.url) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
      const message = `expected the address of an endpoint, http://… or https://…, without a password, found \`${options.url}\``
      throw new ClaimGraphError('usage', message)
    }
    this.url = url.href
    this.#options = options
  }

  async select(query: string): Promise<{ variables: string[]; rows: Row[] }> {
    const { head, results } = await this.#askJson(query)
    if (!Array.isArray(head?.vars) || !Array.isArray(results?.bindings)) throw this.#amiss('results of a SELECT')
    return { variables: head.vars, rows: results.bindings.map(binding => this.#readRow(binding)) }
  }

  async ask(query: string): Promise<boolean> {
    const { boolean } = await this.#askJson(query)
    if (typeof boolean !== 'boolean') throw this.#amiss('the answer of an ASK')
    return boolean
  }

  async construct(query: string): Promise<Quad[]> {
    const text = await this.#request(query, 'application/n-triples')
    const { store } = await readQuads(text, 'nt', { name: this.url })
    return [...store]
  }

  async #askJson(query: string): Promise<JsonResults> {
    const text = await this.#request(query, json)
    try {
      return JSON.parse(text) as JsonResults
    } catch (cause) {
      throw this.#amiss('whole results as JSON', cause)
    }
  }

  async #request(query: string, accept: string): Promise<string> {
    const { pause = wait } = this.#options
    for (let attempt = 1; ; attempt++) {
      const response = await this.#send(query, accept)
      if (busy.has(response.status) && attempt < mostTries) {
        await response.body?.cancel()
        await pause(readPause(response.headers.get('retry-after')))
        continue
      }
      return this.#readBody(response, accept)
    }
  }

  async #send(query: string, accept: string): Promise<Response> {
    const { defaultGraph, headers = {}, timeoutMs = 60_000 } = this.#options
    const body = new URLSearchParams({ query })
    if (defaultGraph !== undefined) body.append('default-graph-uri', defaultGraph)
    const signal = AbortSignal.timeout(timeoutMs)
    return fetch(this.url, { method: 'POST', headers: { ...headers, accept }, body, signal, redirect: 'error' }).catch(
      cause => {
        throw this.#failed(cause)
      },
    )
  }

  async #readBody(response: Response, accept: string): Promise<string> {
    const text = await response.text().catch(cause => {
      throw this.#failed(cause)
    })
    if (!response.ok) {
      const [line = ''] = text.trim().split('\n')
      const found = `status ${response.status}${line === '' ? '' : `: ${line.slice(0, 300)}`}`
      throw new ClaimGraphError('unavailable', `${this.url}: expected an answer, found ${found}`)
    }
    // Virtuoso says so where it gave up before the end
    const state = response.headers.get('x-sql-state')
    if (state !== null) throw this.#amiss(`a whole answer, found ${state} (it was cut off)`)
    const type = response.headers.get('content-type') ?? 'none'
    if (!type.startsWith(accept) && !(accept === json && type.startsWith('application/json')))
      throw this.#amiss(`${accept}, found ${type.slice(0, 80)}`)
    return text
  }

  #readRow(binding: Record<string, JsonTerm>): Row {
    return new Map(Object.entries(binding).map(([name, term]) => [name, this.#readTerm(term)]))
  }

  #readTerm(term: JsonTerm): Term {
    const { type, value } = term
    if (type === 'uri') return rdf.namedNode(value)
    if (type === 'bnode') return rdf.blankNode(value)
    if (type === 'literal' || type === 'typed-literal') {
      const { 'xml:lang': language, datatype } = term
      return rdf.literal(value, language ?? (datatype === undefined ? undefined : rdf.namedNode(datatype)))
    }
    throw this.#amiss(`a term, found one of type ${String(type)}`)
  }

  #failed(cause: unknown): ClaimGraphError {
    const { name, message, cause: deeper } = cause as Error
    if (name === 'TimeoutError') {
      const seconds = (this.#options.timeoutMs ?? 60_000) / 1000
      return new ClaimGraphError('timeout', `${this.url}: expected an answer within ${seconds} s, found none`, {
        cause,
      })
    }
    const reason = deeper instanceof Error ? deeper.message : message
    return new ClaimGraphError('unavailable', `${this.url}: expected an answer, found none: ${reason}`, { cause })
  }

  #amiss(expected: string, cause?: unknown): ClaimGraphError {
    return new ClaimGraphError('invalid-data', `${this.url}: expected ${expected}`, { cause })
  }
}

interface JsonTerm {
  readonly type: string
  readonly value: string
  readonly datatype?: string
  readonly 'xml:lang'?: string
}

interface JsonResults {
  readonly head?: { readonly vars?: string[] }
  readonly boolean?: unknown
  readonly results?: { readonly bindings?: Record<string, JsonTerm>[] }
}

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** How long a server asks to be left alone, in milliseconds; a second where it does not say, and never long. */
function readPause(after: string | null): number {
  const seconds = after === null || !/^\d+$/.test(after) ? 1 : Number(after)
  return Math.min(seconds * 1000, longestPauseMs)
}
