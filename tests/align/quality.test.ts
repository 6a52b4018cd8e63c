import { expect, it } from 'vitest'
import { measureCases } from '../../tools/learning/evaluate-cases.js'
import { casesFolder } from '../extract/corpus.js'

it.skipIf(casesFolder === undefined)(
  'finds the figures of news and who gives them, brings together those of one event, and keeps similar events apart',
  async () => {
    const counts = await measureCases(casesFolder!)
    expect(counts.pairs).toBe(963)
    expect(counts.figures).toBe(432)
    expect(counts.figuresFound / counts.figures).toBeGreaterThan(0.81)
    expect(counts.figuresFound / counts.quantities).toBeGreaterThan(0.87)
    expect(counts.claimantsRight / counts.figuresFound).toBeGreaterThan(0.92)
    expect(counts.pairsFound / counts.pairs).toBeGreaterThan(0.75)
    const onOne = counts.pairsOfOneEvent + counts.pairsOfPartAndWhole + counts.pairsOfTwoEvents
    expect(counts.pairsOfTwoEvents / onOne).toBeLessThan(0.05)
  },
  180_000,
)
