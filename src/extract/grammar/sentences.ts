import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** The sentences of a stretch of tokens (all, unless given), or what of them lies in it, as token numbers. */
export function sentencesOf(
  tokens: readonly Pick<Token, 'sentence'>[],
  { start, end }: Span = { start: 0, end: tokens.length },
): Span[] {
  const sentences: Span[] = []
  for (let from = start; from < end; ) {
    const until = sentenceEnd(tokens, from, end)
    sentences.push({ start: from, end: until })
    from = until
  }
  return sentences
}

/** The first token of a sentence, or of the part of it that begins at `from`, by a token in it. */
export function sentenceStart(tokens: readonly Pick<Token, 'sentence'>[], at: number, from = 0): number {
  let start = at
  while (start > from && tokens[start - 1]!.sentence === tokens[at]!.sentence) start--
  return start
}

/** The token after a sentence, or after the part of it that ends before `until`, by a token in it. */
export function sentenceEnd(tokens: readonly Pick<Token, 'sentence'>[], at: number, until = tokens.length): number {
  let end = at + 1
  while (end < until && tokens[end]!.sentence === tokens[at]!.sentence) end++
  return end
}
