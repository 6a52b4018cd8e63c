import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/index.js'
import { rdf } from '../../../src/rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, sem } from '../../../src/rdf/namespaces.js'
import { flood, openFlood } from '../../claims/fixture.js'
import { ask as findQuestion } from '../../compare/fixture.js'
import { readRdf, serve, serveTrig, typeOf } from '../fixture.js'

const graph = await openFlood()
const app = await serve(graph)
const get = (path: string, accept?: string) => app.request(path, accept ? { headers: { accept } } : {})
const node = (name: string) => rdf.namedNode(flood + name)

const types = ['text/turtle', 'application/ld+json', 'application/trig', 'application/n-quads', 'application/n-triples']

describe('a claim at its path', () => {
  it.each(['application/trig', 'application/ld+json', 'application/n-quads'])(
    'has its content in the graph that bears its name, as %s',
    async accept => {
      const store = await readRdf(await get('/claim/claim-denial', accept))
      const claim = node('claim-denial')
      expect(store.has(rdf.quad(claim, prov.wasAttributedTo, node('county')))).toBe(true)
      expect(store.has(rdf.quad(claim, cg.stance, rdf.namedNode(`${cg.$iri}Denies`)))).toBe(true)
      const content = [...store.match(null, null, null, claim)]
      expect(content.map(({ subject, object }) => [subject.value, object.value])).toEqual([
        [`${flood}flood`, `${flood}dam-failure`],
      ])
      expect([...store.match(node('flood'), null, null, rdf.defaultGraph())]).toEqual([])
      const [mention] = [...store.match(claim, cg.mention)]
      expect([...store.match(mention?.object, cg.relayedBy)]).toHaveLength(1)
    },
  )

  it.each(['text/turtle', 'application/n-triples'])('has its content as statements, as %s', async accept => {
    const store = await readRdf(await get('/claim/claim-denial', accept))
    const [states] = [...store.match(node('claim-denial'), cg.states)]
    expect(store.has(rdf.quad(states?.object as never, rdfNs.subject, node('flood')))).toBe(true)
    expect(store.has(rdf.quad(states?.object as never, rdfNs.object, node('dam-failure')))).toBe(true)
    expect([...store.match(node('flood'))]).toEqual([])
  })
})

describe('a question and a position at their paths', async () => {
  const { id, positions } = findQuestion(await compare(graph), 'flood', 'deaths')
  const question = rdf.namedNode(id)
  const position = rdf.namedNode(positions[0]!.id)
  const pathOf = (iri: string) => new URL(iri).pathname.replace('/claimgraph/comparison', '')

  it.each(types)('are what is derived, as %s', async accept => {
    const store = await readRdf(await get(pathOf(id), accept))
    const plain = ['text/turtle', 'application/n-triples'].includes(accept)
    const container = plain ? rdf.defaultGraph() : cg.comparisons
    expect(store.has(rdf.quad(question, rdfNs.type, cg.Question, container))).toBe(true)
    expect(store.has(rdf.quad(question, schema.about, node('flood'), container))).toBe(true)
    expect([...store.match(null, cg.positionOn, question, container)]).toHaveLength(positions.length)
    expect([...store].every(quad => quad.graph.equals(container))).toBe(true)
  })

  it('lead from a position to the claims that it rests on', async () => {
    const store = await readRdf(await get(pathOf(position.value), 'text/turtle'))
    expect(store.has(rdf.quad(position, prov.wasDerivedFrom, node('claim-deaths')))).toBe(true)
    expect(store.has(rdf.quad(position, cg.heldBy, node('council')))).toBe(true)
  })
})

