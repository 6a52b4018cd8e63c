import type { Quad } from '@rdfjs/types'
import { Store } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { OxigraphEngine, type QueryEngine, type QueryResult, query, type Row } from '../../src/index.js'
import { openClaimGraph } from '../../src/node/open.js'
import { loadQuery } from '../../src/node/query-library.js'
import { shippedPath } from '../../src/node/shipped.js'
import { readParams } from '../../src/query/library.js'
import { failureOf, flood, openFlood, rowsOf } from './fixture.js'

/** Another engine, as somebody who embeds claimgraph would hand it in. */
class Oxigraph implements QueryEngine {
  readonly asked: string[] = []

  async answer({ type, variables, dataset, toSparql }: Parameters<QueryEngine['answer']>[0]): Promise<QueryResult> {
    const store = new Store([...dataset] as never)
    const text = await toSparql()
    this.asked.push(text)
    const answer = store.query(text)
    if (type === 'boolean') return { type, value: answer as boolean }
    if (type === 'quads') return { type, quads: answer as unknown as Quad[] }
    return { type, variables, rows: answer as unknown as Row[] }
  }
}

const graph = await openFlood()
const shipped = await openClaimGraph(shippedPath('triples'))

const toLines = (result: QueryResult): string[] => {
  if (result.type !== 'bindings') throw new Error(`expected rows, found ${result.type}`)
  const show = (row: Row, name: string) => {
    const term = row.get(name)
    return term === undefined ? '-' : `${term.termType} ${term.value}`
  }
  return result.rows.map(row => result.variables.map(name => `${name}: ${show(row, name)}`).join(', ')).sort()
}

describe('OxigraphEngine', () => {
  it.each([['death-figures'], ['perpetrators'], ['people-killed']])('finds what Comunica finds: %s', async name => {
    const { text } = await loadQuery(name)
    const found = toLines(await query(shipped, text, { engine: new OxigraphEngine() }))
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(toLines(await query(shipped, text)))
  })

  it('answers ASK and CONSTRUCT, describes, and sees no other graphs than FROM names', async () => {
    const engine = new OxigraphEngine()
    expect(await query(graph, 'ASK { ?claim a cg:Claim }', { engine })).toEqual({ type: 'boolean', value: true })
    const text = 'CONSTRUCT { ?who cg:kind cg:Speaker } { ?claim prov:wasAttributedTo ?who }'
    expect(await query(graph, text, { engine })).toMatchObject({ type: 'quads', quads: { length: 2 } })
    const from = 'SELECT ?figure FROM :claim-authority-deaths { ?event cg:deaths ?figure }'
    expect(rowsOf(await query(graph, from, { engine }))).toEqual(['7'])
    expect((await failureOf(query(graph, 'CLEAR ALL', { engine }))).code).toBe('refused')
  })

  it('copies a dataset once', async () => {
    const engine = new OxigraphEngine()
    const { dataset } = await openFlood()
    let times = 0
    const counted = new Proxy(dataset, {
      get(target, name) {
        if (name === Symbol.iterator) times++
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    for (let time = 0; time < 3; time++) await query({ dataset: counted }, 'ASK { ?s ?p ?o }', { engine })
    expect(times).toBe(1)
  })
})

describe('a query that another engine answers', () => {
  it.each([
    ['death-figures', {}],
    ['people-killed', {}],
    ['claim-chain', { claim: 'claim-sohr-deaths' }],
    ['attributed-by-document', { document: 'doc-news-article' }],
    ['statements-about', { event: 'coast-killings' }],
    ['perpetrators', {}],
    ['inferred-dates', {}],
    ['pseudonymous-testimony', {}],
  ])('finds what Comunica finds: %s', async (name, given) => {
    const stored = await loadQuery(name)
    const params = readParams(stored, given as Record<string, string>, shipped)
    const engine = new Oxigraph()
    const found = toLines(await query(shipped, stored.text, { params, engine }))
    expect(engine.asked).toHaveLength(1)
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(toLines(await query(shipped, stored.text, { params })))
  })

  it('answers ASK and CONSTRUCT, with each triple once', async () => {
    const engine = new Oxigraph()
    expect(await query(graph, 'ASK { ?claim a cg:Claim }', { engine })).toEqual({ type: 'boolean', value: true })
    const text = 'CONSTRUCT { ?who cg:kind cg:Speaker } { ?claim prov:wasAttributedTo ?who }'
    expect(await query(graph, text, { engine })).toMatchObject({ type: 'quads', quads: { length: 2 } })
  })

  it('reads IRI() against the BASE, and sees no other graphs than FROM names', async () => {
    const engine = new Oxigraph()
    const based = "BASE <http://example.org/a/b> SELECT (STR(IRI('c')) AS ?iri) {}"
    expect(rowsOf(await query(graph, based, { engine }))).toEqual(['http://example.org/a/c'])
    const text = 'SELECT ?figure FROM :claim-authority-deaths { ?event cg:deaths ?figure }'
    expect(rowsOf(await query(graph, text, { engine }))).toEqual(['7'])
  })

  it('is bound, refused and limited before and after that engine', async () => {
    const engine = new Oxigraph()
    const params = { _who_iri: flood('river-authority') }
    const bound = await query(graph, 'SELECT ?claim { ?claim prov:wasAttributedTo ?_who_iri }', { params, engine })
    expect(rowsOf(bound)).toEqual([':claim-authority-deaths'])
    engine.asked.length = 0
    for (const text of ['ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }', 'CLEAR ALL']) {
      expect((await failureOf(query(graph, text, { engine }))).code).toBe('refused')
    }
    expect(await failureOf(query(graph, 'ASK {\n ?s ?p }', { engine }))).toMatchObject({
      code: 'invalid-query',
      details: { line: 2, column: 8 },
    })
    expect(engine.asked).toEqual([])
    const many = query(graph, 'SELECT ?claim { ?claim a cg:Claim }', { maxResults: 2, engine })
    expect(await failureOf(many)).toMatchObject({ code: 'refused', details: { limit: 'results' } })
  })

  it('is invalid where that engine cannot answer it', async () => {
    const engine: QueryEngine = { answer: () => Promise.reject(new Error('no such function')) }
    const failure = await failureOf(query(graph, 'ASK {}', { engine }))
    expect(failure).toMatchObject({ code: 'invalid-query', message: expect.stringContaining('no such function') })
  })
})
