import type { Token } from '../text/tokens.js'
import { magnitudes, rounded, type Scaled } from './digits.js'
import { lowerAt } from './words.js'

const parts = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
])
const numerators = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
])

/** A fraction in words: "half", "a quarter", "two thirds", and the token after it; undefined where none begins at a token. */
export function readFraction(tokens: readonly Token[], start: number): { value: number; end: number } | undefined {
  const above = numerators.get(lowerAt(tokens, start))
  const at = above === undefined ? start : start + 1
  const below = parts.get(lowerAt(tokens, at)) ?? (above === undefined ? undefined : pluralPart(tokens, at))
  if (below === undefined || (above === undefined && below !== 2)) return undefined
  return { value: (above ?? 1) / below, end: at + 1 }
}

function pluralPart(tokens: readonly Token[], at: number): number | undefined {
  const word = lowerAt(tokens, at)
  return word.endsWith('s') ? parts.get(word.slice(0, -1)) : undefined
}

/** Reads a fraction of a magnitude: "half a million", "three quarters of a million", "a quarter million". */
export function readPartOfMagnitude(tokens: readonly Token[], start: number): Scaled | undefined {
  const fraction = readFraction(tokens, start)
  if (fraction === undefined) return undefined
  let at = fraction.end
  if (lowerAt(tokens, at) === 'of') at++
  if (/^(?:an?|one)$/.test(lowerAt(tokens, at))) at++
  const scale = magnitudes.get(lowerAt(tokens, at)) ?? (lowerAt(tokens, at) === 'dozen' ? 12 : undefined)
  return scale === undefined ? undefined : { value: Math.round(fraction.value * scale), end: at + 1, scale }
}

/** A number with the fraction that "and" joins to it: "one and a half million", "a million and a half". */
export function withFraction(number: Scaled, tokens: readonly Token[]): Scaled {
  if (lowerAt(tokens, number.end) !== 'and') return number
  const fraction = readFraction(tokens, number.end + 1)
  if (fraction === undefined) return number
  const { scale } = number
  const after = magnitudes.get(lowerAt(tokens, fraction.end))
  if (scale === undefined && after !== undefined)
    return { value: rounded((number.value + fraction.value) * after), end: fraction.end + 1, scale: after }
  // "a million and a half", but not "a million and a half of them"
  const isShare = /^(?:of|the|an?)$/.test(lowerAt(tokens, fraction.end))
  if (isShare || scale === undefined || scale < 1000) return number
  return { value: rounded(number.value + fraction.value * scale), end: fraction.end, scale }
}
