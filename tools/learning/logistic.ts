/** Learns weights of a logistic regression by descent along the gradient, with a small penalty on great weights; the same input gives the same weights. */
export function learnLogistic(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  { rounds, penalty }: { rounds: number; penalty: number },
): Float32Array {
  const width = rows[0]?.length ?? 0
  const spread = Float64Array.from(
    { length: width },
    (_, k) => Math.sqrt(rows.reduce((sum, row) => sum + row[k]! ** 2, 0) / rows.length) || 1,
  )
  const weights = new Float64Array(width)
  const speed = new Float64Array(width)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map(weight => -penalty * weight)
    rows.forEach((row, i) => {
      let sum = 0
      for (let k = 0; k < width; k++) sum += (weights[k]! * row[k]!) / spread[k]!
      const missed = (right[i] ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (let k = 0; k < width; k++) gradient[k]! += (missed * row[k]!) / spread[k]! / rows.length
    })
    for (let k = 0; k < width; k++) {
      speed[k] = 0.9 * speed[k]! + gradient[k]!
      weights[k]! += 0.2 * speed[k]!
    }
  }
  return Float32Array.from(weights, (weight, k) => weight / spread[k]!)
}
