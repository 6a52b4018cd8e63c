import { describe, expect, it } from 'vitest'
import { boundaryKind, boundaryKinds } from '../../../src/extract/attribution/boundary.js'
import { labelCount, readRuns, roles } from '../../../src/extract/attribution/labels.js'
import { Posteriors } from '../../../src/extract/attribution/posteriors.js'
import { viewTokens } from '../../../src/extract/attribution/view.js'
import { createRandom } from '../../../tools/learning/random.js'
import { tokenize } from '../shipped-lexicon.js'
import { allowedSequences } from './sequences.js'

const random = createRandom(11)
const draw = (count: number) => Float32Array.from({ length: count }, () => 4 * random() - 2)

describe('posteriors', () => {
  // two paragraphs, of two and of three tokens, the second with a comma
  const view = viewTokens(tokenize('Rain fell\nAna , too'), () => 0)
  const scores = draw(view.length * labelCount)
  const transitions = draw(boundaryKinds * labelCount ** 2)
  const temperature = 1.5
  const found = new Posteriors(view, scores, { transitions, temperature })

  /** How much an allowed sequence of the second paragraph weighs. */
  function weigh(labels: readonly number[]): number {
    const sum = labels.reduce((sum, label, k) => {
      const i = 2 + k
      const move = (boundaryKind(view, i) * labelCount + labels[k - 1]!) * labelCount + label
      return sum + scores[i * labelCount + label]! + (k === 0 ? 0 : transitions[move]!)
    }, 0)
    return Math.exp(sum / temperature)
  }

  it('are the shares of all allowed sequences of a paragraph', () => {
    const labelShares = new Map<string, number>()
    const runShares = new Map<string, number>()
    let all = 0
    for (const labels of allowedSequences(3)) {
      const weight = weigh(labels)
      all += weight
      const add = (shares: Map<string, number>, key: string) => shares.set(key, (shares.get(key) ?? 0) + weight)
      labels.forEach((label, i) => void add(labelShares, `${i + 2} ${label}`))
      for (const run of readRuns(labels, 2)) add(runShares, JSON.stringify(run))
    }
    // six may open, all thirteen stand between, all but two that have to go on end
    expect(labelShares.size).toBe(6 + 13 + 11)
    for (const [key, share] of labelShares) {
      const [token, label] = key.split(' ').map(Number) as [number, number]
      expect(found.label(token, label)).toBeCloseTo(share / all, 6)
    }
    expect(runShares.size).toBe(5 * 6)
    for (const [key, share] of runShares) expect(found.run(JSON.parse(key))).toBeCloseTo(share / all, 6)
    for (const role of roles) {
      const probable = found.runsFrom(2, role, 0.01)
      const expected = [3, 4, 5].map(end => (runShares.get(JSON.stringify({ role, start: 2, end })) ?? 0) / all)
      expect(probable.map(({ end }) => end)).toEqual([3, 4, 5].filter(end => expected[end - 3]! >= 0.01))
      for (const { end, probability } of probable) expect(probability).toBeCloseTo(expected[end - 3]!, 6)
    }
  })
})
