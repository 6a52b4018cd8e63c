import type { Hono } from 'hono'
import { afterAll } from 'vitest'
import type { ClaimGraph, GraphOptions } from '../../src/index.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { findRdfFormat } from '../../src/rdf/formats.js'
import { parseChunks } from '../../src/rdf/parse.js'
import { parseJsonLd } from '../../src/rdf/parse-jsonld.js'
import { createStore, type QuadStore } from '../../src/rdf/store.js'
import { createApp } from '../../src/serve/app.js'
import type { ServeOptions } from '../../src/serve/serve-options.js'
import { flood, openFlood, storeOf } from '../claims/fixture.js'

/** Serves a graph until the tests of a file are over; without one, the invented flood. */
export async function serve(graph?: ClaimGraph, options: ServeOptions = {}): Promise<Hono> {
  const ending = new AbortController()
  afterAll(() => ending.abort())
  return createApp(graph ?? (await openFlood()), { ...options, signal: ending.signal })
}

/** Serves TriG under the flood's prefixes. */
export async function serveTrig(
  trig: string,
  { includeRestricted }: Partial<GraphOptions> = {},
  options: ServeOptions = {},
) {
  return serve(toClaimGraph(await storeOf(trig), { includeRestricted, prefixes: { '': flood } }), options)
}

/** The path and query of the endpoint for a query. */
export const ask = (query: string, more: Record<string, string> = {}) =>
  `/sparql?${new URLSearchParams({ query, ...more })}`

/** The media type of a response, without parameters. */
export const typeOf = (response: Response) => response.headers.get('Content-Type')?.split(';')[0]

/** Reads a response's body as RDF, by its media type. */
export async function readRdf(response: Response): Promise<QuadStore> {
  const store = createStore()
  const text = await response.text()
  const format = findRdfFormat(typeOf(response) === 'application/json' ? 'jsonld' : typeOf(response)!)
  const sink = { quad: (quad: Parameters<typeof store.add>[0]) => void store.add(quad) }
  async function* chunks() {
    yield Buffer.from(text)
  }
  if (format.name === 'jsonld') await parseJsonLd(text, 'body', sink, shippedOntology.context)
  else await parseChunks(chunks(), format, 'body', sink)
  return store
}

/** The rows of SPARQL's JSON results. */
export async function readRows(response: Response): Promise<Record<string, { type: string; value: string }>[]> {
  const { results } = (await response.json()) as {
    results: { bindings: Record<string, { type: string; value: string }>[] }
  }
  return results.bindings
}
