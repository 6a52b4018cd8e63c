import type { Span } from './document.js'

/** The texts of documents that the user holds, found by the digest of the whole text. */
export type Texts = ReadonlyMap<string, string>

/** Characters beyond the basic plane are two units of a string; few texts have any. */
const hasPairs = /[\ud800-\udbff]/

/** The stretch of a text between two offsets in Unicode code points, end exclusive. */
export function slicePassage(text: string, { start, end }: Span): string {
  if (!hasPairs.test(text)) return text.slice(start, end)
  return Array.from(text).slice(start, end).join('')
}

/** A text's length in Unicode code points. */
export function countCharacters(text: string): number {
  if (!hasPairs.test(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}
