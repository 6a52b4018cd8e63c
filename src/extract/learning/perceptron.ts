import { boundaryKinds } from '../attribution/boundary.js'
import { bestLabels } from '../attribution/decode.js'
import { labelCount } from '../attribution/labels.js'
import type { Example } from './examples.js'
import { createRandom, shuffle } from './random.js'

/** Weights of features, a row of labels for each, and of two labels in a row, by kind of boundary. */
export interface Weights {
  readonly rows: Float32Array
  readonly transitions: Float32Array
}

const table = labelCount * labelCount

/** Learns weights from examples by the averaged structured perceptron; the same examples and seed give the same weights. */
export function learnPerceptron(
  examples: readonly Example[],
  features: number,
  { epochs, seed, onEpoch }: { epochs: number; seed: number; onEpoch?: (epoch: number, wrong: number) => void },
): Weights {
  const rows = new Float32Array(features * labelCount)
  const rowSums = new Float64Array(features * labelCount)
  const transitions = new Float32Array(boundaryKinds * table)
  const transitionSums = new Float64Array(boundaryKinds * table)
  const random = createRandom(seed)
  const work = examples.flatMap(example => example.paragraphs.map(range => ({ example, range })))
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    shuffle(work, random)
    for (const { example, range } of work) {
      const [from, until] = range
      const guess = tagParagraph(example, range, { rows, transitions })
      for (let i = from; i < until; i++) {
        const right = example.labels[i]!
        const guessed = guess[i - from]!
        if (right !== guessed) {
          wrong++
          for (let f = example.starts[i]!; f < example.starts[i + 1]!; f++) {
            const row = example.features[f]! * labelCount
            rows[row + right]! += 1
            rows[row + guessed]! -= 1
            rowSums[row + right]! += step
            rowSums[row + guessed]! -= step
          }
        }
        if (i === from) continue
        const base = example.boundaries[i]! * table
        const wanted = base + example.labels[i - 1]! * labelCount + right
        const found = base + guess[i - from - 1]! * labelCount + guessed
        if (wanted === found) continue
        transitions[wanted]! += 1
        transitions[found]! -= 1
        transitionSums[wanted]! += step
        transitionSums[found]! -= step
      }
      step++
    }
    onEpoch?.(epoch, wrong)
  }
  for (let i = 0; i < rows.length; i++) rows[i]! -= rowSums[i]! / step
  for (let i = 0; i < transitions.length; i++) transitions[i]! -= transitionSums[i]! / step
  return { rows, transitions }
}

/** The best labels of one paragraph. */
export function tagParagraph(example: Example, range: [number, number], { rows, transitions }: Weights): Uint8Array {
  const [from, until] = range
  const scores = scoreParagraph(example, range, rows)
  return bestLabels(scores, until - from, i => ({
    weights: transitions,
    offset: example.boundaries[from + i]! * table,
  }))
}

/** How strongly the features of a paragraph's tokens speak for each label: a row of labels for each token. */
export function scoreParagraph(
  { features, starts }: Example,
  [from, until]: readonly [number, number],
  rows: Float32Array,
): Float32Array {
  const scores = new Float32Array((until - from) * labelCount)
  for (let i = from; i < until; i++) {
    const base = (i - from) * labelCount
    for (let f = starts[i]!; f < starts[i + 1]!; f++) {
      const row = features[f]! * labelCount
      for (let label = 0; label < labelCount; label++) scores[base + label]! += rows[row + label]!
    }
  }
  return scores
}

/** The best labels of a whole document. */
export function tagExample(example: Example, weights: Weights): Uint8Array {
  const labels = new Uint8Array(example.labels.length)
  for (const range of example.paragraphs) labels.set(tagParagraph(example, range, weights), range[0])
  return labels
}
