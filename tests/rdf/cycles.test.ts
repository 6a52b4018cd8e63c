import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findCycles } from '../../src/rdf/cycles.js'
import { gatherLinks } from '../../src/rdf/links.js'

type Pair = readonly [from: string, to: string]

const cyclesOf = (pairs: readonly Pair[]) =>
  findCycles(gatherLinks(pairs), gatherLinks(pairs.map(([from, to]) => [to, from] as const)))

it('finds the groups whose nodes lead to each other, and nodes that lead to themselves, in order', () => {
  const pairs: Pair[] = [
    ['z', 'y'],
    ['y', 'z'],
    ['c', 'a'],
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'z'],
    ['m', 'm'],
    ['n', 'm'],
  ]
  expect(cyclesOf(pairs)).toEqual([['a', 'b', 'c'], ['m'], ['y', 'z']])
  expect(cyclesOf([['a', 'b']])).toEqual([])
})

it('finds the same whatever the order of links', () => {
  const names = fc.constantFrom(...'abcdefg')
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names)), pairs => {
      expect(cyclesOf([...pairs].reverse())).toEqual(cyclesOf(pairs))
    }),
  )
})

it('goes round a circle of any length', () => {
  const length = 50_000
  const pairs = Array.from({ length }, (_, i): Pair => [`${i}`, `${(i + 1) % length}`])
  expect(cyclesOf(pairs).map(cycle => cycle.length)).toEqual([length])
})
