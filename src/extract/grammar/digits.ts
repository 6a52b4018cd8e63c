import type { Token } from '../text/tokens.js'
import { lowerAt } from './words.js'

/** A number, the token after it, and the magnitude that a word or a letter behind it gave: 1000000 for "2 million" and "2m". */
export interface Scaled {
  readonly value: number
  readonly end: number
  readonly scale?: number
}

/** What words of magnitude stand for. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['million', 1_000_000],
  ['crore', 10_000_000],
  ['crores', 10_000_000],
  ['billion', 1_000_000_000],
])
const suffixes = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['b', 1_000_000_000],
  ['bn', 1_000_000_000],
])
const halves = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])
/** In turn: groups of three, groups as in India, any digits; decimals, a half, and a letter for a magnitude. */
const number = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d*)(\.\d+)?([½¼¾])?(k|mn?|bn?)?$/i
/** Full stops between groups of three: nobody counts thousandths of people. */
const dotted = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const longest = 24

/** Reads a number that is written in digits: "1,500", "3 000", "3’200", "1.2 million", "12k"; undefined where none is. */
export function readDigits(tokens: readonly Token[], start: number): Scaled | undefined {
  const written = tokens[start]?.word ?? ''
  if (written.length > longest || !/^[\d½¼¾]/.test(written)) return undefined
  const grouped = groupsEnd(tokens, start)
  if (grouped !== undefined) return scaled(Number(wordsIn(tokens, start, grouped)), tokens, grouped)
  if (dotted.test(written) && !magnitudes.has(lowerAt(tokens, start + 1)))
    return { value: Number(written.replaceAll('.', '')), end: start + 1 }
  const [, whole, decimals = '', half = '', suffix] = number.exec(written) ?? []
  if (whole === undefined) return undefined
  const value = Number(whole.replaceAll(/[,'’]/g, '') + decimals) + (halves.get(half) ?? 0)
  if (suffix === undefined) return scaled(value, tokens, start + 1)
  const scale = suffixes.get(suffix.toLowerCase())!
  if (suffix.length === 1 && !countsPeople(tokens, start + 1)) return undefined
  return { value: rounded(value * scale), end: start + 1, scale }
}

/** Where the groups of three end that spaces part: "12 500"; undefined where there is but one. */
function groupsEnd(tokens: readonly Token[], start: number): number | undefined {
  if (!/^[1-9]\d{0,2}$/.test(tokens[start]!.word)) return undefined
  let end = start + 1
  while (/^\d{3}$/.test(lowerAt(tokens, end)) && tokens[end]!.start === tokens[end - 1]!.end + 1) end++
  return end > start + 1 ? end : undefined
}

function wordsIn(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join('')
}

/** A number with the word of magnitude behind it. */
function scaled(value: number, tokens: readonly Token[], end: number): Scaled {
  const scale = magnitudes.get(lowerAt(tokens, end))
  return scale === undefined ? { value, end } : { value: rounded(value * scale), end: end + 1, scale }
}

/** Whether people follow, or a verb that tells of them: "12k people", "1.2m were displaced", but not "12m of water". */
function countsPeople(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const { pos, kinds, word } = tokens[i] ?? {}
    if (pos === undefined) return false
    if (kinds!.has('PersonNoun') || /^(?:others?|more)$/i.test(word!)) return true
    if (!/^(?:ADJ|NOUN)$/.test(pos)) return i === at && pos === 'AUX'
  }
  return false
}

/** A number without the noise of binary fractions. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
