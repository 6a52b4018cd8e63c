import { expect, it } from 'vitest'
import { rdf } from '../../src/rdf/environment.js'
import { readList, walkCells } from '../../src/rdf/list.js'
import { rdf as ns } from '../../src/rdf/namespaces.js'

const cell = (name: string) => rdf.blankNode(name)
const first = (name: string, item: string) => rdf.quad(cell(name), ns.first, rdf.literal(item))
const rest = (name: string, next: string) => rdf.quad(cell(name), ns.rest, cell(next))
const items = (...quads: ReturnType<typeof first>[]) =>
  readList(rdf.dataset(quads), cell('a'), rdf.defaultGraph()).map(term => term.value)

it('reads the items of a list in their order', () => {
  expect(items(rest('a', 'b'), first('b', '2'), first('a', '1'), rdf.quad(cell('b'), ns.rest, ns.nil))).toEqual([
    '1',
    '2',
  ])
  expect(readList(rdf.dataset(), ns.nil, rdf.defaultGraph())).toEqual([])
})

it('stops where a list breaks off or turns back', () => {
  expect(items(first('a', '1'), rest('a', 'b'))).toEqual(['1'])
  expect(items(first('a', '1'), rest('a', 'b'), first('b', '2'), rest('b', 'a'))).toEqual(['1', '2'])
  expect(items(first('a', '1'), rest('a', 'a'))).toEqual(['1'])
})

it('reads only the graph named', () => {
  const graph = rdf.namedNode('ex:g')
  const other = rdf.quad(cell('a'), ns.first, rdf.literal('other'), graph)
  expect(items(first('a', '1'), other)).toEqual(['1'])
  expect(readList(rdf.dataset([first('a', '1'), other]), cell('a'), graph).map(term => term.value)).toEqual(['other'])
})

it('walks cells of any kind once each, told apart as it is told', () => {
  const next = new Map([
    ['a', 'b'],
    ['b', 'A'],
    ['A', 'c'],
  ])
  const walk = (...more: [((cell: string) => unknown)?]) => [...walkCells<string>('a', cell => next.get(cell), ...more)]
  expect(walk()).toEqual(['a', 'b', 'A', 'c'])
  expect(walk(cell => cell.toLowerCase())).toEqual(['a', 'b'])
  expect([...walkCells(undefined, () => 'a')]).toEqual([])
})
