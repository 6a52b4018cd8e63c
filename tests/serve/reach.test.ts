import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, serve } from './fixture.js'

const app = await serve()
let requests = 0
const server = createServer((_, response) => {
  requests++
  response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Content-Type', 'application/ld+json').end('{}')
})
let url = ''

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

const post = (body: string, type: string) => ({ method: 'POST', body, headers: { 'content-type': type } })

describe('no request', () => {
  it('could not reach the server of this test', async () => {
    await fetch(url)
    expect(requests).toBe(1)
  })

  it.each([
    ['SERVICE', () => [ask(`SELECT * { SERVICE <${url}> { ?s ?p ?o } }`)], 403],
    ['SERVICE SILENT', () => [ask(`SELECT * { SERVICE SILENT <${url}> { ?s ?p ?o } }`)], 403],
    ['SERVICE of a variable', () => [ask(`SELECT * { BIND(<${url}> AS ?e) SERVICE SILENT ?e { ?s ?p ?o } }`)], 403],
    ['FROM', () => [ask(`SELECT * FROM <${url}> { ?s ?p ?o }`)], 403],
    ['FROM NAMED', () => [ask(`SELECT * FROM NAMED <${url}> { GRAPH ?g { ?s ?p ?o } }`)], 403],
    ['GRAPH', () => [ask(`SELECT * { GRAPH <${url}> { ?s ?p ?o } }`)], 200],
    ['DESCRIBE', () => [ask(`DESCRIBE <${url}>`)], 200],
    ['default-graph-uri', () => [ask('SELECT * { ?s ?p ?o }', { 'default-graph-uri': url })], 200],
    ['named-graph-uri', () => [ask('SELECT * { GRAPH ?g { ?s ?p ?o } }', { 'named-graph-uri': url })], 200],
    ['FROM that the request overrides', () => [ask(`ASK FROM <${url}> {}`, { 'default-graph-uri': url })], 200],
    ['LOAD', () => ['/sparql', post(`LOAD <${url}>`, 'application/sparql-update')], 403],
    ['LOAD as a query', () => [ask(`LOAD <${url}>`)], 403],
    ['using-graph-uri', () => [`/sparql?using-graph-uri=${url}`, post('CLEAR ALL', 'application/sparql-update')], 403],
    ['a JSON-LD body', () => ['/sparql', post(`{"@context":"${url}","@id":"x"}`, 'application/ld+json')], 415],
    ['a JSON-LD profile', () => ['/claim/claim-seen', accept(`application/ld+json;profile="${url}"`)], 200],
    [
      'a context to compact with',
      () => ['/claim/claim-seen.jsonld', { headers: { link: `<${url}>; rel="${context}"` } }],
      200,
    ],
    ['an IRI to redirect to', () => [`/resource?iri=${url}`], 404],
    ['a parameter', () => [`/queries/claim-chain?claim=${url}`], 200],
    ['a path', () => [`/claim/${encodeURIComponent(url)}`], 404],
  ] as [string, () => [string, RequestInit?], number][])(
    'makes the server fetch anything: %s',
    async (_, make, status) => {
      requests = 0
      const response = await app.request(...make())
      await response.text()
      expect(response.status).toBe(status)
      expect(response.headers.get('Location')).toBeNull()
      expect(requests).toBe(0)
    },
  )
})

const context = 'http://www.w3.org/ns/json-ld#context'
const accept = (type: string) => ({ headers: { accept: type } })
