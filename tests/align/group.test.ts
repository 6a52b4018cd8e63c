import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averages, averageWithin, group } from '../../src/align/group.js'
import { runs } from '../runs.js'

/* two close pairs, and one item that is like none */
const table = [
  [1, 0.9, 0.1, 0.2, 0],
  [0.9, 1, 0.2, 0.1, 0],
  [0.1, 0.2, 1, 0.8, 0],
  [0.2, 0.1, 0.8, 1, 0],
  [0, 0, 0, 0, 1],
]
const likeness = (a: number, b: number) => table[a]![b]!
const items = [0, 1, 2, 3, 4]
const sorted = (groups: readonly (readonly number[])[]) => groups.map(found => [...found].sort())

describe('group', () => {
  it('joins what is most alike on average, down to a threshold', () => {
    expect(sorted(group(items, likeness, { threshold: 0.5 }))).toEqual([[0, 1], [2, 3], [4]])
    // 0.15 is the average between the pairs
    expect(sorted(group(items, likeness, { threshold: 0.15 }))).toEqual([[0, 1, 2, 3], [4]])
    expect(sorted(group(items, likeness, { threshold: 0.16 }))).toHaveLength(3)
  })

  it('goes on until so many groups are left', () => {
    expect(sorted(group([0, 1, 2, 3], likeness, { most: 2 }))).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(group([], likeness, {})).toEqual([])
  })

  it('joins step by step the two that are then most alike of all', () => {
    const average = (a: readonly number[], b: readonly number[], table: readonly (readonly number[])[]) =>
      a.flatMap(i => b.map(j => table[Math.min(i, j)]![Math.max(i, j)]!)).reduce((sum, each) => sum + each, 0) /
      (a.length * b.length)
    /** All pairs looked at in every step. */
    const joinAll = (table: readonly (readonly number[])[], threshold: number) => {
      let groups = table.map((_, index) => [index])
      for (;;) {
        const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map(b => ({ a, b, alike: average(a, b, table) })))
        const best = pairs.reduce<(typeof pairs)[number] | undefined>(
          (most, pair) => (most === undefined || pair.alike > most.alike ? pair : most),
          undefined,
        )
        if (best === undefined || best.alike < threshold) return groups
        groups = [...groups.filter(each => each !== best.a && each !== best.b), [...best.a, ...best.b]]
      }
    }
    const tables = fc.integer({ min: 0, max: 12 }).chain(size =>
      fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(tables, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (drawn, threshold) => {
        // no two likenesses are the same, or close to it
        const distinct = drawn.map((row, i) => row.map((alike, j) => (alike + (i * 13 + j) / 1000) % 1))
        const alike = (a: number, b: number) => distinct[Math.min(a, b)]![Math.max(a, b)]!
        const all = drawn.map((_, index) => index)
        expect(sorted(group(all, alike, { threshold })).sort()).toEqual(sorted(joinAll(distinct, threshold)).sort())
      }),
      runs(200),
    )
  })
})

describe('averages', () => {
  it('are those within groups, and between them', () => {
    const { within, between } = averages([0, 1], [2, 3], likeness)
    expect(within).toBeCloseTo(0.85)
    expect(between).toBeCloseTo(0.15)
    expect(averageWithin([0, 1, 4], likeness)).toBeCloseTo(0.3)
    expect(averageWithin([4], likeness)).toBe(0)
  })
})
