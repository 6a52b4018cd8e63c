import { describe, expect, it } from 'vitest'
import { countAttributions, countExact, countOverlap, rates } from '../../../tools/learning/measure.js'

const span = (start: number, end: number) => ({ start, end })
const none = () => ({ found: 0, wanted: 0, right: 0 })

describe('measures', () => {
  it('count spans that are the same', () => {
    const counts = none()
    countExact([span(0, 2), span(3, 5)], [span(0, 2), span(3, 6), span(8, 9)], counts)
    expect(counts).toEqual({ found: 2, wanted: 3, right: 1 })
  })

  it('count tokens in common', () => {
    const counts = none()
    countOverlap([span(0, 4)], [span(2, 8)], counts)
    expect(counts).toEqual({ found: 4, wanted: 6, right: 2 })
  })

  it('give precision, recall and F1, and 0 for nothing', () => {
    expect(rates({ found: 4, wanted: 8, right: 2 })).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 })
    expect(rates(none())).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it('match an attribution once, with half of the content and the cue', () => {
    const wanted = [{ source: [span(0, 1)], cue: [span(1, 2)], content: [span(2, 6)] }]
    const half = { source: [span(8, 9)], cue: [span(1, 2)], content: [span(2, 4)] } // token F 2/3
    const little = { source: [], cue: [span(1, 2)], content: [span(2, 3)] } // token F 2/5
    const elsewhere = { source: [span(0, 1)], cue: [span(7, 8)], content: [span(2, 6)] }
    const counts = none()
    countAttributions([half, { ...half }, little, elsewhere], wanted, counts, { source: false })
    expect(counts).toEqual({ found: 4, wanted: 1, right: 1 })
    const strict = none()
    countAttributions([half], wanted, strict, { source: true })
    expect(strict.right).toBe(0)
  })
})
