import { writeNumber } from '../../rdf/write-number.js'
import { figureWords as words } from './figure-words.js'
import { complement, type Interval } from './intervals.js'
import type { QuantityPosition } from './quantity-position.js'

/** A position on a quantity in words: `32`, `at least 420`, `more than 100`, `about 45`, `65 to 69`, `not 32`. */
export function labelQuantity({ intervals, headline, counts }: QuantityPosition): string {
  const [only, ...more] = intervals
  if (only && more.length === 0) return labelInterval(only, headline, counts)
  const line = { least: counts ? 0 : -Infinity, steps: counts }
  const removed = complement(intervals, line).map(interval => labelInterval(interval, null, counts))
  return words.not(words.or(removed))
}

/**
 * A position in the words in which it was given: `documented 420`; what gives no figure is shown with how it is read,
 * `“scores”, read as 40 or more`, unless it only says that some figure is passed.
 */
export function labelAsStated(position: QuantityPosition, stated: string): string {
  if (position.headline !== null) return stated
  const reading = readQuantity(position)
  const passes = position.intervals.at(-1)?.most === Infinity && /\d/.test(stated)
  return passes || reading === null ? words.noFigure(stated) : words.readAs(stated, reading)
}

/** A denial by what it denies: `not at least 40`, which nobody called at most 39. */
export function labelDenial({ intervals, counts }: QuantityPosition, stated: string | undefined): string {
  if (stated !== undefined) return words.not(stated)
  const denied = complement(intervals, { least: counts ? 0 : -Infinity, steps: counts })
  return words.not(words.or(denied.map(interval => labelInterval(interval, null, counts))))
}

/** How a position is read, in words: `420 or more`, `65 to 69`; null where it is one figure. */
export function readQuantity({ intervals, counts }: QuantityPosition): string | null {
  const [only] = intervals
  if (intervals.length === 1 && only!.least === only!.most) return null
  const bottom = counts ? 0 : -Infinity
  const read = intervals.map(({ least, most, leastOpen, mostOpen }) => {
    if (least === most) return writeNumber(least)
    if (most === Infinity) return leastOpen ? words.moreThan(least) : words.orMore(least)
    if (least === bottom) return mostOpen ? words.fewerThan(most, counts) : words.orFewer(most, counts)
    return leastOpen && mostOpen ? words.between(least, most) : words.range(least, most)
  })
  return words.or(read)
}

function labelInterval(interval: Interval, headline: number | null, counts: boolean): string {
  const { least, most, leastOpen, mostOpen } = interval
  const bottom = counts ? 0 : -Infinity
  if (least === most) return writeNumber(least)
  if (most === Infinity) {
    if (headline === null) return leastOpen ? words.moreThan(least) : words.atLeast(least)
    if (least === headline + 1) return words.moreThan(headline)
    return least === headline ? words.atLeast(least) : words.statedAs(words.atLeast(least), headline)
  }
  if (least === bottom) {
    if (headline === null) return mostOpen ? words.fewerThan(most, counts) : words.atMost(most)
    if (most === headline - 1) return words.fewerThan(headline, counts)
    return most === headline ? words.atMost(most) : words.statedAs(words.atMost(most), headline)
  }
  if (headline === null) return leastOpen && mostOpen ? words.between(least, most) : words.range(least, most)
  const nearly = isNear(least, 0.9 * headline)
  if (nearly && isNear(most, 1.1 * headline)) return words.about(headline)
  return nearly && most === headline ? words.nearly(headline) : words.statedAs(words.range(least, most), headline)
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b)
