import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { failureOf, openFlood, rowsOf } from './fixture.js'

const graph = await openFlood()
let requests = 0
const server = createServer((_, response) => {
  requests++
  response.setHeader('content-type', 'text/turtle').end('<http://x/s> <http://x/p> <http://x/o> .')
})
let url = ''

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())
beforeEach(() => {
  requests = 0
})

describe('what reaches beyond the graph', () => {
  it('could reach the server of this test', async () => {
    await fetch(url)
    expect(requests).toBe(1)
  })

  it.each([
    ['SERVICE', 'SELECT * { SERVICE <URL> { ?s ?p ?o } }'],
    ['SERVICE SILENT', 'SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }'],
    ['SERVICE in a subquery', 'SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT <URL> { ?s ?p ?o } } } } }'],
    ['SERVICE in a filter', 'SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } }'],
    ['SERVICE in an expression', 'SELECT (EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } AS ?x) {}'],
    ['SERVICE in MINUS and UNION', 'ASK { ?s ?p ?o MINUS { { ?s ?p ?o } UNION { SERVICE <URL> { ?s ?p ?o } } } }'],
    ['SERVICE named by a variable', 'SELECT * { BIND(<URL> AS ?e) SERVICE SILENT ?e { ?s ?p ?o } }'],
    ['SERVICE in CONSTRUCT', 'CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }'],
    ['SERVICE in DESCRIBE', 'DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }'],
    ['FROM', 'SELECT * FROM <URL> { ?s ?p ?o }'],
    ['FROM NAMED', 'SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }'],
    ['FROM beside a graph of the dataset', 'ASK FROM :claim-council-deaths FROM <URL> { ?s ?p ?o }'],
    ['FROM in DESCRIBE', 'DESCRIBE ?s FROM <URL> { ?s ?p ?o }'],
    ['LOAD', 'LOAD <URL>'],
    ['LOAD SILENT INTO', 'LOAD SILENT <URL> INTO GRAPH <http://x/g>'],
    ['LOAD after another update', 'CREATE SILENT GRAPH <http://x/g> ; LOAD <URL>'],
  ])('refuses %s and asks for nothing', async (_, text) => {
    const error = await failureOf(query(graph, text.replace('URL', url)))
    expect(error.code).toBe('refused')
    expect(requests).toBe(0)
  })

  it('asks for nothing where a GRAPH is not in the dataset', async () => {
    expect(rowsOf(await query(graph, `SELECT * { GRAPH <${url}> { ?s ?p ?o } }`))).toEqual([])
    expect(requests).toBe(0)
  })

  it('names what it refused', async () => {
    const error = await failureOf(query(graph, 'SELECT * FROM NAMED <http://x/g> { ?s ?p ?o }'))
    expect(error.message).toContain('FROM NAMED <http://x/g>')
  })
})

describe('FROM and FROM NAMED of graphs in the dataset', () => {
  it('makes them the default graph', async () => {
    const text = 'SELECT ?figure FROM :claim-authority-deaths { ?event cg:deaths ?figure }'
    expect(rowsOf(await query(graph, text))).toEqual(['7'])
  })

  it('makes them the only named graphs', async () => {
    const text = 'SELECT ?figure FROM NAMED :claim-council-deaths { GRAPH ?g { ?event cg:deaths ?figure } }'
    expect(rowsOf(await query(graph, text))).toEqual(['4'])
  })
})

describe('updates', () => {
  it.each([
    'INSERT DATA { :a :b :c }',
    'DELETE WHERE { ?s ?p ?o }',
    'DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }',
    'CLEAR ALL',
    'DROP GRAPH :claim-council-deaths',
    'CREATE GRAPH :g',
    'COPY :claim-council-deaths TO :g',
    'MOVE :claim-council-deaths TO :g',
    'ADD DEFAULT TO :g',
  ])('refuses %s and changes nothing', async text => {
    const before = graph.dataset.size
    expect((await failureOf(query(graph, text))).code).toBe('refused')
    expect(graph.dataset.size).toBe(before)
  })
})

describe('queries beyond measure', () => {
  const times = (text: string, count: number) => text.repeat(count)
  const tooDeep = 'nested too deeply'
  it.each([
    ['brackets', `ASK { FILTER(${times('(', 50_000)}1${times(')', 50_000)}) }`, tooDeep],
    ['groups', `SELECT * ${times('{', 5000)} ?s ?p ?o ${times('}', 5000)}`, tooDeep],
    ['subqueries', `${times('SELECT * {{', 300)} ?s ?p ?o ${times('}}', 300)}`, tooDeep],
    // fewer operations than may be, each within another
    ['a chain of OPTIONAL', `SELECT * { ?s ?p ?o ${times('OPTIONAL { ?s ?p ?o }', 250)} }`, tooDeep],
    ['a chain of sums', `ASK { FILTER(1 ${times('+ 1', 5000)} > 0) }`, tooDeep],
    ['blank nodes', `ASK { ?s ?p ${times('[ :p ', 1000)} 1 ${times(']', 1000)} }`, ''],
    ['patterns', `SELECT * { ${times('?s ?p ?o . ', 1001)} }`, 'at most 1000 patterns and operations'],
    ['characters', `ASK {} # ${times('x', 600_000)}`, 'at most 500000 characters, found 600009'],
  ])('finds too many %s invalid and goes on working', async (_, text, message) => {
    const error = await failureOf(query(graph, text))
    expect(error.code).toBe('invalid-query')
    expect(error.message).toContain(message)
    expect(await query(graph, 'ASK { ?claim a cg:Claim }')).toEqual({ type: 'boolean', value: true })
  })

  it.each(['', '# nothing but a comment', 'PREFIX x: <http://example.org/>'])('finds no query in %j', async text => {
    const error = await failureOf(query(graph, text))
    expect(error).toMatchObject({ code: 'invalid-query', message: 'expected a SPARQL query, found an empty one' })
  })

  it('answers a query that is nested less deep than is too deep', async () => {
    const text = `ASK { FILTER(1 ${times('+ 1', 150)} = 151) }`
    expect(await query(graph, text)).toEqual({ type: 'boolean', value: true })
  })

  it('answers a query that is nested a hundred deep', async () => {
    const text = `SELECT ?event ${times('{', 100)} ?event a sem:Event ${times('}', 100)}`
    expect(rowsOf(await query(graph, text))).toEqual([':marnau-flood'])
  })
})
