import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import { type PhraseRules, phraseBefore, phraseFrom } from './noun-phrase.js'
import { isCapitalised } from './words.js'

const inside = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'X', 'SYM'])
const heads = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const joining = new Set(['of', 'for', '’s', "'s", '’', "'", '(', ')'])
const relatives = new Set(['that', 'which', 'who', 'whom', 'whose', 'what'])
const longest = 16

const forwards: PhraseRules = {
  longest,
  belongs: (tokens, i, { start }) => {
    const { pos, word } = tokens[i]!
    if (i === start) return inside.has(pos)
    const goesOn = inside.has(pos) || joining.has(word) || isCapitalised(word) || joinsNames(tokens, i)
    return goesOn && !relatives.has(word.toLowerCase())
  },
  mayEnd: ({ pos, word }) => heads.has(pos) || word === ')' || isCapitalised(word),
}

const backwards: PhraseRules = {
  longest,
  belongs: (tokens, i) => {
    const { pos, word } = tokens[i]!
    const goesOn = inside.has(pos) || joining.has(word) || joinsNames(tokens, i)
    return goesOn && !relatives.has(word.toLowerCase())
  },
  mayBegin: (tokens, i) => !joining.has(tokens[i]!.word) && tokens[i]!.pos !== 'SYM',
}

/** The noun phrase that begins with a token, with what is joined to it by "of" and "for"; undefined where none does. */
export function fullPhraseFrom(tokens: readonly Token[], start: number): Span | undefined {
  return phraseFrom(tokens, start, tokens.length, forwards)
}

/** The noun phrase that ends before a token, with what is joined to it by "of" and "for"; undefined where none does. */
export function fullPhraseBefore(tokens: readonly Token[], end: number, from: number): Span | undefined {
  const phrase = phraseBefore(tokens, end, from, backwards)
  return phrase && tokens.slice(phrase.start, end).some(({ pos }) => heads.has(pos)) ? phrase : undefined
}

/** Whether a token joins two names into one, as in "Ministry of Defence and Interior". */
function joinsNames(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.word === 'and' && tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN'
}
