import type { Span } from '../../claims/document.js'
import { holdSaying, isAccording } from '../attribution/speech-words.js'
import { fullPhraseBefore, fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'
import { markParts } from './by-sentence.js'
import { sourceBefore, sourceFrom } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

/** Mends where sources and contents begin and end: whole noun phrases, whole clauses. */
export function mendBoundaries(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  const taken = markParts(statements, tokens.length)
  const isFree = (i: number, sentence: number) =>
    i >= 0 && i < tokens.length && !taken[i] && tokens[i]!.sentence === sentence
  return statements.map(each => {
    const statement = mendSource(each, tokens)
    const source = statement.source.length
      ? statement.source.map(span => wholePhrase(span, tokens, isFree))
      : missingSource(statement, tokens, isFree)
    const content = statement.content.map((span, i) =>
      wholeClause(span, statement, i === statement.content.length - 1, tokens, isFree),
    )
    return { ...statement, source, content }
  })
}

/**
 * Where the words of saying have their own source beside them, and the one that was found stands in what comes before or there
 * is none: "In a letter to the council, parents said …", "…, said the lawyer Rok Tamm."
 */
function mendSource(statement: ReportedStatement, tokens: readonly Token[]): ReportedStatement {
  const [cue] = statement.cue
  if (cue === undefined || !holdSaying([cue], tokens) || isAccording(tokens[cue.start]!)) return statement
  const start = sentenceStart(tokens, cue.start)
  const [source] = statement.source
  // "the man who they say"
  const isRelative =
    source &&
    source.end - source.start > 1 &&
    /^(?:they|he|she)$/.test(tokens[source.end - 1]!.word) &&
    /^(?:who|whom|that|which)$/.test(tokens[source.end - 2]!.word)
  if (isRelative) return { ...statement, source: [{ start: source.end - 1, end: source.end }] }
  const isOpened = /^(?:in|at|on|during|speaking|after|before|addressing|writing)$/i.test(tokens[start]!.word)
  if (source && isOpened) {
    const subject = sourceBefore(tokens, cue.start, start)
    const isApart = subject && subject.start > start && source.start < subject.start
    return isApart ? { ...statement, source: [subject] } : statement
  }
  const isWithin = statement.content.some(
    span => cue.end <= span.start || (span.start < cue.start && cue.end < span.end),
  )
  const told = source ? undefined : saidOfSomething(statement, cue, tokens)
  if (told) return told
  if (source || !isWithin || !/^[,”"]$/.test(tokens[cue.start - 1]?.word ?? '')) return statement
  const behind = sourceFrom(tokens, cue.end)
  let end = sentenceEnd(tokens, cue.start)
  while (end > cue.end && tokens[end - 1]!.pos === 'PUNCT') end--
  if (behind === undefined || behind.end !== end) return statement
  const content = statement.content.flatMap(span =>
    span.start < cue.start ? [{ start: span.start, end: Math.min(span.end, cue.start - 1) }] : [],
  )
  return content.length === 0 ? statement : { ...statement, source: [behind], content }
}

/** "“…,” said the lawyer Rok Tamm of the raid in which …": what is quoted is said, and not of what. */
function saidOfSomething(
  statement: ReportedStatement,
  cue: Span,
  tokens: readonly Token[],
): ReportedStatement | undefined {
  const before = statement.content.filter(({ end }) => end <= cue.start)
  const after = statement.content.find(({ start }) => start > cue.end)
  if (
    before.length === 0 ||
    after === undefined ||
    !/^(?:of|about|after|regarding)$/i.test(tokens[after.start - 1]!.word)
  )
    return undefined
  const named = sourceFrom(tokens, cue.end)
  if (named === undefined || named.start > cue.end) return undefined
  return { ...statement, source: [{ start: cue.end, end: Math.min(named.end, after.start - 1) }], content: before }
}

type IsFree = (i: number, sentence: number) => boolean

/** For words of saying without a source, the noun phrase that stands where it must: behind "according to", before a verb or behind it. */
function missingSource({ cue: [cue], content }: ReportedStatement, tokens: readonly Token[], isFree: IsFree): Span[] {
  if (cue === undefined || !holdSaying([cue], tokens)) return []
  const { sentence } = tokens[cue.start]!
  const follows = content.some(({ start }) => start >= cue.end)
  if (isAccording(tokens[cue.start]!) || !follows) {
    const phrase = isFree(cue.end, sentence) ? fullPhraseFrom(tokens, cue.end) : undefined
    return phrase && isFree(phrase.end - 1, sentence) ? [phrase] : []
  }
  let from = cue.start
  while (isFree(from - 1, sentence)) from--
  const phrase = fullPhraseBefore(tokens, cue.start, from)
  const opens =
    phrase && (tokens[phrase.start - 1]?.sentence !== sentence || /^[,;:–—”"]$/.test(tokens[phrase.start - 1]!.word))
  return phrase && opens ? [phrase] : []
}

/** A source that begins within a noun phrase is given the whole of it. */
function wholePhrase(span: Span, tokens: readonly Token[], isFree: IsFree): Span {
  const { pos, sentence } = tokens[span.start]!
  const belongs = /^(of|in|from)$/.test(tokens[span.start - 1]?.word ?? '')
  if (!(pos === 'NOUN' || belongs) || span.end - span.start > 1) return span
  let from = span.start
  while (isFree(from - 1, sentence)) from--
  return fullPhraseBefore(tokens, span.end, from) ?? span
}

/** Where a content begins behind who is told, or when: at "that". */
function afterCircumstance({ start, end }: Span, cue: Span, tokens: readonly Token[]): number {
  const tells = tokens.slice(cue.start, cue.end).some(token => token.kinds.has('TellingVerb'))
  const isDated = /^(on|in|last|this|late|early)$/i.test(tokens[start]!.word)
  if (!tells && !isDated) return start
  const phrase = fullPhraseFrom(tokens, isDated ? start + 1 : start)
  return phrase && phrase.end < end && tokens[phrase.end]!.word === 'that' ? phrase.end : start
}

/** A content that its sentence goes on behind is given the rest of it; one of "according to" all of its clause. */
function wholeClause(
  span: Span,
  { cue }: ReportedStatement,
  isLast: boolean,
  tokens: readonly Token[],
  isFree: IsFree,
): Span {
  const { sentence } = tokens[span.end - 1]!
  let { start, end } = span
  if (cue[0]?.end === start) start = afterCircumstance(span, cue[0], tokens)
  if (isLast && cue[0] && cue[0].end <= start) {
    let until = end
    while (isFree(until, sentence)) until++
    const rest = tokens.slice(end, until).filter(({ pos }) => pos !== 'PUNCT')
    if (rest.length > 0 && tokens[until]?.sentence !== sentence && tokens[start]!.word === 'that') {
      while (until > end && /^[.!?]$/.test(tokens[until - 1]!.word)) until--
      end = until
    }
  }
  if (cue[0] && isAccording(tokens[cue[0].start]!)) {
    while (isFree(start - 1, tokens[start]!.sentence) && !/^[,;:–—]$/.test(tokens[start - 1]!.word)) start--
  }
  return { start, end }
}
