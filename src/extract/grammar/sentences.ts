import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** The sentences of a stretch of tokens (all, unless given), or what of them lies in it, as token numbers. */
export function sentencesOf(
  tokens: readonly Pick<Token, 'sentence'>[],
  { start, end }: Span = { start: 0, end: tokens.length },
): Span[] {
  const sentences: Span[] = []
  for (let from = start; from < end; ) {
    let until = from + 1
    while (until < end && tokens[until]!.sentence === tokens[from]!.sentence) until++
    sentences.push({ start: from, end: until })
    from = until
  }
  return sentences
}
