import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closed } from '../../src/compare/kinds/intervals.js'
import { countDisjoint, liesApart } from '../../src/compare/relations/sweep.js'

const span = fc
  .tuple(fc.nat(12), fc.nat(6), fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }))
  .map(([low, length, holders]) => ({ low, high: low + length, holders: new Set(holders) }))

/** Every pair, tried one by one. */
const pairs = <T>(items: readonly T[]) => items.flatMap((a, index) => items.slice(index + 1).map(b => [a, b] as const))

describe('a sweep', () => {
  it('counts the pairs that trying every pair finds disjoint', () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 2 })), sets => {
        const disjoint = pairs(sets).filter(([a, b]) => !a.some(x => b.some(y => x.low <= y.high && y.low <= x.high)))
        expect(countDisjoint(sets.map(set => set.map(({ low, high }) => closed(low, high))))).toBe(disjoint.length)
      }),
    )
  })

  it('finds two speakers apart where trying every pair does', () => {
    fc.assert(
      fc.property(fc.array(span), spans => {
        const apart = pairs(spans).some(
          ([a, b]) => (a.low > b.high || b.low > a.high) && [...a.holders].some(x => [...b.holders].some(y => x !== y)),
        )
        expect(liesApart(spans)).toBe(apart)
      }),
    )
  })
})
