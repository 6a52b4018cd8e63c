import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** Who speaks: a name, or words that name nobody. */
export interface Speaker extends Span {
  readonly text: string
  readonly named: boolean
  /** Whether it is an organisation, as far as the name's form shows. */
  readonly body: boolean
}

/** A statement found in a document: who says what by which words, as token numbers, end exclusive. */
export interface ReportedStatement {
  /** Empty where nobody is named, or the source goes on from before. */
  readonly source: readonly Span[]
  /** Empty where a sentence continues what somebody says without words of saying. */
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** How sure the extractor is, from 0 to 1. */
  readonly confidence: number
  /** Where the words stand that say who speaks: the source's own, or earlier ones that it goes back to. */
  readonly speaker?: Speaker
  /** The statement in whose content this one stands. */
  readonly within?: ReportedStatement
  /** The first token of the words of saying of whoever passes it on, where their content does not hold it by its place. */
  readonly through?: number
  /** The statement whose speaker goes on in this one, without words of saying. */
  readonly continues?: ReportedStatement
}

/** First and last token of all parts of a statement. */
export function extentOf({ source, cue, content }: Pick<ReportedStatement, 'source' | 'cue' | 'content'>): Span {
  const spans = [...source, ...cue, ...content]
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** The statement without parts of its content that hold no word; none where that leaves it without any. */
export function withContent(statement: ReportedStatement, tokens: readonly Token[]): ReportedStatement[] {
  const content = statement.content.filter(({ start, end }) =>
    tokens.slice(start, end).some(({ word }) => /[\p{L}\p{N}]/u.test(word)),
  )
  if (content.length === statement.content.length) return [statement]
  return content.length === 0 ? [] : [{ ...statement, content }]
}

/** Whether two spans have a token in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
