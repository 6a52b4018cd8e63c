import { labelCount } from '../../src/extract/attribution/labels.js'
import type { StageWeights } from '../../src/extract/attribution/weights-file.js'
import type { Vocabulary } from './examples.js'
import type { Weights } from './field.js'

/**
 * Keeps the rows that decide most, at most so many, by their greatest weight times the square root of how often the
 * feature occurs, and brings weights to whole numbers from -127 to 127.
 */
export function compact(
  { keys, counts }: Pick<Vocabulary, 'keys' | 'counts'>,
  { rows, transitions }: Weights,
  { most }: { most: number },
): StageWeights {
  const greatest = Float32Array.from(keys, (_, k) => greatestOf(rows, k))
  const strength = greatest.map((weight, k) => weight * Math.sqrt(counts[k]!))
  const least = Float32Array.from(strength).sort().reverse()[Math.min(most, keys.length) - 1] ?? 0
  // no weight is cut off: the few great ones matter more than differences of the many small ones
  const scale = 127 / greatest.reduce((a, b) => Math.max(a, b), 1e-9)
  const kept = Array.from(keys.keys()).filter(k => strength[k]! >= least && greatest[k]! * scale >= 0.5)
  const whole = new Int8Array(kept.length * labelCount)
  kept.forEach((k, i) => {
    for (let label = 0; label < labelCount; label++) {
      whole[i * labelCount + label] = Math.round(rows[k * labelCount + label]! * scale)
    }
  })
  return {
    keys: Int32Array.from(kept, k => keys[k]!),
    rows: whole,
    transitions: transitions.map(weight => weight * scale),
    temperature: scale,
  }
}

function greatestOf(rows: Float32Array, k: number): number {
  let most = 0
  for (let label = 0; label < labelCount; label++) most = Math.max(most, Math.abs(rows[k * labelCount + label]!))
  return most
}
