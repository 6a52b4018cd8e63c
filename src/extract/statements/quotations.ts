import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { markQuotes, mayOpen, QuoteState } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** Fewer words in quotation marks are a term or a title, unless they are a sentence or its beginning. */
const least = 6
/** Fewer words that a statement does not hold of its quotation make no difference. */
const enough = 3
/** A quotation that no paragraph opens anew goes over so many of them at most. */
const mostParagraphs = 6

/**
 * Gives whole quotations to whoever is said to speak them: one that a statement holds in part, with all paragraphs that it
 * goes on over, one with which a paragraph goes on from the one before, and one after another in its paragraph that nobody
 * else is said to speak.
 */
export function completeQuotations(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  const near = indexBySentence(statements, tokens)
  const content = new Map(statements.map(statement => [statement, statement.content]))
  let last: ReportedStatement | undefined
  let lastParagraph = -1
  for (const quotation of findSpoken(tokens)) {
    const [first] = quotation
    const { paragraph } = tokens[first!.start]!
    const holders = quotation.flatMap(part =>
      near(part).filter(
        statement =>
          content.get(statement)!.some(span => overlaps(span, part)) &&
          !statement.cue.some(span => overlaps(span, part)),
      ),
    )
    const goesOn =
      paragraph === lastParagraph ||
      (paragraph === lastParagraph + 1 && tokens[first!.start - 1]?.paragraph !== paragraph)
    const speaking = holders.find(statement => holdSaying(statement.cue, tokens))
    const owner = speaking ?? (goesOn ? last : undefined)
    if (owner === undefined) continue
    for (const part of quotation) {
      if (speaking === undefined || quotation.length > 1) {
        for (const other of holders) if (other !== owner) content.set(other, without(content.get(other)!, part))
      }
      if (quotation.length > 1 || wordsOutside(content.get(owner)!, part, tokens) >= enough)
        content.set(owner, joined(content.get(owner)!, part, tokens))
    }
    last = owner
    lastParagraph = tokens[quotation.at(-1)!.start]!.paragraph
  }
  return statements.flatMap(statement => {
    const kept = content.get(statement)!
    return kept.length > 0 ? [{ ...statement, content: kept }] : []
  })
}

/** Quotations of some length, or that are sentences, each as the parts that stand in its paragraphs. */
function findSpoken(tokens: readonly Token[]): Span[][] {
  return findQuotations(tokens).filter(parts => parts.length > 1 || isLong(parts[0]!) || isSentence(tokens, parts[0]!))
}

/**
 * Quotations, each as the parts that stand in its paragraphs: one that its paragraph leaves open goes on in
 * the next where that opens it anew, or closes it.
 */
export function findQuotations(tokens: readonly Token[]): Span[][] {
  const found: { readonly parts: Span[]; isOpen: boolean }[] = []
  const states = markQuotes(tokens, { singles: true })
  for (let start = 0; start < tokens.length; ) {
    const end = paragraphEnd(tokens, start)
    const before = found.at(-1)
    const goesOn = before?.isOpen && tokens[before.parts.at(-1)!.end - 1]!.paragraph === tokens[start]!.paragraph - 1
    if (before && goesOn && !mayOpen(tokens[start]!.word)) {
      const until = closingWithoutOpening(tokens, states, start)
      before.isOpen = false
      if (until !== undefined) before.parts.push({ start, end: until })
    }
    let open = -1
    for (let i = start; i < end; i++) {
      if (states[i] === QuoteState.Opening) open = i
      const closes = states[i] === QuoteState.Closing
      if (open < 0 || !(closes || i === end - 1)) continue
      const span = { start: open, end: i + 1 }
      if (before?.isOpen && goesOn && open === start) {
        before.parts.push(span)
        before.isOpen = !closes
      } else found.push({ parts: [span], isOpen: !closes })
      open = -1
    }
    start = end
  }
  return found.map(({ parts }) => parts)
}

/** The token after the first mark that closes what the paragraph, or one before it, opened; undefined where another opens first. */
function closingWithoutOpening(tokens: readonly Token[], states: Uint8Array, start: number): number | undefined {
  const { paragraph } = tokens[start]!
  for (let i = start; i < tokens.length && tokens[i]!.paragraph < paragraph + mostParagraphs; i++) {
    if (states[i] === QuoteState.Opening) return undefined
    if (states[i] === QuoteState.Closing) return i + 1
  }
  return undefined
}

function paragraphEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1
  while (end < tokens.length && tokens[end]!.paragraph === tokens[start]!.paragraph) end++
  return end
}

function isLong({ start, end }: Span): boolean {
  return end - start >= least + 2
}

/** Whether what is quoted begins a sentence and ends one, or its clause: “We ran,” or “It was fast.” */
function isSentence(tokens: readonly Token[], { start, end }: Span): boolean {
  const opens = start === 0 || tokens[start - 1]!.sentence !== tokens[start]!.sentence
  return opens && end - start > 3 && /^[.!?,…]$/.test(tokens[end - 2]!.word)
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
