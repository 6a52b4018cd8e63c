import type { Span } from '../claims/document.js'
import { countCharacters } from '../claims/passage.js'
import { ClaimGraphError } from '../errors.js'

/**
 * Finds a passage in a text by its words, in which any white space is like any other, or by its first and its end character,
 * such as `81 to 169`: in Unicode code points, end exclusive. Of words that stand there several times all places are given.
 * Throws `parameter` where they stand nowhere, or beyond the text.
 *
 * @example
 * ```ts
 * import { findWords } from 'claimgraph/review'
 *
 * console.log(findWords('A mill burned. Nobody was hurt.', 'nobody was hurt')) // [ { start: 15, end: 30 } ]
 * console.log(findWords('A mill burned. Nobody was hurt.', '0 to 13')) // [ { start: 0, end: 13 } ]
 * ```
 */
export function findWords(text: string, wanted: string): readonly Span[] {
  const [, first, end] = /^\s*(\d+)\s*(?:to|-|–|\.\.)\s*(\d+)\s*$/.exec(wanted) ?? []
  if (first !== undefined) return [expectWithin({ start: Number(first), end: Number(end) }, text)]
  const words = wanted.trim().split(/\s+/)
  if (words[0] === '') throw new ClaimGraphError('parameter', 'expected words of the document, found none')
  const escaped = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+')
  // no word is cut
  const [before, after] = [/^[\p{L}\p{N}]/u.test(words[0]!), /[\p{L}\p{N}]$/u.test(words.at(-1)!)]
  const pattern = `${before ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}${after ? '(?![\\p{L}\\p{N}])' : ''}`
  const found = find(text, new RegExp(pattern, 'gu'))
  const all = found.length > 0 ? found : find(text, new RegExp(pattern, 'giu'))
  if (all.length > 0) return all
  throw new ClaimGraphError('parameter', `expected words that stand in the document, found \`${wanted}\``)
}

/** The same where the words stand in the text once. Throws `ambiguous` where they stand there several times. */
export function findOnce(text: string, wanted: string): Span {
  const [span, ...more] = findWords(text, wanted)
  if (more.length === 0) return span!
  const places = [span!, ...more].map(({ start, end }) => `${start} to ${end}`).join(', ')
  throw new ClaimGraphError(
    'ambiguous',
    `expected words that stand in the document once, found \`${wanted}\` at characters ${places}: give the ends of one`,
  )
}

function find(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => {
    const start = countCharacters(text.slice(0, index))
    return { start, end: start + countCharacters(words) }
  })
}

/** A stretch that lies within a text. Throws `parameter` where it does not, or is empty. */
export function expectWithin(span: Span, text: string): Span {
  const length = countCharacters(text)
  const { start, end } = span
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length) return span
  throw new ClaimGraphError(
    'parameter',
    `expected a stretch of the document, which has ${length} characters, found ${start} to ${end}`,
  )
}
