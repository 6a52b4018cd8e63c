import { describe, expect, it } from 'vitest'
import { bestLabels } from '../../../src/extract/attribution/decode.js'
import { continues, firstLabel, labelCount, readRuns } from '../../../src/extract/attribution/labels.js'
import { createRandom } from '../../../src/extract/learning/random.js'

const random = createRandom(7)
const draw = (count: number) => Float32Array.from({ length: count }, () => random() * 2 - 1)

/** The best score of all sequences that are allowed, by trying every one. */
function highest(scores: Float32Array, transitions: Float32Array, length: number): number {
  let best = -Infinity
  const go = (i: number, previous: number, sum: number) => {
    if (i === length) best = Math.max(best, sum)
    else
      for (let label = 0; label < labelCount; label++) {
        if (continues(label) && (i === 0 || (previous !== label && previous !== label - 1))) continue
        const step = i === 0 ? 0 : transitions[previous * labelCount + label]!
        go(i + 1, label, sum + step + scores[i * labelCount + label]!)
      }
  }
  go(0, 0, 0)
  return best
}

describe('decoding', () => {
  it('finds the best of all allowed sequences', () => {
    for (let round = 0; round < 20; round++) {
      const length = 4
      const scores = draw(length * labelCount)
      const transitions = draw(labelCount * labelCount)
      const labels = bestLabels(scores, length, () => ({ weights: transitions, offset: 0 }))
      let sum = 0
      labels.forEach((label, i) => {
        sum += scores[i * labelCount + label]! + (i === 0 ? 0 : transitions[labels[i - 1]! * labelCount + label]!)
        if (continues(label)) expect([label, label - 1]).toContain(labels[i - 1])
      })
      expect(sum).toBeCloseTo(highest(scores, transitions, length), 4)
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
})
