import { type FoldedTokens, foldTokens } from '../facts/word-index.js'
import { headOf } from '../grammar/noun-phrase.js'
import { isCapitalised } from '../grammar/words.js'
import { nameWords } from '../link/name-words.js'
import { tokenize } from '../text/tokens.js'
import type { WordKinds } from '../text/word-kinds.js'

/** Words that name somebody or something, ready to be looked at. */
export interface Phrase {
  /** The words without what stands in brackets or in apposition behind them, and without articles before them. */
  readonly text: string
  /** Tells phrases for the same thing from others. */
  readonly key: string
  readonly folded: FoldedTokens
  /** Number of the token that heads it: the last noun before "of", "for" and the like. */
  readonly head: number
}

const longest = 200
const heads = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'VERB', 'NUM', 'X'])
/** A name has at most so many words. */
const most = 9

/** Reads a phrase, with the kinds of words; undefined where it has no word. */
export function readPhrase(words: string, kinds: WordKinds): Phrase | undefined {
  const core = words
    .slice(0, longest)
    .replace(/\s+/g, ' ')
    .replace(/ (?=['’]s?(?: |$))/g, '')
    .split(/[,(;:“”"]| [–—-] | wh(?:o|ich|ose) | that /)
    .map(part => part.trim())
    .find(part => part !== '')
  const text = core?.replace(/^(?:the|an?|both|its|his|her|their|our|my|whose)\s+/i, '').replace(/['’]s?$/i, '') ?? ''
  const key = nameWords(text)
    .map(({ folded }) => folded)
    .join(' ')
  if (key === '') return undefined
  const folded = foldTokens(tokenize(text, kinds))
  const { tokens } = folded
  const head = headOf(
    tokens,
    { start: 0, end: tokens.length },
    ({ pos, word }) => pos === 'ADP' && !isCapitalised(word),
    ({ pos }) => heads.has(pos),
  )
  if (tokens.length <= most) return { text, key, folded, head }
  // what a long phrase adds to its head would repeat the document's own words
  const shorter = text.slice(tokens[Math.max(0, head - 3)]!.start, tokens[head]!.end)
  return readPhrase(shorter, kinds)
}
