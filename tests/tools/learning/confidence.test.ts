import { describe, expect, it } from 'vitest'
import { confidenceOf } from '../../../src/extract/attribution/confidence.js'
import {
  calibrate,
  calibrationError,
  countConfident,
  formatConfidence,
  judge,
} from '../../../tools/learning/calibration.js'
import { learnLogistic } from '../../../tools/learning/logistic.js'
import { tokenize } from '../../extract/shipped-lexicon.js'
import { findAttributions } from '../../extract/shipped-models.js'

describe('confidence', () => {
  it('is learned as the share of those alike that are right', () => {
    // three of four are right where the signal is 1, one of four where it is 0
    const rows = [1, 1, 1, 1, 0, 0, 0, 0].map(signal => [1, signal])
    const right = [true, true, true, false, true, false, false, false]
    const weights = learnLogistic(rows, right, { rounds: 2000, penalty: 0 })
    expect(confidenceOf([1, 1], weights)).toBeCloseTo(0.75, 3)
    expect(confidenceOf([1, 0], weights)).toBeCloseTo(0.25, 3)
    expect(learnLogistic(rows, right, { rounds: 2000, penalty: 0 })).toEqual(weights)
  })

  it('lies between 0 and 1, and is higher for a plain statement than for a doubtful one', () => {
    const [plain] = findAttributions(tokenize('“The bridge is closed,” the mayor said on Monday.'))
    expect(plain!.confidence).toBeGreaterThan(0.8)
    expect(plain!.confidence).toBeLessThan(1)
    const all = findAttributions(tokenize('Talk of a closed bridge kept the town awake, its plan a sign of hope.'))
    for (const { confidence } of all) expect(confidence).toBeLessThan(plain!.confidence)
  })

  it('comes with what is found in a stretch of a document too, counted from its first token', () => {
    const tokens = tokenize('It rained.\nThe road is flooded, the mayor said.\nThen it stopped.')
    const from = tokens.findIndex(({ paragraph }) => paragraph === 1)
    const until = tokens.findIndex(({ paragraph }) => paragraph === 2)
    const [found, ...others] = findAttributions(tokens.slice(from, until))
    expect(others).toEqual([])
    expect(found!.cue.map(({ start, end }) => tokens.slice(from + start, from + end).map(({ word }) => word))).toEqual([
      ['said'],
    ])
    expect(findAttributions([])).toEqual([])
  })
})

describe('calibration', () => {
  const judged = [
    { confidence: 0.95, right: true },
    { confidence: 0.91, right: false },
    { confidence: 0.6, right: true },
    { confidence: 0.2, right: false },
  ]

  it('counts what is left at a level', () => {
    expect(countConfident(judged, 5, 0.9)).toEqual({ found: 2, wanted: 5, right: 1 })
    expect(countConfident(judged, 5, 0.6)).toEqual({ found: 3, wanted: 5, right: 2 })
  })

  it('sets what is promised against what is kept', () => {
    expect(calibrate(judged).map(({ count, kept }) => [count, kept])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0.5],
    ])
    // (0.2 + 0.4 + 2 × 0.43) / 4
    expect(calibrationError(judged)).toBeCloseTo(0.365)
    expect(formatConfidence(judged, 5)).toMatch(/^confidence from 0\.9 +2 +1 +50\.0 +20\.0$/m)
    expect(formatConfidence(judged, 5)).toContain('calibration error 36.5; promised/kept (number): 20.0/0.0 (1), ')
  })

  it('judges by content and cue', () => {
    const span = (start: number, end: number) => [{ start, end }]
    const gold = { source: span(0, 1), cue: span(1, 2), content: span(2, 6) }
    const found = [
      { ...gold, source: [], confidence: 0.7 },
      { ...gold, cue: span(8, 9), confidence: 0.4 },
    ]
    expect(judge([{ attributions: [gold] }], [found])).toEqual([
      { confidence: 0.7, right: true },
      { confidence: 0.4, right: false },
    ])
  })
})
