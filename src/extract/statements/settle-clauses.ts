import type { Span } from '../../claims/document.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import { markQuotes, QuoteState } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { overlaps, type ReportedStatement } from './statement.js'

/**
 * Keeps statements apart that run into each other: what one says ends before the sentence in which another says something,
 * and whoever passes a sentence on at its end, "…, the agency reported", passes on all of it.
 */
export function settleClauses(statements: readonly ReportedStatement[], tokens: readonly Token[]): ReportedStatement[] {
  const quoted = markQuotes(tokens)
  const openers = new Set(
    statements.flatMap(({ source: [source], cue: [cue] }) =>
      source && cue && source.start === sentenceStart(tokens, source.start) && sameSentence(tokens, source, cue)
        ? source.start
        : [],
    ),
  )
  const apart = statements.map(statement => ({
    ...statement,
    content: statement.content.map(span => withoutOthers(span, statement, openers, quoted, tokens)),
  }))
  return settleTrailing(apart, tokens)
}

function sameSentence(tokens: readonly Token[], one: Span, other: Span): boolean {
  return tokens[one.start]!.sentence === tokens[other.start]!.sentence
}

/** What is said outside quotation marks up to the sentence that another opens as its source. */
function withoutOthers(
  { start, end }: Span,
  { source, cue }: ReportedStatement,
  openers: ReadonlySet<number>,
  quoted: Uint8Array,
  tokens: readonly Token[],
): Span {
  const own = source[0] ?? cue[0]
  if (own === undefined || own.start >= start) return { start, end }
  for (let next = sentenceEnd(tokens, start); next < end; next = sentenceEnd(tokens, next))
    if (openers.has(next) && quoted[next] === QuoteState.Outside) {
      let until = next
      while (until > start + 1 && tokens[until - 1]!.pos === 'PUNCT') until--
      return { start, end: until }
    }
  return { start, end }
}

function settleTrailing(statements: readonly ReportedStatement[], tokens: readonly Token[]): ReportedStatement[] {
  const near = indexBySentence(statements, tokens)
  const settled = new Map<ReportedStatement, ReportedStatement>()
  for (const last of statements) {
    const [said] = last.content
    const comma = said && trailingComma(last, tokens)
    if (said === undefined || comma === undefined) continue
    const start = sentenceStart(tokens, comma)
    const first = near(said).find(
      other =>
        other !== last &&
        other.source[0] !== undefined &&
        other.source[0].start >= start &&
        other.cue.some(cue => cue.start > start && cue.end <= said.start) &&
        other.content.some(span => overlaps(span, said)),
    )
    if (first === undefined) continue
    const cut = first.content.flatMap(span =>
      span.start < comma ? [{ start: span.start, end: Math.min(span.end, comma) }] : [],
    )
    settled.set(last, { ...last, content: [{ start, end: comma }] })
    settled.set(first, { ...first, content: cut })
  }
  return statements.map(statement => settled.get(statement) ?? statement)
}

/** The comma before a source and words of saying that end a sentence. */
function trailingComma(
  { source: [source], cue: [cue], content }: ReportedStatement,
  tokens: readonly Token[],
): number | undefined {
  if (source === undefined || cue === undefined || content.some(({ end }) => end > source.start)) return undefined
  const isLast = tokens
    .slice(Math.max(source.end, cue.end), sentenceEnd(tokens, cue.start))
    .every(({ pos }) => pos === 'PUNCT')
  return isLast && source.end <= cue.start && tokens[source.start - 1]?.word === ',' ? source.start - 1 : undefined
}
