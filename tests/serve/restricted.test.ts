import type { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { compare, listQueries } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { createPaths } from '../../src/serve/paths.js'
import { flood, storeOf } from '../claims/fixture.js'
import { claim } from '../compare/fixture.js'
import { ask, readRows, serveTrig } from './fixture.js'
import { foundIn } from './found.js'

const marker = 'marker-4711'

/** Two claims that anyone may see, and one that nobody may, with what only it leads to; all of that bears the marker. */
const trig = `
  ${claim('open-one', 'council', ':flood cg:deaths [ schema:value 3 ; schema:minValue 3 ; schema:maxValue 3 ] .')}
  ${claim('open-two', 'county', ':flood cg:deaths [ schema:value 9 ; schema:minValue 9 ; schema:maxValue 9 ] .')}
  :flood a sem:Event ; rdfs:label "Flood" ; sem:hasPlace :valley . :valley a schema:Place ; rdfs:label "Valley" .
  :council a prov:Organization ; rdfs:label "Council" . :county a prov:Organization ; rdfs:label "County" .
  :${marker}-claim a cg:Claim ; rdfs:label "${marker} said so" ; cg:sensitivity cg:Restricted ;
    prov:wasAttributedTo :${marker}-witness ; schema:about :flood , :${marker}-event ; cg:act cg:Testimony ;
    cg:mention :${marker}-mention .
  :${marker}-mention a cg:Mention ; oa:hasSource :${marker}-document ; cg:relayedBy ( :${marker}-relay ) .
  :${marker}-document a cg:Document ; rdfs:label "${marker} notes" .
  :${marker}-witness a prov:Person ; rdfs:label "${marker} witness" .
  :${marker}-relay a prov:Person ; rdfs:label "${marker} relay" .
  :${marker}-event a sem:Event ; rdfs:label "${marker} event" ; sem:hasPlace :${marker}-place .
  :${marker}-place a schema:Place ; rdfs:label "${marker} place" .
  :${marker}-claim { :flood cg:deaths [ schema:value 4711 ; schema:minValue 4711 ] . :${marker}-event cg:deaths 5 }`

const everything = '{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }'
const everyGraph = `SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }`
const rowTypes = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
]
const rdfTypes = [
  'text/turtle',
  'application/trig',
  'application/n-triples',
  'application/n-quads',
  'application/ld+json',
]

/** What can be asked without knowing of the marker, by what it is and as what it is accepted. */
async function requestsFor(includeRestricted: boolean): Promise<[string, string][]> {
  const graph = toClaimGraph(await storeOf(trig), { includeRestricted })
  const comparison = await compare(graph)
  const paths = createPaths(graph, foundIn(comparison))
  const iris = [
    ...graph.claimIds(),
    ...[graph.agents(), graph.events(), graph.places(), graph.documents()].flat().map(({ id }) => id),
    ...comparison.topics.map(({ id }) => id),
    ...comparison.questions.flatMap(({ id, positions }) => [id, ...positions.map(position => position.id)]),
  ]
  const library = (await listQueries()).map(({ name, parameters }) => {
    const required = parameters.filter(({ required }) => required).map(({ name }) => name)
    const values: Record<string, string> = { event: 'flood', claim: 'open-one' }
    const given = required.map((name): [string, string] => [name, values[name] ?? 'council'])
    return `/queries/${name}?${new URLSearchParams(given)}`
  })
  const times = (of: string[], types: string[]) =>
    of.flatMap(path => types.map((type): [string, string] => [path, type]))
  return [
    ...times(
      iris.map(iri => paths.pathOf(iri)!),
      rdfTypes,
    ),
    ...times([ask(`SELECT * ${everything}`), ask(everyGraph), ...library], rowTypes),
    ...times(
      [ask(`CONSTRUCT { ?s ?p ?o } ${everything}`), ask(`DESCRIBE ?s ${everything}`), '/sparql', '/queries'],
      rdfTypes,
    ),
    ['/queries', 'application/json'],
  ]
}

