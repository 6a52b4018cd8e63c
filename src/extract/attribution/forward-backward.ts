import { before } from './decode.js'
import { continues, labelCount, mayEnd } from './labels.js'

const table = labelCount * labelCount
/** No label is ruled out for good by its score alone. */
const least = 1e-30

/** Sums over all sequences of labels that a paragraph may have: a row of labels for each token. */
export interface Sums {
  /** The factor that each label brings by itself, such that a token's forward sums add up to 1. */
  readonly own: Float64Array
  /** The share of what may stand before a token, with its label. */
  readonly forward: Float64Array
  /** What may stand after a token, given its label: times the forward sum, the probability of that label. */
  readonly backward: Float64Array
}

/**
 * Sums up forwards and backwards (Rabiner 1989, scaled) from scores, read as logarithms in units of a temperature, and
 * factors of two labels in a row, by the kind of boundary before each token.
 */
export function sumSequences(
  scores: Float32Array,
  moves: Float64Array,
  boundaries: Uint8Array,
  temperature: number,
): Sums {
  const length = boundaries.length
  const own = new Float64Array(scores.length)
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  for (let i = 0; i < length; i++) {
    const at = i * labelCount
    const base = boundaries[i]! * table
    let highest = -Infinity
    for (let label = 0; label < labelCount; label++) highest = Math.max(highest, scores[at + label]!)
    let all = 0
    for (let label = 0; label < labelCount; label++) {
      let share = i === 0 && !continues(label) ? 1 : 0
      const list = before[label]!
      for (let p = 0; i > 0 && p < list.length; p++) {
        share += forward[at - labelCount + list[p]!]! * moves[base + list[p]! * labelCount + label]!
      }
      own[at + label] = Math.max(least, Math.exp((scores[at + label]! - highest) / temperature))
      forward[at + label] = i < length - 1 || mayEnd(label) ? share * own[at + label]! : 0
      all += forward[at + label]!
    }
    for (let label = 0; label < labelCount; label++) {
      forward[at + label]! /= all
      own[at + label]! /= all
    }
  }
  for (let label = 0; label < labelCount; label++) {
    if (mayEnd(label)) backward[(length - 1) * labelCount + label] = 1
  }
  for (let i = length - 1; i > 0; i--) {
    const at = i * labelCount
    const base = boundaries[i]! * table
    for (let label = 0; label < labelCount; label++) {
      const on = own[at + label]! * backward[at + label]!
      const list = before[label]!
      for (let p = 0; p < list.length; p++) {
        backward[at - labelCount + list[p]!]! += on * moves[base + list[p]! * labelCount + label]!
      }
    }
  }
  return { own, forward, backward }
}

/** The factors of two labels in a row, from their scores. */
export function movesOf(transitions: Float32Array, temperature: number): Float64Array {
  return Float64Array.from(transitions, weight => Math.exp(weight / temperature))
}
