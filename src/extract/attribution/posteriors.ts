import { boundaryKind } from './boundary.js'
import { before } from './decode.js'
import { continues, firstLabel, labelCount, type Run } from './labels.js'
import type { View } from './view.js'
import type { StageWeights } from './weights-file.js'

const table = labelCount * labelCount
const openers = Array.from({ length: labelCount }, (_, label) => label).filter(label => !continues(label))
/** No label is ruled out for good by its score alone. */
const least = 1e-30

/**
 * How probable labels and runs are over all sequences of labels that a paragraph may have (forward-backward), the
 * scores read as logarithms in units of the stage's temperature.
 */
export class Posteriors {
  readonly #length: number
  readonly #ends: Int32Array
  /** Of each token and label, in the paragraph: weight up to it, of it alone, and from it on; scaled to sum up to 1. */
  readonly #forward: Float64Array
  readonly #own: Float64Array
  readonly #backward: Float64Array
  readonly #moves: Float64Array
  readonly #boundaries: Uint8Array

  constructor(view: View, scores: Float32Array, { transitions, temperature }: Omit<StageWeights, 'keys' | 'rows'>) {
    this.#length = view.length
    this.#ends = view.paragraphEnd
    this.#moves = Float64Array.from(transitions, weight => Math.exp(weight / temperature))
    this.#boundaries = Uint8Array.from({ length: view.length }, (_, i) => boundaryKind(view, i))
    this.#own = expectScores(scores, temperature)
    this.#forward = new Float64Array(scores.length)
    this.#backward = new Float64Array(scores.length)
    for (let start = 0; start < view.length; start = view.paragraphEnd[start]!) {
      this.#goForward(start, view.paragraphEnd[start]!)
      this.#goBackward(start, view.paragraphEnd[start]!)
    }
  }

  /** How probable it is that a token has a label. */
  label(token: number, label: number): number {
    return this.#forward[token * labelCount + label]! * this.#backward[token * labelCount + label]!
  }

  /** How probable it is that exactly these tokens are a run of this role. */
  run({ role, start, end }: Run): number {
    const first = firstLabel(role)
    let share = this.#forward[start * labelCount + first]!
    for (let i = start + 1; i < end; i++) share *= this.#step(i, first + (i === start + 1 ? 0 : 1), first + 1)
    return share * this.#stop(end, first + (end === start + 1 ? 0 : 1))
  }

  /** The factor by which a sequence goes on from one label to the next at a token. */
  #step(token: number, previous: number, label: number): number {
    const move = this.#moves[this.#boundaries[token]! * table + previous * labelCount + label]!
    return move * this.#own[token * labelCount + label]!
  }

  /** The factor for a run that ends before a token, its last label being this. */
  #stop(token: number, last: number): number {
    if (token === this.#length || this.#ends[token - 1] === token) return 1
    let sum = 0
    for (const label of openers) sum += this.#step(token, last, label) * this.#backward[token * labelCount + label]!
    return sum
  }

  #goForward(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const at = i * labelCount
      let sum = 0
      for (let label = 0; label < labelCount; label++) {
        let share = i === start && !continues(label) ? this.#own[at + label]! : 0
        if (i > start) {
          for (const previous of before[label]!) {
            share += this.#forward[at - labelCount + previous]! * this.#step(i, previous, label)
          }
        }
        this.#forward[at + label] = share
        sum += share
      }
      for (let label = 0; label < labelCount; label++) {
        this.#forward[at + label]! /= sum
        this.#own[at + label]! /= sum
      }
    }
  }

  #goBackward(start: number, end: number): void {
    this.#backward.fill(1, (end - 1) * labelCount, end * labelCount)
    for (let i = end - 1; i > start; i--) {
      const at = i * labelCount
      for (let label = 0; label < labelCount; label++) {
        for (const previous of before[label]!) {
          this.#backward[at - labelCount + previous]! += this.#step(i, previous, label) * this.#backward[at + label]!
        }
      }
    }
  }
}

/** The scores of each token's labels as shares of its greatest. */
function expectScores(scores: Float32Array, temperature: number): Float64Array {
  const shares = new Float64Array(scores.length)
  for (let at = 0; at < scores.length; at += labelCount) {
    let highest = -Infinity
    for (let label = 0; label < labelCount; label++) highest = Math.max(highest, scores[at + label]!)
    for (let label = 0; label < labelCount; label++) {
      shares[at + label] = Math.max(least, Math.exp((scores[at + label]! - highest) / temperature))
    }
  }
  return shares
}
