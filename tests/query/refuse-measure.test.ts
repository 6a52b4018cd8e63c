import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/query/algebra.js'
import { query } from '../../src/query/query.js'
import { refuseOverlong, refuseUnsafe } from '../../src/query/refuse.js'
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
    ['ASK { VALUES (?s ?s) { (1 1) } }', 'invalid-query', 'expected each variable of VALUES once, found `?s` twice'],
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
