import { complement, type Interval } from './intervals.js'
import type { QuantityPosition } from './quantity-position.js'

/** A position on a quantity in words: `32`, `at least 420`, `more than 100`, `about 45`, `65 to 69`, `not 32`. */
export function labelQuantity({ intervals, headline, counts }: QuantityPosition): string {
  const [only, ...more] = intervals
  if (only && more.length === 0) return labelInterval(only, headline, counts)
  const line = { least: counts ? 0 : -Infinity, steps: counts }
  const removed = complement(intervals, line).map(interval => labelInterval(interval, null, counts))
  return `not ${removed.join(' or ')}`
}

/**
 * A position in the words in which it was given: `documented 420`; what gives no figure is shown with how it is read,
 * `“scores”, read as 40 or more`, unless it only says that some figure is passed.
 */
export function labelAsStated(position: QuantityPosition, words: string): string {
  if (position.headline !== null) return words
  const reading = readQuantity(position)
  const passes = position.intervals.at(-1)?.most === Infinity && /\d/.test(words)
  return passes || reading === null ? `${words}, no figure given` : `“${words}”, read as ${reading}`
}

/** A denial by what it denies: `not at least 40`, which nobody called at most 39. */
export function labelDenial({ intervals, counts }: QuantityPosition, words: string | undefined): string {
  if (words !== undefined) return `not ${words}`
  const denied = complement(intervals, { least: counts ? 0 : -Infinity, steps: counts })
  return `not ${denied.map(interval => labelInterval(interval, null, counts)).join(' or ')}`
}

/** How a position is read, in words: `420 or more`, `65 to 69`; null where it is one figure. */
export function readQuantity({ intervals, counts }: QuantityPosition): string | null {
  const [only] = intervals
  if (intervals.length === 1 && only!.least === only!.most) return null
  const bottom = counts ? 0 : -Infinity
  const read = intervals.map(({ least, most, leastOpen, mostOpen }) => {
    if (least === most) return String(least)
    if (most === Infinity) return leastOpen ? `more than ${least}` : `${least} or more`
    const less = counts ? 'fewer' : 'less'
    if (least === bottom) return mostOpen ? `${less} than ${most}` : `${most} or ${less}`
    return leastOpen && mostOpen ? `between ${least} and ${most}` : `${least} to ${most}`
  })
  return read.join(' or ')
}

function labelInterval(interval: Interval, headline: number | null, counts: boolean): string {
  const { least, most, leastOpen, mostOpen } = interval
  const less = counts ? 'fewer' : 'less'
  const bottom = counts ? 0 : -Infinity
  if (least === most) return String(least)
  if (most === Infinity) {
    if (headline === null) return `${leastOpen ? 'more than' : 'at least'} ${least}`
    if (least === headline + 1) return `more than ${headline}`
    return least === headline ? `at least ${least}` : `at least ${least}, stated as ${headline}`
  }
  if (least === bottom) {
    if (headline === null) return mostOpen ? `${less} than ${most}` : `at most ${most}`
    if (most === headline - 1) return `${less} than ${headline}`
    return most === headline ? `at most ${most}` : `at most ${most}, stated as ${headline}`
  }
  const range = `${least} to ${most}`
  if (headline === null) return leastOpen && mostOpen ? `between ${least} and ${most}` : range
  const nearly = isNear(least, 0.9 * headline)
  if (nearly && isNear(most, 1.1 * headline)) return `about ${headline}`
  return nearly && most === headline ? `nearly ${headline}` : `${range}, stated as ${headline}`
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b)
