import type { NameWord } from './name-words.js'

/** An acronym that a text gives in brackets behind the words that it stands for. */
export interface Acronym {
  readonly letters: string
  /** Numbers of the first of those words and of the acronym itself. */
  readonly first: number
  readonly at: number
}

/** Words that an acronym may pass over. */
const small = new Set(['of', 'for', 'and', 'on', 'in', 'de', 'des', 'du', 'la'])

/** Finds acronyms in brackets, as in "Northern Harbour Board (NHB)", whose letters begin the words before them. */
export function findAcronyms(text: string, words: readonly NameWord[]): Acronym[] {
  return words.flatMap(({ word, start, end }, at) => {
    if (!/^\p{Lu}{2,10}$/u.test(word) || text[start - 1] !== '(' || text[end] !== ')') return []
    const first = findBeginning(word.toLowerCase(), words, at)
    return first === undefined ? [] : { letters: word, first, at }
  })
}

/** The word with which the spelled-out name begins, going back from the bracket letter by letter. */
function findBeginning(letters: string, words: readonly NameWord[], at: number): number | undefined {
  let first = at
  for (let left = letters.length; left > 0; ) {
    first--
    const word = words[first]
    if (word === undefined || at - first > 2 * letters.length) return undefined
    if (word.word.toLowerCase().startsWith(letters[left - 1]!)) left--
    else if (!small.has(word.word.toLowerCase())) return undefined
  }
  return first
}
