import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/query/algebra.js'
import { query } from '../../src/query/query.js'
import { refuseOverlong, refuseUnsafe } from '../../src/query/refuse.js'
import { refusePaths } from '../../src/query/refuse-paths.js'
import { rdf } from '../../src/rdf/environment.js'
import { failureOf, openFlood } from './fixture.js'

const graph = await openFlood()
const told = async (text: string) => {
  const { code, message } = await failureOf(query(graph, text))
  return [code, message]
}

describe('a refusal says what was expected, what was found, and why', () => {
  it.each([
    ['CLEAR ALL', 'refused', 'expected a query, found an update: the graph is only read'],
    ['', 'invalid-query', 'expected a SPARQL query, found an empty one'],
    [
      'ASK { SERVICE <http://x/e> { ?s ?p ?o } }',
      'refused',
      'expected a query of the graph at hand, found SERVICE <http://x/e>: no other endpoint is asked',
    ],
    [
      'ASK FROM <http://x/g> { ?s ?p ?o }',
      'refused',
      'expected a graph of the dataset at hand, found FROM <http://x/g>: nothing is fetched',
    ],
    [
      'ASK FROM NAMED <http://x/g> { ?s ?p ?o }',
      'refused',
      'expected a graph of the dataset at hand, found FROM NAMED <http://x/g>: nothing is fetched',
    ],
    [
      'ASK { GRAPH ?g { ?s cg:kind+ ?o } }',
      'invalid-query',
      'expected no path with `+` within GRAPH ?g, which the engine answers wrongly; DISTINCT with `p/p*` asks the same as `p+`, and a graph that is named is no trouble',
    ],
    [
      'ASK { GRAPH ?g { ?s cg:kind? ?o } }',
      'invalid-query',
      'expected no path with `?` within GRAPH ?g, which the engine answers wrongly; `p` in a UNION with the thing itself asks the same as `p?`, and a graph that is named is no trouble',
    ],
  ])('%s', async (text, code, message) => {
    expect(await told(text)).toEqual([code, message])
  })
})

describe('the measure of a query', () => {
  const chain = (depth: number): Operation =>
    Array.from({ length: depth }).reduce<Operation>(input => ({ type: 'project', input }), { type: 'bgp' })
  const row = (count: number): Operation => ({
    type: 'join',
    input: Array.from({ length: count - 1 }, () => ({ type: 'bgp' })),
  })
  const refuse = (operation: Operation) => () => refuseUnsafe(operation, graph.dataset)

  it('is two hundred steps of depth, and not one more', () => {
    expect(refuse(chain(200))).not.toThrow()
    expect(refuse(chain(201))).toThrow('nested too deeply')
  })

  it('is a thousand operations, and not one more', () => {
    expect(refuse(row(1000))).not.toThrow()
    expect(refuse(row(1001))).toThrow('expected at most 1000 patterns and operations, found more')
  })

  it('is half a million characters, and not one more', () => {
    expect(() => refuseOverlong('x'.repeat(500_000))).not.toThrow()
    expect(() => refuseOverlong('x'.repeat(500_001))).toThrow(
      'expected a query of at most 500000 characters, found 500001',
    )
  })

  it.each(['deleteinsert', 'load', 'clear', 'create', 'drop', 'add', 'move', 'copy'])(
    'holds no %s, however deep',
    type => {
      expect(refuse({ type })).toThrow(expect.objectContaining({ code: 'refused' }))
      expect(refuse({ type: 'join', input: [{ type: 'bgp' }, { type: 'project', input: { type } }] })).toThrow(
        expect.objectContaining({ code: 'refused' }),
      )
    },
  )
})

describe('a path', () => {
  const path = (graphTerm: object | undefined, type: string): Operation => ({
    type: 'join',
    input: [{ type: 'path', predicate: { type: 'seq', input: [{ type: 'link' }, { type }] }, graph: graphTerm }],
  })

  it('is refused in the graph of a variable only, and only for what is answered wrongly there', () => {
    const variable = rdf.variable!('g')
    expect(() => refusePaths(path(variable, 'OneOrMorePath'))).toThrow('`+`')
    expect(() => refusePaths(path(variable, 'ZeroOrOnePath'))).toThrow('`?`')
    for (const fine of ['ZeroOrMorePath', 'alt', 'inv']) expect(() => refusePaths(path(variable, fine))).not.toThrow()
    for (const other of [undefined, rdf.defaultGraph(), rdf.namedNode('http://x/g')])
      for (const type of ['OneOrMorePath', 'ZeroOrOnePath']) expect(() => refusePaths(path(other, type))).not.toThrow()
  })
})
