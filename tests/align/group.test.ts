import { describe, expect, it } from 'vitest'
import { averages, averageWithin, group } from '../../src/align/group.js'

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
