/** The middle value, or the mean of the two middle ones. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * One row per name: median, least and greatest of its times in milliseconds, and the median of its ratio, round by
 * round, to the first of them; what slows the machine down for a while so weighs on both sides.
 */
export function summarise(timesByName) {
  const [[, first]] = Object.entries(timesByName)
  return Object.entries(timesByName).map(([name, times]) => ({
    name,
    median: median(times),
    min: Math.min(...times),
    max: Math.max(...times),
    ratio: median(times.map((time, round) => time / first[round])),
  }))
}
