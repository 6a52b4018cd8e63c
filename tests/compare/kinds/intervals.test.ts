import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closed, complement, distance, type Interval } from '../../../src/compare/kinds/intervals.js'

const counts = { least: 0, steps: true }
const measures = { least: -Infinity, steps: false }
const days = { least: -Infinity, steps: true }

describe('the complement', () => {
  it('steps to the next whole number among counts', () => {
    expect(complement([closed(10, 20)], counts)).toEqual([closed(0, 9), closed(21, Infinity)])
  })

  it('leaves out the ends among measures', () => {
    expect(complement([closed(10, 20)], measures)).toEqual([
      { least: -Infinity, leastOpen: true, most: 10, mostOpen: true },
      { least: 20, leastOpen: true, most: Infinity, mostOpen: true },
    ])
  })

  it('leaves out an end that is no whole number among counts too', () => {
    expect(complement([closed(0, 12.5)], counts)).toEqual([
      { least: 12.5, leastOpen: true, most: Infinity, mostOpen: true },
    ])
  })

  it('of all is nothing, and of nothing all', () => {
    expect(complement([closed(0, Infinity)], counts)).toEqual([])
    expect(complement([closed(-Infinity, Infinity)], days)).toEqual([])
    expect(complement([], counts)).toEqual([closed(0, Infinity)])
  })

  it.each([
    ['counts', counts],
    ['measures', measures],
    ['days', days],
  ])('of the complement is what one began with, among %s', (_, line) => {
    const end = fc.integer({ min: 0, max: 60 }).map(third => third / 3)
    const interval = fc.oneof(
      fc.tuple(end, end).map(([a, b]) => closed(Math.min(a, b), Math.max(a, b))),
      end.map(least => closed(least, Infinity)),
      end.map(most => closed(line.least, most)),
    )
    fc.assert(
      fc.property(interval, (one: Interval) => {
        expect(complement(complement([one], line), line)).toEqual([one])
      }),
    )
  })
})

it('measures the distance of the nearest ends', () => {
  expect(distance([closed(1, 3)], [closed(7, 9)])).toBe(4)
  expect(distance([closed(7, 9)], [closed(-Infinity, 3)])).toBe(4)
  expect(distance([closed(1, 3), closed(10, 12)], [closed(8, 8)])).toBe(2)
  expect(distance([closed(1, 8)], [closed(7, 9)])).toBe(0)
})
