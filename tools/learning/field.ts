import { boundaryKinds } from '../../src/extract/attribution/boundary.js'
import { before } from '../../src/extract/attribution/decode.js'
import { movesOf, type Sums, sumSequences } from '../../src/extract/attribution/forward-backward.js'
import { labelCount, outside } from '../../src/extract/attribution/labels.js'
import type { Example } from './examples.js'
import { createRandom, shuffle } from './random.js'

/** Weights of features, a row of labels for each, and of two labels in a row, by kind of boundary. */
export interface Weights {
  readonly rows: Float32Array
  readonly transitions: Float32Array
}

/** How a field is learned. */
export interface FieldOptions {
  readonly epochs: number
  readonly seed: number
  /** How far the first step along a weight's gradient goes. */
  readonly rate: number
  /** The share of a token's features that is left out, at random, each time that the token is seen. */
  readonly dropout: number
  /** What it costs to leave a token of a source, cue or content outside. */
  readonly miss: number
}

const table = labelCount * labelCount
/** Gradients smaller than this are not followed. */
const slight = 4e-3

/** Weights that go along their gradient in steps the shorter the further they went (AdaGrad), and their average over the later epochs. */
class Adaptive {
  readonly values: Float32Array
  readonly average: Float32Array
  readonly #squares: Float32Array

  constructor(length: number) {
    this.values = new Float32Array(length)
    this.average = new Float32Array(length)
    this.#squares = new Float32Array(length).fill(1)
  }

  step(at: number, gradient: number, rate: number): void {
    this.#squares[at]! += gradient * gradient
    this.values[at]! += (rate * gradient) / Math.sqrt(this.#squares[at]!)
  }

  addToAverage(share: number): void {
    for (let at = 0; at < this.values.length; at++) this.average[at]! += this.values[at]! * share
  }
}

/**
 * Learns the weights of a conditional random field over paragraphs with costs (softmax-margin, Gimpel and Smith 2010)
 * and dropout; the same examples and options give the same weights.
 */
export function learnField(
  examples: readonly Example[],
  features: number,
  { epochs, seed, rate, dropout, miss }: FieldOptions,
): Weights {
  const rows = new Adaptive(features * labelCount)
  const transitions = new Adaptive(boundaryKinds * table)
  const random = createRandom(seed)
  const work = examples.flatMap(example => example.paragraphs.map(range => ({ example, range })))
  const late = Math.ceil(epochs / 2)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(work, random)
    for (const { example, range } of work) {
      const paragraph = leaveOut(example, range, dropout, random)
      const scores = scoreTokens(paragraph, rows.values, 1 / (1 - dropout))
      paragraph.labels.forEach((right, i) => {
        if (right !== outside) scores[i * labelCount + outside]! += miss
      })
      const moves = movesOf(transitions.values, 1)
      const sums = sumSequences(scores, moves, paragraph.boundaries, 1)
      followRows(paragraph, sums, rows, rate)
      followTransitions(paragraph, sums, { moves, transitions, rate })
    }
    if (epoch > epochs - late) for (const weights of [rows, transitions]) weights.addToAverage(1 / late)
  }
  return { rows: rows.average, transitions: transitions.average }
}

type Paragraph = Pick<Example, 'features' | 'starts' | 'labels' | 'boundaries'>

/** A paragraph of an example without a share of its features. */
function leaveOut(
  { features, starts, labels, boundaries }: Example,
  [from, until]: readonly [number, number],
  share: number,
  random: () => number,
): Paragraph {
  const kept = new Int32Array(starts[until]! - starts[from]!)
  const keptStarts = new Int32Array(until - from + 1)
  let length = 0
  for (let i = from; i < until; i++) {
    for (let f = starts[i]!; f < starts[i + 1]!; f++) if (random() >= share) kept[length++] = features[f]!
    keptStarts[i + 1 - from] = length
  }
  return {
    features: kept,
    starts: keptStarts,
    labels: labels.subarray(from, until),
    boundaries: boundaries.subarray(from, until),
  }
}

/** How strongly a paragraph's features speak for each label: a row of labels for each token. */
function scoreTokens({ features, starts, labels }: Paragraph, rows: Float32Array, scale: number): Float32Array {
  const scores = new Float32Array(labels.length * labelCount)
  for (let i = 0; i < labels.length; i++) {
    const base = i * labelCount
    for (let f = starts[i]!; f < starts[i + 1]!; f++) {
      const row = features[f]! * labelCount
      for (let label = 0; label < labelCount; label++) scores[base + label]! += rows[row + label]! * scale
    }
  }
  return scores
}

function followRows({ features, starts, labels }: Paragraph, sums: Sums, rows: Adaptive, rate: number): void {
  const gradients = new Float64Array(labelCount)
  for (let i = 0; i < labels.length; i++) {
    const followed: number[] = []
    for (let label = 0; label < labelCount; label++) {
      const at = i * labelCount + label
      const gradient = (label === labels[i] ? 1 : 0) - sums.forward[at]! * sums.backward[at]!
      gradients[label] = gradient
      if (Math.abs(gradient) > slight) followed.push(label)
    }
    if (followed.length === 0) continue
    for (let f = starts[i]!; f < starts[i + 1]!; f++) {
      for (const label of followed) rows.step(features[f]! * labelCount + label, gradients[label]!, rate)
    }
  }
}

function followTransitions(
  { labels, boundaries }: Paragraph,
  { own, forward, backward }: Sums,
  { moves, transitions, rate }: { moves: Float64Array; transitions: Adaptive; rate: number },
): void {
  for (let i = 1; i < labels.length; i++) {
    const token = i * labelCount
    for (let label = 0; label < labelCount; label++) {
      const onwards = own[token + label]! * backward[token + label]!
      for (const previous of before[label]!) {
        const at = boundaries[i]! * table + previous * labelCount + label
        const expected = forward[token - labelCount + previous]! * moves[at]! * onwards
        const gradient = (label === labels[i] && previous === labels[i - 1] ? 1 : 0) - expected
        if (Math.abs(gradient) > slight) transitions.step(at, gradient, rate)
      }
    }
  }
}
