import { firstNotBefore } from './search.js'

/** Turns offsets in UTF-16 units of a text into offsets in Unicode code points. */
export function toCodePoints(text: string): (unit: number) => number {
  const pairs = surrogatePairs(text)
  return unit => unit - countBelow(pairs, unit)
}

/** Turns offsets in Unicode code points of a text into offsets in UTF-16 units. */
export function toUnits(text: string): (codePoint: number) => number {
  const pairs = surrogatePairs(text)
  const starts = pairs.map((unit, i) => unit - i)
  return codePoint => codePoint + countBelow(starts, codePoint)
}

/** Where characters of two units begin, in order. */
function surrogatePairs(text: string): number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(match => match.index)
}

function countBelow(sorted: readonly number[], limit: number): number {
  return firstNotBefore(sorted.length, i => sorted[i]! < limit)
}
