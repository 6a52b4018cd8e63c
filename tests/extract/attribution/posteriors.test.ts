import { describe, expect, it } from 'vitest'
import { boundaryKind, boundaryKinds } from '../../../src/extract/attribution/boundary.js'
import { continues, labelCount, readRuns } from '../../../src/extract/attribution/labels.js'
import { Posteriors } from '../../../src/extract/attribution/posteriors.js'
import { viewTokens } from '../../../src/extract/attribution/view.js'
import { createRandom } from '../../../src/extract/learning/random.js'
import { tokenize } from '../../../src/extract/text/tokens.js'

const random = createRandom(11)
const draw = (count: number) => Float32Array.from({ length: count }, () => 4 * random() - 2)

describe('posteriors', () => {
  // two paragraphs, of two and of three tokens, the second with a comma
  const view = viewTokens(tokenize('Rain fell\nAna , too'))
  const scores = draw(view.length * labelCount)
  const transitions = draw(boundaryKinds * labelCount ** 2)
  const temperature = 1.5
  const found = new Posteriors(view, scores, { transitions, temperature })

  /** Every allowed sequence of the second paragraph with its weight. */
  function* sequences(labels: number[] = [], sum = 0): Generator<[number[], number]> {
    const i = 2 + labels.length
    if (i === view.length) return yield [labels, Math.exp(sum / temperature)]
    for (let label = 0; label < labelCount; label++) {
      const last = labels.at(-1)
      if (continues(label) && last !== label && last !== label - 1) continue
      const move =
        last === undefined ? 0 : transitions[(boundaryKind(view, i) * labelCount + last) * labelCount + label]!
      yield* sequences([...labels, label], sum + move + scores[i * labelCount + label]!)
    }
  }

  it('are the shares of all allowed sequences of a paragraph', () => {
    const labelShares = new Map<string, number>()
    const runShares = new Map<string, number>()
    let all = 0
    for (const [labels, weight] of sequences()) {
      all += weight
      const add = (shares: Map<string, number>, key: string) => shares.set(key, (shares.get(key) ?? 0) + weight)
      labels.forEach((label, i) => void add(labelShares, `${i + 2} ${label}`))
      for (const run of readRuns(labels, 2)) add(runShares, JSON.stringify(run))
    }
    expect(labelShares.size).toBe(3 * labelCount - 5)
    for (const [key, share] of labelShares) {
      const [token, label] = key.split(' ').map(Number) as [number, number]
      expect(found.label(token, label)).toBeCloseTo(share / all, 6)
    }
    expect(runShares.size).toBe(5 * 6)
    for (const [key, share] of runShares) expect(found.run(JSON.parse(key))).toBeCloseTo(share / all, 6)
  })
})
