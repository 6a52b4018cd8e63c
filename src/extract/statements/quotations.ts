import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { markQuotes, QuoteState } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** Fewer words in quotation marks are a term or a title. */
const least = 6
/** Fewer words that a statement does not hold of its quotation make no difference. */
const enough = 3

/**
 * Gives whole quotations to whoever is said to speak them: one that a statement holds in part, one with which a paragraph
 * goes on from the one before, and one after another in its paragraph that nobody else is said to speak.
 */
export function completeQuotations(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  const near = indexBySentence(statements, tokens)
  const content = new Map(statements.map(statement => [statement, statement.content]))
  let last: ReportedStatement | undefined
  let lastParagraph = -1
  for (const quotation of findQuotations(tokens)) {
    const { paragraph } = tokens[quotation.start]!
    const holders = near(quotation).filter(
      statement =>
        content.get(statement)!.some(span => overlaps(span, quotation)) &&
        !statement.cue.some(span => overlaps(span, quotation)),
    )
    const goesOn =
      paragraph === lastParagraph ||
      (paragraph === lastParagraph + 1 && tokens[quotation.start - 1]?.paragraph !== paragraph)
    const speaking = holders.find(statement => holdSaying(statement.cue, tokens))
    const owner = speaking ?? (goesOn ? last : undefined)
    if (owner === undefined) continue
    if (speaking === undefined) {
      for (const other of holders) if (other !== owner) content.set(other, without(content.get(other)!, quotation))
    }
    if (wordsOutside(content.get(owner)!, quotation, tokens) >= enough)
      content.set(owner, joined(content.get(owner)!, quotation, tokens))
    last = owner
    lastParagraph = paragraph
  }
  return statements.flatMap(statement => {
    const kept = content.get(statement)!
    return kept.length > 0 ? [{ ...statement, content: kept }] : []
  })
}

/** Quotations of some length that are closed, or that their paragraph leaves open at its end. */
function findQuotations(tokens: readonly Token[]): Span[] {
  const states = markQuotes(tokens)
  const found: Span[] = []
  let open = -1
  tokens.forEach(({ paragraph }, i) => {
    if (states[i] === QuoteState.Opening) open = i
    const ends = states[i] === QuoteState.Closing || tokens[i + 1]?.paragraph !== paragraph
    if (open < 0 || !ends) return
    if (i + 1 - open >= least + 2) found.push({ start: open, end: i + 1 })
    open = -1
  })
  return found
}

/** How many words of a quotation lie in none of the spans. */
function wordsOutside(spans: readonly Span[], { start, end }: Span, tokens: readonly Token[]): number {
  let count = 0
  for (let i = start; i < end; i++)
    if (tokens[i]!.pos !== 'PUNCT' && !spans.some(span => span.start <= i && i < span.end)) count++
  return count
}

/** Spans with another joined to those that it touches or follows, past marks alone. */
function joined(spans: readonly Span[], added: Span, tokens: readonly Token[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const span of [...spans, added].sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    const near = before && tokens.slice(before.end, span.start).every(({ pos }) => pos === 'PUNCT')
    if (before && near) before.end = Math.max(before.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

function without(spans: readonly Span[], removed: Span): Span[] {
  return spans.flatMap(({ start, end }) =>
    [
      { start, end: Math.min(end, removed.start) },
      { start: Math.max(start, removed.end), end },
    ].filter(span => span.end > span.start),
  )
}