describe('what claims speak of, at its path', () => {
  it.each([
    [
      '/agent/council',
      'council',
      prov.Organization,
      ['claim-deaths', 'claim-demand', 'claim-first-count', 'claim-seen'],
    ],
    ['/agent/miller', 'miller', prov.Person, ['claim-seen']],
    ['/place/valley', 'valley', schema.Place, []],
    ['/event/flood', 'flood', sem.Event, ['claim-deaths', 'claim-denial', 'claim-first-count', 'claim-seen']],
    ['/document/article', 'article', cg.Document, ['claim-deaths', 'claim-denial']],
  ])('is described, with links to the claims that name it: %s', async (path, name, type, claims) => {
    for (const accept of types) {
      const response = await get(path, accept)
      expect(typeOf(response)).toBe(accept)
      const store = await readRdf(response)
      expect(store.has(rdf.quad(node(name), rdfNs.type, type))).toBe(true)
      const links = [...store.match(node(name), rdfs.seeAlso)].map(({ object }) => object.value)
      expect(links.sort()).toEqual(claims.map(claim => flood + claim))
      for (const claim of claims) expect([...store.match(node(claim), rdfs.label)]).toHaveLength(1)
      // nothing of what they say
      expect([...store.match(null, null, null)].every(quad => quad.graph.termType === 'DefaultGraph')).toBe(true)
      expect([...store.match(null, rdf.namedNode(`${cg.$iri}deaths`))]).toEqual([])
    }
  })

  it('keeps what is described in parts', async () => {
    const store = await readRdf(await get('/document/report', 'text/turtle'))
    expect([...store.match(null, rdfs.label)].map(({ object }) => object.value)).toContain('A page number.')
  })
})

describe('a path', () => {
  it('has one address for each format too, which does not vary', async () => {
    for (const [suffix, type] of [
      ['jsonld', 'application/ld+json'],
      ['ttl', 'text/turtle'],
      ['trig', 'application/trig'],
    ]) {
      const response = await get(`/claim/claim-seen.${suffix}`, 'image/png')
      expect(response.status).toBe(200)
      expect(typeOf(response)).toBe(type)
      expect(response.headers.get('Vary') ?? '').not.toMatch(/Accept(?!-Encoding)/)
      expect(response.headers.get('Link')).toContain('</claim/claim-seen>; rel="canonical"')
    }
  })

  it('says what there is beside, and that it was chosen', async () => {
    const { headers } = await get('/claim/claim-seen', 'application/trig')
    expect(headers.get('Vary')).toMatch(/^Accept\b/)
    expect(headers.get('Content-Location')).toBe('/claim/claim-seen.trig')
    const link = headers.get('Link')
    expect(link).toContain('</claim/claim-seen>; rel="canonical"')
    expect(link).toContain('</claim/claim-seen.ttl>; rel="alternate"; type="text/turtle"')
    expect(link).toContain('</claim/claim-seen.jsonld>; rel="alternate"; type="application/ld+json"')
  })

  it('may hold letters of any script', async () => {
    const other = await serveTrig('<https://example.org/بانياس> a schema:Place ; rdfs:label "بانياس"@ar .')
    const found = await other.request(`/resource?iri=${encodeURIComponent('https://example.org/بانياس')}`)
    const path = found.headers.get('Location')!
    expect(path).toBe(`/place/${encodeURIComponent('بانياس')}`)
    const response = await other.request(`${path}.ttl`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Link')).toContain(`<${path}>; rel="canonical"`)
    expect(await response.text()).toContain('"بانياس"@ar')
  })

  it('is found by IRI', async () => {
    const response = await get(`/resource?iri=${encodeURIComponent(`${flood}claim-seen`)}`)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/claim/claim-seen')
  })

  it.each([
    ['/claim/nothing', 'application/trig', 404],
    ['/claim/nothing.ttl', undefined, 404],
    ['/agent/claim-seen', undefined, 404],
    ['/kind/claim-seen', undefined, 404],
    ['/claim/', undefined, 404],
    ['/claim/%E0%A4%A', undefined, 404],
    ['/claim/claim-seen', 'image/png', 406],
    ['/claim/claim-seen', 'text/html', 200],
    ['/resource', undefined, 400],
    ['/resource?iri=a&iri=b', undefined, 400],
    ['/resource?iri=https://example.org/flood/nothing', undefined, 404],
  ])('answers %s (%s) with %s', async (path, accept, status) => {
    expect((await get(path, accept)).status).toBe(status)
  })

  it('is not found in the form that is accepted', async () => {
    const response = await get('/claim/nothing', 'application/ld+json')
    expect(typeOf(response)).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('answers 304 where the client has the same already, and 405 to other methods', async () => {
    const etag = (await get('/claim/claim-seen')).headers.get('ETag')!
    const again = await app.request('/claim/claim-seen', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('Link')).toContain('canonical')
    expect((await app.request('/claim/claim-seen', { method: 'POST' })).headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    const head = await app.request('/claim/claim-seen', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})
