import { beforeAll, describe, expect, it } from 'vitest'
import { rdf } from '../../src/rdf/environment.js'
import { cg, rdfs, schema } from '../../src/rdf/namespaces.js'
import { voidNs } from '../../src/serve/namespaces.js'
import { openFlood } from '../claims/fixture.js'
import { ask, readRdf, serve, serveTrig, typeOf } from './fixture.js'

let app: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  app = await serve()
})
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('what is asked for compressed', () => {
  it.each(['/', '/sparql', '/assets/claimgraph.css', '/queries'])('comes so, and is the same: %s', async path => {
    const plain = await get(path)
    const packed = await get(path, { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(packed.headers.get('Vary')).toContain('Accept-Encoding')
    const unpacked = new Response(packed.body!.pipeThrough(new DecompressionStream('gzip')))
    expect(await unpacked.text()).toBe(await plain.text())
    const again = await get(path, { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.get('ETag')! })
    expect(again.status).toBe(304)
  })

  it('comes plain where it is not, or is small', async () => {
    expect((await get('/')).headers.has('Content-Encoding')).toBe(false)
    expect((await get(ask('ASK {}'), { 'accept-encoding': 'gzip' })).headers.has('Content-Encoding')).toBe(false)
  })
})

describe('since when something is as it is', () => {
  it.each(['/', '/claim/claim-seen', '/claim/claim-seen.ttl', '/sparql', '/queries', '/.well-known/void'])(
    'is said, and spares who has it already: %s',
    async path => {
      const since = (await get(path)).headers.get('Last-Modified')!
      expect(new Date(since).toUTCString()).toBe(since)
      expect(Date.parse(since)).toBeLessThanOrEqual(Date.now())
      const same = await get(path, { 'if-modified-since': since })
      expect([same.status, await same.text()]).toEqual([304, ''])
      const hourBefore = new Date(Date.parse(since) - 3_600_000).toUTCString()
      expect((await get(path, { 'if-modified-since': hourBefore })).status).toBe(200)
      // an ETag is the better witness
      expect((await get(path, { 'if-modified-since': since, 'if-none-match': '"other"' })).status).toBe(200)
      expect((await get(path, { 'if-modified-since': 'yesterday' })).status).toBe(200)
    },
  )

  it.each([ask('SELECT (NOW() AS ?now) {}'), '/queries/claim-chain?claim=claim-seen', '/nowhere'])(
    'is not said of what is worked out, or not there: %s',
    async path => {
      const later = new Date(Date.now() + 3_600_000).toUTCString()
      const response = await get(path, { 'if-modified-since': later })
      expect(response.status).not.toBe(304)
      expect(response.headers.has('Last-Modified')).toBe(false)
    },
  )
})

describe('the description of the dataset', () => {
  it.each(['text/turtle', 'application/ld+json', '*/*', 'text/html'])('is VoID, as %s', async accept => {
    const store = await readRdf(await get('/.well-known/void', { accept }))
    const dataset = rdf.namedNode('http://localhost/.well-known/void#dataset')
    const one = (property: typeof voidNs.triples) => [...store.match(dataset, property)].map(quad => quad.object.value)
    expect(one(voidNs.sparqlEndpoint)).toEqual(['http://localhost/sparql'])
    expect(one(voidNs.uriLookupEndpoint)).toEqual(['http://localhost/resource?iri='])
    expect(one(voidNs.vocabulary)).toContain(cg.$iri)
    const [example] = one(voidNs.exampleResource)
    expect((await openFlood()).claimIds()).toContain(example)
  })

  it('counts what can be counted by hand', async () => {
    const small = await serveTrig(`:a a cg:Group ; schema:headline "A" , "B" . :b a cg:Group .`)
    const store = await readRdf(await small.request('/.well-known/void'))
    const partitions = (whole: typeof voidNs.class, part: typeof voidNs.class, number: typeof voidNs.class) =>
      [...store.match(null, whole)].map(({ object }) =>
        [part, number].map(each => [...store.match(object as never, each)][0]?.object.value),
      )
    expect(partitions(voidNs.classPartition, voidNs.class, voidNs.entities)).toContainEqual([cg.Group.value, '2'])
    expect(partitions(voidNs.propertyPartition, voidNs.property, voidNs.triples)).toContainEqual([
      schema.headline.value,
      '2',
    ])
  })

  it('is what the endpoint leads to', async () => {
    const response = await get('/sparql', { accept: 'text/turtle' })
    expect(response.headers.get('Link')).toContain('</.well-known/void>; rel="describedby"')
    const store = await readRdf(response)
    const service = rdf.namedNode('http://localhost/sparql')
    const wellKnown = rdf.namedNode('http://localhost/.well-known/void')
    expect(store.has(rdf.quad(service, rdfs.seeAlso, wellKnown))).toBe(true)
  })
})

describe('a term of the vocabulary', () => {
  const path = (iri: string) => `/resource?iri=${encodeURIComponent(iri)}`

  it.each(['deaths', 'Claim', 'Denies', 'assertedOn'])('is described by its IRI: %s', async name => {
    const response = await get(path(cg.$iri + name), { accept: 'text/turtle' })
    expect([response.status, typeOf(response)]).toEqual([200, 'text/turtle'])
    const store = await readRdf(response)
    expect(store.match(rdf.namedNode(cg.$iri + name), rdfs.label).size).toBeGreaterThan(0)
    const page = await get(path(cg.$iri + name), { accept: 'text/html' })
    expect([page.status, typeOf(page)]).toEqual([200, 'text/html'])
    expect(await page.text()).toContain(cg.$iri + name)
  })

  it('may be a graph’s own', async () => {
    const own = await serveTrig(':harm rdfs:label "harm done" .')
    const headers = { accept: 'text/turtle' }
    const response = await own.request(path('https://example.org/flood/harm'), { headers })
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"harm done"')])
    expect(
      await (await own.request(path('https://example.org/flood/harm'), { headers: { accept: 'text/html' } })).text(),
    ).toContain('Harm done')
  })

  it.each([`${cg.$iri}nothing`, 'http://example.org/"><script>'])('is not found where there is none: %s', async iri => {
    for (const accept of ['text/turtle', 'text/html']) expect((await get(path(iri), { accept })).status).toBe(404)
  })
})
