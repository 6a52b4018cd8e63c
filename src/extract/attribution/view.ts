import { markQuotes, QuoteState } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import { cueVerbs } from './cue-words.js'
import { hashText } from './hash.js'
import type { WordClasses } from './word-classes.js'

/** A document's tokens as columns of numbers, from which features are made. */
export interface View {
  readonly length: number
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly pos: Int32Array
  readonly shape: Int32Array
  readonly suffix: Int32Array
  /** The class of words used alike, 0 for none. */
  readonly kind: Uint8Array
  readonly quote: Uint8Array
  /** 1 for a verb or noun of saying, thinking or wishing. */
  readonly saying: Uint8Array
  /** 1 for a verb that is not an auxiliary. */
  readonly verb: Uint8Array
  /** 1 for a comma, a dash, a semicolon or a colon. */
  readonly pause: Uint8Array
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
  readonly paragraphStart: Int32Array
  readonly paragraphEnd: Int32Array
  /** Number of the paragraph, at most 3, and of the sentence in it, at most 3. */
  readonly paragraphNumber: Uint8Array
  readonly sentenceNumber: Uint8Array
}

/** Number of the first and after the last token of every paragraph. */
export function paragraphsOf(view: View): [number, number][] {
  const ranges: [number, number][] = []
  for (let i = 0; i < view.length; i = view.paragraphEnd[i]!) ranges.push([i, view.paragraphEnd[i]!])
  return ranges
}

/** Sets a document's tokens out in columns. */
export function viewTokens(tokens: readonly Token[], wordClasses: WordClasses): View {
  const numbers = (of: (token: Token) => number) => Int32Array.from(tokens, of)
  const flags = (of: (token: Token) => boolean) => Uint8Array.from(tokens, token => (of(token) ? 1 : 0))
  const quote = markQuotes(tokens)
  const lower = tokens.map(
    ({ word }, i) => markAs(word, quote[i]!) ?? word.toLowerCase().slice(0, 40).replace(/\p{N}/gu, '0'),
  )
  const [sentenceStart, sentenceEnd] = bounds(tokens, token => token.sentence)
  const [paragraphStart, paragraphEnd] = bounds(tokens, token => token.paragraph)
  return {
    length: tokens.length,
    word: Int32Array.from(lower, hashText),
    lemma: numbers(token => hashText(token.lemma.slice(0, 40).toLowerCase())),
    pos: numbers(token => hashText(token.pos)),
    shape: numbers(token => hashText(shapeOf(token.word))),
    suffix: Int32Array.from(lower, word => hashText(word.slice(-3))),
    kind: Uint8Array.from(lower, word => wordClasses(word)),
    quote,
    saying: flags(token => cueVerbs.has(token.lemma.toLowerCase())),
    verb: flags(token => token.pos === 'VERB'),
    pause: flags(token => /^[,;:–—-]+$/.test(token.word)),
    sentenceStart,
    sentenceEnd,
    paragraphStart,
    paragraphEnd,
    paragraphNumber: Uint8Array.from(tokens, token => Math.min(3, token.paragraph)),
    sentenceNumber: Uint8Array.from(tokens, (token, i) =>
      Math.min(3, token.sentence - tokens[paragraphStart[i]!]!.sentence),
    ),
  }
}

/** Quotation marks of other languages as those of the texts that were learned from. */
function markAs(word: string, state: number): string | undefined {
  if (!/^[„«»「」『』“]$/.test(word) || state === QuoteState.Outside || state === QuoteState.Inside) return undefined
  return state === QuoteState.Opening ? '“' : '”'
}

function bounds(tokens: readonly Token[], groupOf: (token: Token) => number): [Int32Array, Int32Array] {
  const starts = new Int32Array(tokens.length)
  const ends = new Int32Array(tokens.length)
  for (let start = 0; start < tokens.length; ) {
    let end = start + 1
    while (end < tokens.length && groupOf(tokens[end]!) === groupOf(tokens[start]!)) end++
    starts.fill(start, start, end)
    ends.fill(end, start, end)
    start = end
  }
  return [starts, ends]
}

function shapeOf(word: string): string {
  if (/^\p{Lu}+$/u.test(word)) return word.length === 1 ? 'X' : 'XX'
  if (/^\p{Lu}/u.test(word)) return 'Xx'
  if (/^\p{Ll}/u.test(word)) return 'xx'
  return /^\p{N}/u.test(word) ? '0' : '.'
}
