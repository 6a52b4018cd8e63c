import { expect, it } from 'vitest'
import { measureCases } from '../../tools/learning/evaluate-cases.js'
import { casesFolder } from '../extract/corpus.js'

it.skipIf(casesFolder === undefined)(
  'brings together the figures of news on one event, and keeps those of similar events apart',
  async () => {
    const counts = await measureCases(casesFolder!)
    expect(counts.pairs).toBe(963)
    expect(counts.pairsFound / counts.pairs).toBeGreaterThan(0.45)
    const onOne = counts.pairsOfOneEvent + counts.pairsOfPartAndWhole + counts.pairsOfTwoEvents
    expect(counts.pairsOfTwoEvents / onOne).toBeLessThan(0.05)
  },
  180_000,
)
