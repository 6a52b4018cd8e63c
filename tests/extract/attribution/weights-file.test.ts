import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { boundaryKinds } from '../../../src/extract/attribution/boundary.js'
import { labelCount } from '../../../src/extract/attribution/labels.js'
import { readWeights } from '../../../src/extract/attribution/weights-file.js'
import { compact } from '../../../tools/learning/compact.js'
import { packWeights } from '../../../tools/learning/pack-weights.js'

const transitions = Float32Array.from({ length: boundaryKinds * labelCount ** 2 }, (_, i) => i / 4)

describe('the file of weights', () => {
  it('gives back what was packed', () => {
    const keys = Int32Array.from([0, 1, 127, 128, 129, 20_000, 16_777_215])
    const rows = Int8Array.from({ length: keys.length * labelCount }, (_, i) => (i % 3 === 0 ? 0 : (i % 255) - 127))
    const stages = [
      { keys, rows, transitions, temperature: 2.5 },
      { keys: keys.slice(2, 3), rows: rows.slice(0, labelCount), transitions, temperature: 40 },
    ]
    const weights = { stages, confidence: Float32Array.of(0.5, -3) }
    expect(readWeights(brotliDecompressSync(packWeights(weights)))).toEqual(weights)
  })

  it('is refused where it is another', () => {
    expect(() => readWeights(new TextEncoder().encode('something else'))).toThrow(/expected weights that begin with/)
  })

  it('holds the rows that decide most, as whole numbers', () => {
    const rows = new Float32Array(4 * labelCount)
    rows.set([2, -4], labelCount)
    rows.set([1], 2 * labelCount)
    rows.set([-3], 3 * labelCount)
    const keys = Int32Array.from([10, 20, 30, 40])
    // 4 once, 1 sixteen times, which is as much, and 3 once
    const counts = Int32Array.from([99, 1, 16, 1])
    const kept = compact({ keys, counts }, { rows, transitions }, { most: 2 })
    expect([...kept.keys]).toEqual([20, 30])
    // the greatest weight, 4, becomes 127: 2 is 63.5, and 1 is 31.75
    expect([kept.rows[0], kept.rows[1], kept.rows[labelCount]]).toEqual([64, -127, 32])
    expect(kept.transitions[4]).toBeCloseTo(127 / 4)
    expect(kept.temperature).toBe(127 / 4)
  })
})
