import { describe, expect, it } from 'vitest'
import { bestLabels } from '../../../src/extract/attribution/decode.js'
import { firstLabel, labelCount, lastLabel, readRuns, writeRun } from '../../../src/extract/attribution/labels.js'
import { createRandom } from '../../../tools/learning/random.js'
import { allowedSequences } from './sequences.js'

const random = createRandom(7)
const draw = (count: number) => Float32Array.from({ length: count }, () => random() * 2 - 1)

function scoreOf(labels: ArrayLike<number>, scores: Float32Array, transitions: Float32Array): number {
  return Array.from(labels).reduce(
    (sum, label, i) =>
      sum + scores[i * labelCount + label]! + (i === 0 ? 0 : transitions[labels[i - 1]! * labelCount + label]!),
    0,
  )
}

describe('decoding', () => {
  it('finds the best of all allowed sequences', () => {
    for (let round = 0; round < 20; round++) {
      const length = 3
      const scores = draw(length * labelCount)
      const transitions = draw(labelCount * labelCount)
      const labels = bestLabels(scores, length, () => ({ weights: transitions, offset: 0 }))
      const all = [...allowedSequences(length)]
      const best = Math.max(...all.map(sequence => scoreOf(sequence, scores, transitions)))
      expect(all).toContainEqual([...labels])
      expect(scoreOf(labels, scores, transitions)).toBeCloseTo(best, 4)
    }
  })

  it('gives nothing for nothing', () => {
    expect(bestLabels(new Float32Array(0), 0, () => ({ weights: [], offset: 0 }))).toHaveLength(0)
  })
})

describe('runs', () => {
  it('begin at first labels and end where the role does', () => {
    const cue = firstLabel('cue')
    const content = firstLabel('contentAfter')
    expect(readRuns([0, cue, cue + 1, content, content, content + 1, 0])).toEqual([
      { role: 'cue', start: 1, end: 3 },
      { role: 'contentAfter', start: 3, end: 4 },
      { role: 'contentAfter', start: 4, end: 6 },
    ])
  })

  it('are read as they were written', () => {
    const labels = new Uint8Array(8)
    const runs = [
      { role: 'contentBefore', start: 0, end: 3 },
      { role: 'contentBefore', start: 3, end: 4 },
      { role: 'sourceAfter', start: 5, end: 8 },
    ] as const
    for (const run of runs) writeRun(labels, run)
    expect(readRuns(labels)).toEqual(runs)
    expect(labels[2]).toBe(lastLabel('contentBefore'))
  })
})
