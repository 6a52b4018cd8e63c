import { type Interval, type Intervals, relateIntervals } from '../kinds/intervals.js'

/** Something with a lower and an upper value, and the speakers who hold it. */
export interface Span {
  readonly low: number
  readonly high: number
  readonly holders: ReadonlySet<string>
}

/** How many pairs of sets of intervals have nothing in common; in time near-linear where each is one plain interval. */
export function countDisjoint(sets: readonly Intervals[]): number {
  const plain = sets.filter(isPlain)
  const others = sets.filter(set => !isPlain(set))
  let count = countApart(plain.map(([only]) => ({ least: only!.least, most: only!.most, count: 1 })))
  others.forEach((set, index) => {
    for (const other of [...plain, ...others.slice(index + 1)]) {
      if (relateIntervals(set, other) === 'contradicts') count++
    }
  })
  return count
}

/** Of intervals that occur so many times each, how many pairs lie apart; in time near-linear. */
export function countApart(intervals: readonly { least: number; most: number; count: number }[]): number {
  const byMost = [...intervals].sort((a, b) => a.most - b.most)
  const byLeast = [...intervals].sort((a, b) => a.least - b.least)
  let [ended, next, pairs] = [0, 0, 0]
  for (const { least, count } of byLeast) {
    for (; next < byMost.length && byMost[next]!.most < least; next++) ended += byMost[next]!.count
    pairs += ended * count
  }
  return pairs
}

/** Whether some span lies wholly above another that a different speaker holds, by more than a factor. */
export function liesApart(spans: readonly Span[], factor = 1): boolean {
  const lowest = new Map<string, number>()
  for (const { high, holders } of spans) {
    for (const holder of holders) lowest.set(holder, Math.min(high, lowest.get(holder) ?? Infinity))
  }
  // whoever holds a span, the other speaker with the lowest is one of these two
  const [first, second] = [...lowest].sort(([, a], [, b]) => a - b)
  return [first, second].some(
    other =>
      other !== undefined &&
      spans.some(
        ({ low, holders }) =>
          low > other[1] * factor && (holders.size > 1 || (holders.size === 1 && !holders.has(other[0]))),
      ),
  )
}

/** Whether a set is one interval with its finite ends. */
export function isPlain([only, ...more]: Intervals): boolean {
  return only !== undefined && more.length === 0 && !isOpen(only)
}

function isOpen({ least, most, leastOpen, mostOpen }: Interval): boolean {
  return (leastOpen && least !== -Infinity) || (mostOpen && most !== Infinity)
}
