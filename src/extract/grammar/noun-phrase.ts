import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import { isCapitalised } from './words.js'

const inside = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'X', 'SYM'])
const heads = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const joining = new Set(['of', 'for', '’s', "'s", '’', "'", '(', ')'])
const longest = 16

/** The noun phrase that begins with a token, with what is joined to it by "of" and "for"; undefined where none does. */
export function phraseFrom(tokens: readonly Token[], start: number): Span | undefined {
  let end = start
  while (end < tokens.length && end - start < longest && tokens[end]!.sentence === tokens[start]!.sentence) {
    const { pos, word } = tokens[end]!
    const goesOn =
      inside.has(pos) || (end > start && (joining.has(word) || isCapitalised(word) || isFullName(tokens, end)))
    if (!goesOn || (end > start && isRelative(word))) break
    end++
  }
  const isHead = ({ pos, word }: Token) => heads.has(pos) || word === ')' || isCapitalised(word)
  while (end > start && !isHead(tokens[end - 1]!)) end--
  return end > start ? { start, end } : undefined
}

/** The noun phrase that ends before a token; undefined where none does. */
export function phraseBefore(tokens: readonly Token[], end: number, from: number): Span | undefined {
  let start = end
  while (start > from && end - start < longest) {
    const { pos, word } = tokens[start - 1]!
    const goesOn = inside.has(pos) || joining.has(word) || isFullName(tokens, start - 1)
    if (!goesOn || isRelative(word)) break
    start--
  }
  while (start < end && (joining.has(tokens[start]!.word) || tokens[start]!.pos === 'SYM')) start++
  const headed = tokens.slice(start, end).some(({ pos }) => heads.has(pos))
  return headed ? { start, end } : undefined
}

/** Whether a token joins two names into one, as in "Ministry of Defence and Interior". */
function isFullName(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.word === 'and' && tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN'
}

function isRelative(word: string): boolean {
  return ['that', 'which', 'who', 'whom', 'whose', 'what'].includes(word.toLowerCase())
}
