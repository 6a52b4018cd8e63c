import { describe, expect, it } from 'vitest'
import { rdf } from '../../../src/rdf/environment.js'
import { cg, rdf as rdfNs } from '../../../src/rdf/namespaces.js'
import { sd } from '../../../src/serve/namespaces.js'
import { ask, readRdf, readRows, serve, typeOf } from '../fixture.js'

const app = await serve(undefined, { maxResults: 30, maxBody: 2000 })
const get = (query: string, accept?: string) => app.request(ask(query), accept ? { headers: { accept } } : {})
const post = (body: string | Uint8Array<ArrayBuffer>, type: string, path = '/sparql') =>
  app.request(path, { method: 'POST', body, headers: type === '' ? {} : { 'content-type': type } })
const form = 'application/x-www-form-urlencoded'
const direct = 'application/sparql-query'

const who = 'SELECT ?who { ?claim prov:wasAttributedTo ?who ; cg:act cg:Demand }'
const anglers = 'https://example.org/flood/anglers'

describe('the endpoint', () => {
  it('answers a query by GET, by POST of a form, and by POST of itself', async () => {
    for (const response of [
      await get(who),
      await post(new URLSearchParams({ query: who }).toString(), form),
      await post(new URLSearchParams({ query: who }).toString(), `${form}; charset=UTF-8`),
      await post(who, direct),
    ]) {
      expect(response.status).toBe(200)
      expect(await readRows(response)).toEqual([{ who: { type: 'uri', value: anglers } }])
    }
  })

  it.each([
    [undefined, 'application/sparql-results+json', '"value": "https://example.org/flood/anglers"'],
    ['*/*', 'application/sparql-results+json', '"value"'],
    ['application/json', 'application/json', '"value"'],
    ['application/sparql-results+xml', 'application/sparql-results+xml', `<uri>${anglers}</uri>`],
    ['text/csv', 'text/csv', `who\r\n${anglers}\r\n`],
    ['text/tab-separated-values', 'text/tab-separated-values', `?who\n<${anglers}>\n`],
    ['text/csv;q=0.1, application/sparql-results+xml;q=0.2', 'application/sparql-results+xml', '<uri>'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/sparql-results+json', '"value"'],
  ])('writes rows as they are accepted: %s', async (accept, type, text) => {
    const response = await get(who, accept)
    expect(typeOf(response)).toBe(type)
    expect(response.headers.get('Vary')).toMatch(/^Accept\b/)
    expect(await response.text()).toContain(text)
  })

  it.each([
    [undefined, 'application/sparql-results+json', '"boolean": true'],
    ['application/sparql-results+xml', 'application/sparql-results+xml', '<boolean>true</boolean>'],
    ['text/csv', 'text/csv', 'true'],
  ])('writes yes or no as it is accepted: %s', async (accept, type, text) => {
    const response = await get('ASK { ?c a cg:Claim }', accept)
    expect(typeOf(response)).toBe(type)
    expect(await response.text()).toContain(text)
  })

  it.each([
    [undefined, 'text/turtle'],
    ['text/turtle', 'text/turtle'],
    ['application/trig', 'application/trig'],
    ['application/n-triples', 'application/n-triples'],
    ['application/n-quads', 'application/n-quads'],
    ['application/ld+json', 'application/ld+json'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'application/ld+json'],
    ['application/rdf+xml, text/turtle;q=0.5', 'application/rdf+xml'],
  ])('writes triples as they are accepted: %s', async (accept, type) => {
    for (const query of [
      'DESCRIBE <https://example.org/flood/valley>',
      'CONSTRUCT WHERE { <https://example.org/flood/valley> ?p ?o }',
    ]) {
      const response = await get(query, accept)
      expect(typeOf(response)).toBe(type)
      const quads = [...(await readRdf(response))]
      expect(quads.map(({ object }) => object.value).sort()).toEqual(['Valley', 'http://schema.org/Place'])
    }
  })

  it('takes a format by name, for links that can set no header, and passes over names that it does not know', async () => {
    const named = async (format: string, query = who) =>
      typeOf(await app.request(ask(query, { format }), { headers: { accept: 'application/sparql-results+json' } }))
    expect(await named('csv')).toBe('text/csv')
    expect(await named('text/csv')).toBe('text/csv')
    expect(await named('json-of-some-other-server')).toBe('application/sparql-results+json')
    expect(await named('ttl', 'CONSTRUCT WHERE { ?s a cg:Claim }')).toBe('text/turtle')
  })

  it('reads relative IRIs against its own address', async () => {
    const [row] = await readRows(await get('SELECT (STR(<x>) AS ?iri) {}'))
    expect(row?.iri?.value).toBe('http://localhost/x')
  })

  it('sees the graphs that the request names', async () => {
    const query = 'SELECT ?o { ?s cg:deaths ?o }'
    const count = async (more: Record<string, string>) => (await readRows(await app.request(ask(query, more)))).length
    expect(await count({})).toBe(0)
    expect(await count({ 'default-graph-uri': 'https://example.org/flood/claim-first-count' })).toBe(1)
    expect(await count({ 'default-graph-uri': 'https://example.org/flood/none' })).toBe(0)
    expect(await count({ 'named-graph-uri': 'https://example.org/flood/claim-first-count' })).toBe(0)
    expect(await count({ 'default-graph-uri': '' })).toBe(0)
    const body = new URLSearchParams({ query, 'default-graph-uri': 'https://example.org/flood/claim-first-count' })
    expect(await readRows(await post(body.toString(), form))).toHaveLength(1)
    const path = '/sparql?default-graph-uri=https://example.org/flood/claim-first-count'
    expect(await readRows(await post(query, direct, path))).toHaveLength(1)
  })

  it('holds what a comparison of the graph finds', async () => {
    const response = await get('ASK { GRAPH cg:comparisons { ?question a cg:Question ; cg:property cg:deaths } }')
    expect(await response.json()).toMatchObject({ boolean: true })
  })

  it('answers HEAD as GET, without a body', async () => {
    const response = await app.request(ask(who), { method: 'HEAD', headers: { accept: 'text/csv' } })
    expect(response.status).toBe(200)
    expect(typeOf(response)).toBe('text/csv')
    expect(await response.text()).toBe('')
  })

  it('answers 304 where the client has the answer already', async () => {
    const first = await get(who)
    const etag = first.headers.get('ETag')!
    const again = await app.request(ask(who), { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(again.headers.get('Vary')).toBe('Accept')
    expect((await app.request(ask('ASK {}'), { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

describe('the endpoint describes itself', () => {
  it.each([undefined, 'application/ld+json', 'application/n-triples', 'application/trig'])('as %s', async accept => {
    const response = await app.request('http://data.example/sparql', accept ? { headers: { accept } } : {})
    expect(typeOf(response)).toBe(accept ?? 'text/turtle')
    expect(response.headers.get('Vary')).toMatch(/^Accept\b/)
    const store = await readRdf(response)
    const endpoint = rdf.namedNode('http://data.example/sparql')
    expect(store.has(rdf.quad(endpoint, rdfNs.type, sd.Service))).toBe(true)
    expect(store.has(rdf.quad(endpoint, sd.endpoint, endpoint))).toBe(true)
    expect(store.has(rdf.quad(endpoint, sd.supportedLanguage, sd.SPARQL11Query))).toBe(true)
    expect([...store.match(endpoint, sd.resultFormat)]).toHaveLength(10)
    const graphs = [...store.match(null, sd.name)].map(({ object }) => object.value)
    expect(graphs).toContain(cg.comparisons.value)
    expect(graphs).toContain('https://example.org/flood/claim-deaths')
    expect(graphs).toHaveLength(6)
  })

  it('as nothing that is not accepted', async () => {
    expect((await app.request('/sparql', { headers: { accept: 'image/png' } })).status).toBe(406)
  })
})

describe('the endpoint at fault of the client', () => {
  it.each([
    ['no query', () => app.request('/sparql?default-graph-uri=x'), 400, 'found none'],
    ['two queries', () => app.request(`${ask('ASK {}')}&query=x`), 400, 'found 2'],
    ['a query in URL and body', () => post('query=ASK%20%7B%7D', form, ask('ASK {}')), 400, 'found 2'],
    ['an empty query', () => get(' '), 400, 'found an empty one'],
    ['bad percent-encoding', () => app.request('/sparql?query=%FF'), 400, 'percent-encoded UTF-8'],
    ['a body that is no UTF-8', () => post(new Uint8Array([65, 0xff]), direct), 400, 'UTF-8'],
    ['SERVICE', () => get('ASK { SERVICE <http://127.0.0.1:9/> {} }'), 403, 'SERVICE'],
    ['FROM of a graph elsewhere', () => get('ASK FROM <http://127.0.0.1:9/> {}'), 403, 'nothing is fetched'],
    ['an update', () => post('CLEAR ALL', 'application/sparql-update'), 403, 'update'],
    ['an update in a form', () => post('update=CLEAR+ALL', form), 403, 'update'],
    ['an update as a query', () => get('CLEAR ALL'), 403, 'update'],
    ['what takes no format', () => get('ASK {}', 'image/png'), 406, 'application/sparql-results+json'],
    ['rows as triples', () => get(who, 'text/turtle'), 406, 'rows'],
    ['triples as rows', () => get('DESCRIBE cg:x', 'text/csv'), 406, 'triples'],
    ['another media type', () => post('ASK {}', 'text/plain'), 415, 'text/plain'],
    ['no media type', () => post(new TextEncoder().encode('ASK {}'), ''), 415, direct],
    ['another character set', () => post('ASK {}', `${direct};charset="UTF-16"`), 415, 'utf-16'],
    ['a body that is too large', () => post(`ASK {} #${'x'.repeat(2000)}`, direct), 413, '2000 bytes'],
    ['too many rows', () => get('SELECT * { ?s ?p ?o }'), 422, 'at most 30 results'],
    ['too many triples', () => get('CONSTRUCT WHERE { ?s ?p ?o }'), 422, 'at most 30 results'],
  ])('%s', async (_, send, status, message) => {
    const response = await send()
    expect(response.status).toBe(status)
    expect(typeOf(response)).toBe('text/plain')
    expect(await response.text()).toContain(message)
  })

  it('a compressed body', async () => {
    const headers = { 'content-type': direct, 'content-encoding': 'gzip' }
    expect((await app.request('/sparql', { method: 'POST', body: 'x', headers })).status).toBe(415)
  })

  it('a body that is too large and of no stated length', async () => {
    const body = new ReadableStream({
      pull: controller => controller.enqueue(new TextEncoder().encode('x'.repeat(500))),
    })
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': direct } }
    expect((await app.request('/sparql', init as RequestInit)).status).toBe(413)
  })

  it('what is not SPARQL: with line and column, to programs as a problem', async () => {
    const text = 'ASK {\n  ?s ?p\n}'
    expect(await (await get(text)).text()).toContain('line 3, column 1: unexpected `}`')
    const response = await get(text, 'application/sparql-results+json')
    expect(response.status).toBe(400)
    expect(typeOf(response)).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, code: 'invalid-query', line: 3, column: 1 })
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('the method %s', async method => {
    const response = await app.request(ask('ASK {}'), { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

describe('pages of other sites', () => {
  it('may ask first', async () => {
    const response = await app.request('/sparql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,POST')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('content-type')
    expect(response.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS')
  })

  it('may read answers and errors', async () => {
    for (const response of [await get('ASK {}'), await get('ASK {'), await get('ASK {}', 'image/png')]) {
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    }
  })

  it('may not where that is switched off', async () => {
    const closed = await serve(undefined, { cors: false, hosts: ['localhost', '[::1]'] })
    expect((await closed.request(ask('ASK {}'))).headers.has('Access-Control-Allow-Origin')).toBe(false)
    const preflight = await closed.request('/sparql', { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.has('Access-Control-Allow-Origin')).toBe(false)
    expect((await closed.request(`http://[::1]:3030${ask('ASK {}')}`)).status).toBe(200)
    expect((await closed.request(`http://rebound.example${ask('ASK {}')}`)).status).toBe(403)
  })
})

describe('every answer', () => {
  it.each([
    ['/sparql'],
    [ask('ASK {}')],
    [ask('ASK {')],
    ['/queries'],
    ['/claim/claim-deaths.ttl'],
    ['/claim/nothing'],
    ['/resource?iri=https://example.org/flood/flood'],
    ['/nowhere'],
  ])('keeps browsers from doing anything with it: %s', async path => {
    const { headers } = await app.request(path)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})
