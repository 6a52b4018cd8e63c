import { createRandom, shuffle } from './random.js'

/** Divides vectors into classes by k-means, for the same seed always alike; the number of each vector's class, from 1. */
export function divide(
  vectors: readonly Float64Array[],
  count: number,
  { rounds, seed }: { rounds: number; seed: number },
): Uint8Array {
  const order = vectors.map((_, i) => i)
  shuffle(order, createRandom(seed))
  const centres = order.slice(0, count).map(i => Float64Array.from(vectors[i]!))
  const found = new Uint8Array(vectors.length)
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, i) => {
      let best = -Infinity
      centres.forEach((centre, c) => {
        let likeness = 0
        for (let d = 0; d < vector.length; d++) likeness += vector[d]! * centre[d]!
        if (likeness > best) {
          best = likeness
          found[i] = c + 1
        }
      })
    })
    centres.forEach(centre => void centre.fill(0))
    vectors.forEach((vector, i) => {
      const centre = centres[found[i]! - 1]!
      for (let d = 0; d < vector.length; d++) centre[d]! += vector[d]!
    })
    for (const centre of centres) {
      const length = Math.hypot(...centre) || 1
      for (let d = 0; d < centre.length; d++) centre[d]! /= length
    }
  }
  return found
}
