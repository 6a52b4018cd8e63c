import type { Span } from '../../claims/document.js'
import { foldWord } from './fold.js'

/** A word as names are compared by: where it stands in UTF-16 units, as it is written and folded. */
export interface NameWord extends Span {
  readonly word: string
  readonly folded: string
  /** Whether only a space, a hyphen or the like parts it from the word before. */
  readonly isJoined: boolean
}

const pattern = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`ʿʾ´][\p{L}\p{M}\p{N}]+)*/gu
const articles = new Set(['al', 'el'])
/** Forms of the Arabic article that are words of their own elsewhere, so that a hyphen must follow. */
const assimilated = new Set(['ad', 'an', 'ar', 'as', 'ash', 'at', 'az', 'ul'])
/** Longer words are none of a name. */
const longest = 60

/** The words of a text in order, without articles; a possessive ending is a word of its own. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = []
  let before = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const end = index + found.length
    const lower = found.toLowerCase()
    const isArticle =
      lower === 'the' ||
      articles.has(lower) ||
      (assimilated.has(lower) && /^[-‐‑]\p{L}/u.test(text.slice(end, end + 2)))
    if (isArticle) continue
    const isJoined = words.length === 0 || isLink(text, before, index)
    before = end
    if (found.length > longest) {
      words.push({ start: index, end, word: found, folded: '', isJoined: false })
      continue
    }
    const owner = /^(.+)['’]s$/i.exec(found)?.[1]
    if (owner === undefined) {
      words.push({ start: index, end, word: found, folded: foldWord(found.replaceAll('.', '')), isJoined })
    } else {
      const middle = index + owner.length
      words.push({ start: index, end: middle, word: owner, folded: foldWord(owner), isJoined })
      words.push({ start: middle, end, word: found.slice(owner.length), folded: "'s", isJoined: true })
    }
  }
  return words
}

/** A name as names are compared: its words folded, an owner's ending with the owner. */
export function foldName(text: string): string {
  return nameWords(text)
    .map(({ folded }) => folded)
    .join(' ')
    .replaceAll(" 's", "'s")
}

/** Whether what stands between two words leaves them in one name: spaces, hyphens, apostrophes, and articles passed over. */
function isLink(text: string, from: number, to: number): boolean {
  if (to - from > 12) return false
  const between = text.slice(from, to)
  return /^[\p{L}\s\-‐‑–'’]*$/u.test(between) && !/\n\s*\n/.test(between)
}
