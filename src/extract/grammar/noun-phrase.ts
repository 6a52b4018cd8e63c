import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** What a noun phrase may hold, for those who ask for one: whom a claim is of, who did something, where. */
export interface PhraseRules {
  /** It has so many tokens at most. */
  readonly longest?: number
  /** Whether a token belongs to it, of which no more than what is `within` is looked at. */
  belongs(tokens: readonly Token[], i: number, within: Span): boolean
  /** Whether it may begin with a token when it is read from its end. */
  mayBegin?(tokens: readonly Token[], i: number, within: Span): boolean
  /** Whether it may end with a token when it is read from its beginning. */
  mayEnd?(token: Token): boolean
}

/** The noun phrase that begins with a token, in one sentence and before `until`; undefined where none does. */
export function phraseFrom(
  tokens: readonly Token[],
  start: number,
  until: number,
  { longest = Number.POSITIVE_INFINITY, belongs, mayEnd }: PhraseRules,
): Span | undefined {
  const within = { start, end: Math.min(until, start + longest, tokens.length) }
  const sentence = tokens[start]?.sentence
  let end = start
  while (end < within.end && tokens[end]!.sentence === sentence && belongs(tokens, end, within)) end++
  if (mayEnd !== undefined) while (end > start && !mayEnd(tokens[end - 1]!)) end--
  return end > start ? { start, end } : undefined
}

/** The noun phrase that ends before a token, and begins at `from` or behind it; undefined where none does. */
export function phraseBefore(
  tokens: readonly Token[],
  end: number,
  from: number,
  { longest = Number.POSITIVE_INFINITY, belongs, mayBegin }: PhraseRules,
): Span | undefined {
  const within = { start: Math.max(from, end - longest), end }
  let start = end
  while (start > within.start && belongs(tokens, start - 1, within)) start--
  if (mayBegin !== undefined) while (start < end && !mayBegin(tokens, start, within)) start++
  return end > start ? { start, end } : undefined
}

/**
 * The head of a noun phrase: the last token that may head it before the first that leads away from it, as "of" does. Where
 * none may, the first of all.
 */
export function headOf(
  tokens: readonly Token[],
  { start, end }: Span,
  leadsAway: (token: Token, i: number) => boolean,
  mayHead: (token: Token) => boolean = () => true,
): number {
  let head = start
  while (head + 1 < end && !leadsAway(tokens[head + 1]!, head + 1)) head++
  while (head > start && !mayHead(tokens[head]!)) head--
  return head
}

/** Whether a token is a noun or a name. */
export function isNoun({ pos }: Pick<Token, 'pos'>): boolean {
  return pos === 'NOUN' || pos === 'PROPN'
}

/** Whether a token may be a noun: by its tag, or as a word for people that is taken for a verb, as "guards" is. */
export function mayBeNoun(token: Pick<Token, 'pos' | 'word' | 'kinds'>): boolean {
  return isNoun(token) || (token.pos === 'VERB' && /s$/i.test(token.word) && token.kinds.has('PersonNoun'))
}
