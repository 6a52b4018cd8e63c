import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** Longer words are none that a rule asks for. */
const longest = 14

/** The word at a token in small letters; empty where there is none, or one that is too long to be asked for. */
export function lowerAt(tokens: readonly Pick<Token, 'word'>[], at: number): string {
  const word = tokens[at]?.word ?? ''
  return word.length > longest ? '' : word.toLowerCase()
}

/** Whether a word is written with a capital, as a name is. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Where what makes a word at its end a possessor ends, "’s" or an apostrophe alone; undefined where no such thing begins. */
export function possessiveEnd(tokens: readonly Pick<Token, 'word'>[], at: number): number | undefined {
  const word = lowerAt(tokens, at)
  if (/^['’]s$/.test(word)) return at + 1
  if (!/^['’]$/.test(word)) return undefined
  return lowerAt(tokens, at + 1) === 's' ? at + 2 : at + 1
}

/**
 * Whether a noun stands for one: as its dictionary form, or spelled otherwise than it ("neighbour"), and not a word such as
 * "police" that stands for many.
 */
export function isSingular({ word, lemma }: Pick<Token, 'word' | 'lemma'>): boolean {
  const isForm = word.toLowerCase() === lemma.toLowerCase() || !/(?:s|men|children|people|feet|teeth)$/i.test(word)
  return isForm && !/^(?:people|police|staff|personnel|crew|others)$/i.test(word)
}

/** The words of a span, parted by spaces. */
export function wordsOf(tokens: readonly Pick<Token, 'word'>[], { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ')
}

/** A noun's form for one, by its ending: "gunmen" to "gunman", "militias" to "militia"; the word itself where it has none. */
export function singularOf(word: string): string {
  if (/men$/i.test(word)) return word.replace(/en$/i, 'an')
  if (/ies$/i.test(word)) return word.replace(/ies$/i, 'y')
  return /[^su]s$/i.test(word) ? word.slice(0, -1) : word
}
