import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAxis } from '../../../../src/serve/pages/parts/axis.js'

describe('an axis', () => {
  it('is linear from 0 where figures lie close, with round figures as ticks', () => {
    const axis = createAxis([100, 112, 420])
    expect(axis.logarithmic).toBe(false)
    expect(axis.ticks).toEqual([0, 100, 200, 300, 400, 500])
    expect(axis.place(250)).toBe(50)
  })

  it('is logarithmic where they lie far apart: equal factors are equal distances', () => {
    const axis = createAxis([2, 1500])
    expect(axis.logarithmic).toBe(true)
    expect(axis.ticks).toEqual([2, 10, 100, 1000])
    expect(axis.place(200) - axis.place(20)).toBeCloseTo(axis.place(2000) - axis.place(200), 1)
  })

  it('has the powers of ten as ticks, and its ends where these are far', () => {
    expect(createAxis([2, 112]).ticks).toEqual([2, 10, 100])
    expect(createAxis([8, 430]).ticks).toEqual([10, 100, 500])
    expect(createAxis([20, 700]).ticks).toEqual([20, 100, 1000])
  })

  it('has 0 at the beginning of a logarithmic one', () => {
    const axis = createAxis([0, 3, 900])
    expect(axis.place(0)).toBe(axis.place(axis.ticks[0]!))
  })

  it('is never logarithmic for days or below 0', () => {
    expect(createAxis([1, 20_000], { days: true }).logarithmic).toBe(false)
    expect(createAxis([-1, 1000]).logarithmic).toBe(false)
  })

  it('has whole days as ticks', () => {
    const { ticks } = createAxis([20_155, 20_157], { days: true })
    expect(ticks).toEqual([20_155, 20_156, 20_157])
  })

  it('places a single figure in the middle', () => {
    expect(createAxis([20_155], { days: true }).place(20_155)).toBe(50)
    expect(createAxis([0]).place(0)).toBe(50)
  })

  it('keeps the order of figures within its width, and has few ticks, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }),
        fc.boolean(),
        (figures, days) => {
          const axis = createAxis(figures, { days })
          const sorted = [...figures].sort((a, b) => a - b)
          const places = sorted.map(axis.place)
          expect(places).toEqual([...places].sort((a, b) => a - b))
          expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...places)).toBeLessThanOrEqual(100)
          expect(axis.ticks.length).toBeLessThanOrEqual(8)
          if (!axis.logarithmic) expect(axis.ticks.at(-1)).toBeGreaterThanOrEqual(sorted.at(-1)!)
          expect(axis.ticks).toEqual([...new Set(axis.ticks)].sort((a, b) => a - b))
        },
      ),
    )
  })
})
