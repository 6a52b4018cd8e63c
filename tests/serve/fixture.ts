import type { Hono } from 'hono'
import { afterAll } from 'vitest'
import type { ClaimGraph, GraphOptions } from '../../src/index.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import type { QuadStore } from '../../src/rdf/store.js'
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
  const format = typeOf(response) === 'application/json' ? 'jsonld' : typeOf(response)!
  const { store } = await readQuads(await response.text(), format, { name: 'body', context: shippedOntology.context })
  return store
}

/** The rows of SPARQL's JSON results. */
export async function readRows(response: Response): Promise<Record<string, { type: string; value: string }>[]> {
  const { results } = (await response.json()) as {
    results: { bindings: Record<string, { type: string; value: string }>[] }
  }
  return results.bindings
}
