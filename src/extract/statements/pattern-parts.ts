import type { Span } from '../../claims/document.js'
import { isNoun } from '../grammar/noun-phrase.js'
import type { Token } from '../text/tokens.js'

/** How sure each pattern is: set by hand, and measured only together with all else. */
export const confidences = {
  leading: 0.6,
  wish: 0.6,
  denial: 0.6,
  according: 0.7,
  trailing: 0.8,
  heading: 0.7,
  credit: 0.7,
  blame: 0.7,
}

/** So many tokens at most may name a source, or say when and to whom. */
export const most = 14

/** Whether a word of saying may be the verb of its clause: a tagger takes some for adjectives. */
export function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'ADJ'
}

/** The token after the last one of a span that is no punctuation. */
export function trimEnd(tokens: readonly Token[], { start, end }: Span): number {
  while (end > start && tokens[end - 1]!.pos === 'PUNCT') end--
  return end
}

/** Whether tokens can name who speaks: a noun, a name or a pronoun, and no clause. */
export function namesSomebody(tokens: readonly Token[], { start, end }: Span): boolean {
  const first = tokens[start]!
  if (!['DET', 'NUM', 'PROPN', 'PRON', 'NOUN', 'ADJ'].includes(first.pos)) return false
  if (/^(that|which|who|it|there|this|what|you|i|we)$/i.test(first.word)) return false
  const words = tokens.slice(start, end)
  return (
    words.some(({ pos }) => ['NOUN', 'PROPN', 'PRON'].includes(pos)) &&
    words.every(
      ({ pos, word }, i) =>
        (!['AUX', 'SCONJ', 'PUNCT'].includes(pos) || /^['’]$/.test(word)) &&
        (pos !== 'VERB' ||
          i === words.length - 1 ||
          (/ed$/.test(word) && isNoun(words[i + 1]!)) ||
          /^(?:based|led|backed|run|funded)$/.test(word)),
    )
  )
}
