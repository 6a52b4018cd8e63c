import { Readable } from 'node:stream'
import type { DatasetCore } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { rdf } from '../../src/rdf/environment.js'
import { failureOf, flood, openFlood, rowsOf } from './fixture.js'

const graph = await openFlood()
const everythingThrice = 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }'

/** The same dataset, which tells when it is read. */
function whenRead<Dataset extends DatasetCore>(dataset: Dataset, tell: () => void): Dataset {
  return new Proxy(dataset, {
    get(target, name) {
      if (name === 'match') tell()
      const part = Reflect.get(target, name, target)
      return typeof part === 'function' ? part.bind(target) : part
    },
  })
}

describe('query', () => {
  it('answers SELECT with variables and rows', async () => {
    const result = await query(
      graph,
      'SELECT ?who ?figure { ?claim prov:wasAttributedTo ?who GRAPH ?claim { ?event cg:deaths ?figure } } ORDER BY ?figure',
    )
    expect(result).toMatchObject({ type: 'bindings', variables: ['who', 'figure'] })
    expect(rowsOf(result)).toEqual([':town-council 4', ':river-authority 7'])
  })

  it('answers ASK with true or false', async () => {
    expect(await query(graph, 'ASK { ?claim a cg:Claim }')).toEqual({ type: 'boolean', value: true })
    expect(await query(graph, 'ASK { ?claim a cg:Mention }')).toEqual({ type: 'boolean', value: false })
  })

  it('answers CONSTRUCT with each triple once', async () => {
    const result = await query(graph, 'CONSTRUCT { ?who cg:kind cg:Speaker } { ?claim prov:wasAttributedTo ?who }')
    if (result.type !== 'quads') throw new Error(result.type)
    expect(result.quads.map(quad => quad.subject.value).sort()).toEqual([
      'http://example.org/flood/river-authority',
      'http://example.org/flood/town-council',
    ])
  })

  it('leaves out constructed triples that have a literal for a subject', async () => {
    const result = await query(graph, 'CONSTRUCT { ?figure cg:of ?event } { GRAPH ?g { ?event cg:deaths ?figure } }')
    expect(result).toEqual({ type: 'quads', quads: [] })
  })

  it('answers DESCRIBE with the triples of the thing', async () => {
    const result = await query(graph, 'DESCRIBE :marnau-flood')
    if (result.type !== 'quads') throw new Error(result.type)
    expect(result.quads.map(quad => quad.object.value).sort()).toEqual([
      'Flood of Marnau',
      'http://semanticweb.cs.vu.nl/2009/11/sem/Event',
    ])
  })

  it('leaves a variable out of rows where it is unbound', async () => {
    const result = await query(graph, 'SELECT ?x ?y { VALUES (?x ?y) { (1 UNDEF) } }')
    expect(result.type === 'bindings' && result.rows.map(row => [...row.keys()])).toEqual([['x']])
  })

  it('answers with no rows where the end of the answer comes before anybody reads it', async () => {
    const text = `SELECT ?claim ?figure {
      ?claim a cg:Claim ; prov:wasAttributedTo ?who ; cg:assertedOn ?day .
      GRAPH ?claim { :town-council cg:deaths ?figure } FILTER (?figure >= 0)
    } ORDER BY ?figure`
    expect(rowsOf(await query(graph, text, { timeoutMs: 20_000 }))).toEqual([])
  })

  it('lets a PREFIX in the text win over the prefixes that are known', async () => {
    const text = 'PREFIX cg: <http://example.org/own#> SELECT (STR(cg:x) AS ?iri) {}'
    expect(rowsOf(await query(graph, text))).toEqual(['http://example.org/own#x'])
  })

  it("keeps claimgraph's own prefixes where a graph binds them otherwise", async () => {
    const other = { dataset: graph.dataset, prefixes: { cg: 'http://example.org/other#' } }
    expect(rowsOf(await query(other, 'SELECT (STR(cg:x) AS ?iri) {}'))).toEqual(['https://w3id.org/claimgraph/ns#x'])
  })

  it('does not let a prefix of the graph smuggle anything into the query', async () => {
    const prefixes = { x: 'http://x/> SELECT (1 AS ?one) {} #', 'y: <http://y/> SELECT * {} #': 'http://y/' }
    expect(rowsOf(await query({ dataset: graph.dataset, prefixes }, 'SELECT (2 AS ?two) {}'))).toEqual(['2'])
  })

  it('resolves IRI() against the BASE of the text', async () => {
    const text = "BASE <http://example.org/a/b> SELECT (STR(IRI('c')) AS ?iri) {}"
    expect(rowsOf(await query(graph, text))).toEqual(['http://example.org/a/c'])
  })

  it('reads a dataset whose match gives no stream', async () => {
    const plain = rdf.dataset(graph.dataset)
    expect(plain.match()).not.toBeInstanceOf(Readable)
    const minimal = {
      [Symbol.iterator]: () => plain[Symbol.iterator](),
      match: (...terms: Parameters<DatasetCore['match']>) => plain.match(...terms),
      has: (quad: Parameters<DatasetCore['has']>[0]) => plain.has(quad),
      size: plain.size,
    } as unknown as DatasetCore
    const result = await query({ dataset: minimal }, 'SELECT ?who { ?claim prov:wasAttributedTo ?who } ORDER BY ?claim')
    expect(rowsOf(result)).toEqual([':river-authority', ':town-council', ':town-council'])
  })

  it('sees what was added to a dataset after the first query', async () => {
    const dataset = rdf.dataset()
    expect(await query({ dataset }, 'ASK { ?s ?p ?o }')).toEqual({ type: 'boolean', value: false })
    for (const quad of graph.dataset) dataset.add(quad)
    expect(await query({ dataset }, 'ASK { ?s ?p ?o }')).toEqual({ type: 'boolean', value: true })
  })

  it('gives a query up when its time is over', async () => {
    const error = await failureOf(query(graph, everythingThrice, { timeoutMs: 300 }))
    expect(error).toMatchObject({ code: 'timeout', details: { timeoutMs: 300 } })
    expect(error.message).toContain('0.3 s')
  })

  it('gives a query up when the caller interrupts, before or while it runs', async () => {
    const interrupt = new AbortController()
    const { signal } = interrupt
    // the engine is at work when it reads the data
    const dataset = whenRead(graph.dataset, () => setImmediate(() => interrupt.abort()))
    expect((await failureOf(query({ dataset }, everythingThrice, { signal }))).code).toBe('interrupted')
    expect((await failureOf(query(graph, 'ASK {}', { signal: interrupt.signal }))).code).toBe('interrupted')
  })

  it('refuses an answer with more results than asked for instead of cutting it off', async () => {
    const text = 'SELECT ?claim { ?claim a cg:Claim }'
    expect(rowsOf(await query(graph, text, { maxResults: 3 }))).toHaveLength(3)
    const error = await failureOf(query(graph, text, { maxResults: 2 }))
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('at most 2 results') })
  })

  it('binds the terms it is given', async () => {
    const params = { _who_iri: flood('river-authority') }
    const result = await query(graph, 'SELECT ?claim { ?claim prov:wasAttributedTo ?_who_iri }', { params })
    expect(rowsOf(result)).toEqual([':claim-authority-deaths'])
  })
})
