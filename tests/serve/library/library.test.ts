import { describe, expect, it } from 'vitest'
import { listQueries } from '../../../src/index.js'
import { rdf } from '../../../src/rdf/environment.js'
import { rdf as rdfNs, rdfs, sh, xsd } from '../../../src/rdf/namespaces.js'
import { ask, readRdf, readRows, serve, typeOf } from '../fixture.js'

const app = await serve()
const get = (path: string, accept?: string) => app.request(path, accept ? { headers: { accept } } : {})

describe('a query of the library', () => {
  it('is answered with its parameters from the URL, as the command line takes them', async () => {
    for (const claim of ['claim-seen', encodeURIComponent('<https://example.org/flood/claim-seen>')]) {
      const response = await get(`/queries/claim-chain?claim=${claim}`)
      expect(response.status).toBe(200)
      const rows = await readRows(response)
      const agents = ['miller', 'anglers', 'council'].map(name => `https://example.org/flood/${name}`)
      expect([...new Set(rows.map(row => row.agent?.value))]).toEqual(agents)
    }
  })

  it('is answered in the format that is accepted, or that a suffix names', async () => {
    const path = '/queries/claim-chain?claim=claim-seen'
    expect(typeOf(await get(path, 'text/csv'))).toBe('text/csv')
    expect(typeOf(await get(path.replace('?', '.csv?'), 'application/json'))).toBe('text/csv')
    expect(typeOf(await get(path.replace('?', '.xml?')))).toBe('application/sparql-results+xml')
    expect((await get(path.replace('?', '.ttl?'))).status).toBe(406)
    expect((await get(path, 'image/png')).status).toBe(406)
  })

  it('asks what a comparison finds, too', async () => {
    const rows = await readRows(await get('/queries/positions-on-question?event=flood'))
    expect(rows.some(row => row.property?.value.endsWith('deaths'))).toBe(true)
  })

  it.each([
    ['an unknown query', '/queries/claim-chian?claim=claim-seen', 404, 'did you mean "claim-chain"?'],
    ['a missing parameter', '/queries/claim-chain', 400, '`claim` (iri), found none'],
    ['an unknown parameter', '/queries/claim-chain?claims=x', 400, 'did you mean "claim"?'],
    ['a parameter twice', '/queries/claim-chain?claim=a&claim=b', 400, 'found two'],
    ['a value of the wrong kind', '/queries/claim-chain?claim=%3Cx%3E', 400, 'full IRI'],
    ['a name of nothing', '/queries/claim-chain?claim=claim-sen', 404, 'did you mean "claim-seen"?'],
  ])('says what was expected and found: %s', async (_, path, status, message) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(message)
  })

  it('takes values as values, whatever they hold', async () => {
    const value = '<https://example.org/x> ?p ?o } UNION { ?s'
    expect((await get(`/queries/claim-chain?claim=${encodeURIComponent(value)}`)).status).toBe(400)
  })

  it('is not for POST', async () => {
    const response = await app.request('/queries/claim-chain', { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  })
})

describe('the list of the library', () => {
  it('names all queries with their parameters, and texts that stand on their own', async () => {
    const response = await get('http://data.example/queries')
    expect(typeOf(response)).toBe('application/json')
    const list = (await response.json()) as { name: string; url: string; query: string; parameters: object[] }[]
    expect(list.map(({ name }) => name)).toEqual((await listQueries()).map(({ name }) => name))
    const chain = list.find(({ name }) => name === 'claim-chain')!
    expect(chain).toMatchObject({
      url: 'http://data.example/queries/claim-chain',
      summary: 'Through whom do we know a claim?',
      tags: ['relays'],
      parameters: [{ name: 'claim', type: 'iri', required: true }],
    })
    expect(chain.query).toMatch(/^PREFIX cg: <https:\/\/w3id.org\/claimgraph\/ns#>\n/)
    expect(chain.query).not.toContain('#+')
    expect(chain.query).not.toContain('PREFIX sem:')
  })

  it.each(['text/turtle', 'application/ld+json', 'application/n-triples'])('describes them as %s', async accept => {
    const response = await get('http://data.example/queries', accept)
    expect(typeOf(response)).toBe(accept)
    const store = await readRdf(response)
    const one = (subject: Parameters<typeof store.match>[0], predicate: Parameters<typeof store.match>[1]) =>
      [...store.match(subject, predicate)][0]?.object
    const chain = rdf.namedNode('http://data.example/queries/claim-chain')
    expect(store.has(rdf.quad(chain, rdfNs.type, sh.SPARQLExecutable))).toBe(true)
    expect(store.has(rdf.quad(chain, rdfNs.type, sh.SPARQLSelectExecutable))).toBe(true)
    expect(one(chain, rdfs.comment)?.value).toBe('Through whom do we know a claim?')
    expect(one(chain, rdf.namedNode('https://schema.org/target'))?.value).toBe('http://data.example/sparql')
    expect(one(chain, sh.select)?.value).toContain('?_claim_iri cg:mention ?mention')
    const parameter = one(chain, sh.parameter)!
    expect(one(parameter, sh.path)?.value).toBe('http://data.example/queries/claim-chain#_claim_iri')
    expect(one(parameter, sh.nodeKind)?.value).toBe(sh.IRI.value)
    expect(one(parameter, sh.optional)?.value).toBe('false')
    const declared = [...store.match(one(chain, sh.prefixes), sh.declare)].map(({ object }) => one(object, sh.prefix))
    expect(declared.map(prefix => prefix?.value)).toContain('prov')
    expect([...store.match(null, rdfNs.type, sh.SPARQLExecutable)]).toHaveLength((await listQueries()).length)
  })

  it('holds texts that the endpoint answers as they are', async () => {
    const store = await readRdf(await get('/queries', 'application/n-triples'))
    const texts = [...store.match(null, sh.select)].map(({ object }) => object.value)
    expect(texts.length).toBeGreaterThan(20)
    for (const text of texts.slice(0, 5)) expect((await get(ask(text))).status).toBe(200)
  })

  it('gives datatypes and what may be left out', async () => {
    const store = await readRdf(await get('/queries', 'text/turtle'))
    const typed = [...store.match(null, sh.datatype)].map(({ object }) => object.value)
    for (const type of typed)
      expect(type).toMatch(new RegExp(`^${xsd.$iri}(date|dateTime|integer|decimal|string|boolean|gYear)$`))
    const optional = [...store.match(null, sh.optional)].map(({ object }) => object.value)
    expect(new Set(optional)).toEqual(new Set(['true', 'false']))
  })

  it('is nothing that is not accepted', async () => {
    expect((await get('/queries', 'text/csv')).status).toBe(406)
  })
})