const send = async (app: Hono, path: string, accept: string) => {
  const response = await app.request(path, { headers: { accept } })
  return { status: response.status, text: `${await response.text()} ${JSON.stringify([...response.headers])}` }
}

describe('what is restricted', async () => {
  const closed = await serveTrig(trig)
  const open = await serveTrig(trig, { includeRestricted: true })

  it('stands in no answer of any route in any format', async () => {
    const requests = await requestsFor(false)
    expect(requests.length).toBeGreaterThan(150)
    for (const [path, accept] of requests) {
      const { status, text } = await send(closed, path, accept)
      expect(status, path).toBeLessThan(500)
      expect(text, `${path} ${accept}`).not.toContain(marker)
      expect(text, `${path} ${accept}`).not.toMatch(/\b4711\b/)
    }
  })

  it('would be found there by the same requests where it is included', async () => {
    const requests = await requestsFor(true)
    const found = new Set<string>()
    for (const [path, accept] of requests) {
      if ((await send(open, path, accept)).text.includes(marker)) found.add(`${path.split('?')[0]} ${accept}`)
    }
    const paths = ['claim', 'agent', 'event', 'place', 'document'].map(
      kind => `/${kind}/${marker}-${{ agent: 'witness' }[kind] ?? kind}`,
    )
    for (const path of [...paths, '/event/flood'])
      for (const type of rdfTypes) expect(found).toContain(`${path} ${type}`)
    for (const type of [...rowTypes, ...rdfTypes]) expect(found).toContain(`/sparql ${type}`)
    for (const name of ['statements-about', 'positions-on-question', 'death-figures']) {
      for (const type of rowTypes) expect(found).toContain(`/queries/${name} ${type}`)
    }
  })

  it('counts for nothing', async () => {
    const count = async (app: Hono, query: string) => (await readRows(await app.request(ask(query))))[0]?.n?.value
    const claims = 'SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a cg:Claim }'
    const positions = 'SELECT (COUNT(DISTINCT ?p) AS ?n) { GRAPH cg:comparisons { ?p a cg:Position } }'
    expect([await count(closed, claims), await count(open, claims)]).toEqual(['2', '3'])
    expect([await count(closed, positions), await count(open, positions)]).toEqual(['2', '4'])
  })

  it.each([
    ['its path', (name: string) => `/claim/${name}`],
    ['its path with a suffix', (name: string) => `/claim/${name}.ttl`],
    ['its IRI', (name: string) => `/resource?iri=${flood}${name}`],
    [
      'its graph as the default one',
      (name: string) => ask('SELECT * { ?s ?p ?o }', { 'default-graph-uri': flood + name }),
    ],
    ['its graph as a named one', (name: string) => ask(everyGraph, { 'named-graph-uri': flood + name })],
    ['FROM', (name: string) => ask(`SELECT * FROM <${flood}${name}> { ?s ?p ?o }`)],
    ['GRAPH', (name: string) => ask(`SELECT * { GRAPH <${flood}${name}> { ?s ?p ?o } }`)],
    ['DESCRIBE', (name: string) => ask(`DESCRIBE <${flood}${name}>`)],
    ['a parameter', (name: string) => `/queries/claim-chain?claim=${name}`],
    ['a parameter as an IRI', (name: string) => `/queries/claim-chain?claim=${flood}${name}`],
  ])('is answered as what is not there when asked by %s', async (_, pathOf) => {
    const answer = async (name: string) => {
      const response = await closed.request(pathOf(name))
      return { status: response.status, text: (await response.text()).replaceAll(name, 'NAME') }
    }
    expect(await answer(`${marker}-claim`)).toEqual(await answer('xarker-0815-xlaim'))
  })

  it('is not what a misspelt name is taken to mean', async () => {
    for (const path of [`/queries/claim-chain?claim=${marker.slice(1)}-clam`, `/claim/${marker.slice(1)}-clam`]) {
      const { text } = await send(closed, path, 'text/plain')
      expect(text).not.toContain(marker)
    }
  })
})
