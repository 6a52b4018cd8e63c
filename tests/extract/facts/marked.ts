import type { Span } from '../../../src/claims/document.js'
import { tokenize } from '../shipped-lexicon.js'

/**
 * The tokens of a text, the span of its words in brackets, and the part between two bars, which is all of it where it has
 * none: "If so, | the guards [burned] the gate |."
 */
export function readMarked(text: string) {
  const plain = text.replace(/[[\]|]/g, '')
  const tokens = tokenize(plain)
  const at = (mark: string, from = 0) => {
    const index = text.indexOf(mark, from)
    const offset = text.slice(0, index).replace(/[[\]|]/g, '').length
    const token = tokens.findIndex(({ start }) => start >= offset)
    return token < 0 ? tokens.length : token
  }
  const span: Span = { start: at('['), end: at(']') }
  const bar = text.indexOf('|')
  const part: Span = bar < 0 ? { start: 0, end: tokens.length } : { start: at('|'), end: at('|', bar + 1) }
  const wordsOf = ({ start, end }: Span) => plain.slice(tokens[start]!.start, tokens[end - 1]!.end)
  return { tokens, span, part, wordsOf }
}
