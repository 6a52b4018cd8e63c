import type { Span } from '../../claims/document.js'
import { holdSaying, isAccording } from '../attribution/speech-words.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { extentOf, type ReportedStatement } from './statement.js'
import { withdrawnNoun } from './withdrawals.js'

/** Finds the statements in a stretch of tokens taken by itself. */
export type Find = (tokens: readonly Token[]) => readonly ReportedStatement[]

/** A content of fewer words holds no statement of another. */
const least = 6
/** A token is looked at so many times, so that time grows with the text: so many levels of who cites whom are found. */
const deepest = 6
/** What is found within a content is less sure than what is found outside. */
const discount = 0.8

/**
 * Looks for what others are said to have said within the contents of statements, and within theirs. Only words of saying with
 * somebody else who says it count there: what one wishes or believes within what another says is not told apart.
 */
export function findNested(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
  find: Find,
): ReportedStatement[] {
  const found = [...statements]
  const looks = new Uint8Array(tokens.length)
  const known = new Set(statements.flatMap(({ cue }) => cue.map(({ start }) => start)))
  for (let i = 0; i < found.length; i++) {
    const outer = found[i]!
    for (const span of outer.content) {
      if (span.end - span.start < least || !tells([span], tokens)) continue
      if (looks.subarray(span.start, span.end).some(times => times >= deepest)) continue
      for (let token = span.start; token < span.end; token++) looks[token]!++
      const slice = tokens.slice(span.start, span.end)
      for (const inner of find(slice)) {
        if (!isTold(inner, slice)) continue
        const moved = move(inner, span.start)
        if (moved.cue.some(({ start }) => known.has(start))) continue
        moved.cue.forEach(({ start }) => void known.add(start))
        found.push({ ...moved, confidence: discount * Math.min(inner.confidence, outer.confidence) })
      }
    }
  }
  return found
}

/** Says for every statement in whose content it stands: that of the smallest that holds all of it. */
export function placeWithin(statements: readonly ReportedStatement[], tokens: readonly Token[]): ReportedStatement[] {
  const near = indexBySentence(statements, tokens)
  const copies = new Map(statements.map(statement => [statement, { ...statement }]))
  const size = (statement: ReportedStatement) => {
    const { start, end } = extentOf(statement)
    return end - start
  }
  for (const [inner, copy] of copies) {
    const core = inner.cue[0] ?? inner.content[0]!
    const holders = near({ start: core.start, end: core.start + 1 }).filter(
      outer => outer !== inner && size(outer) > size(inner) && holds(outer, inner),
    )
    const [held] = holders.sort((a, b) => size(a) - size(b))
    const nearest = inner.through === undefined ? held : near(core).find(({ cue }) => cue[0]?.start === inner.through)
    if (nearest) Object.assign(copy, { within: copies.get(nearest)! })
    if (inner.continues) Object.assign(copy, { continues: copies.get(inner.continues)! })
  }
  return [...copies.values()]
}

/** Whether a statement's content holds the beginning of another, all of which it reaches over. */
function holds(outer: ReportedStatement, inner: ReportedStatement): boolean {
  const { start, end } = extentOf(outer)
  const core = inner.cue[0] ?? inner.content[0]!
  return (
    outer.content.some(span => span.start <= core.start && core.end <= span.end) &&
    inner.content.every(span => start <= span.start && span.end <= end)
  )
}

/** Whether it is said by words of saying, and by somebody other than "I" or "we". */
function isTold({ source, cue, content }: ReportedStatement, tokens: readonly Token[]): boolean {
  const words = source[0] ? tokens.slice(source[0].start, source[0].end) : []
  const isOwn = words.length === 0 || /^(i|we|it|you)$/i.test(words[0]!.word) || words.at(-1)!.kinds.has('RecordNoun')
  const accords = cue.some(({ start }) => isAccording(tokens[start]!))
  return (
    tells(cue, tokens) && !isOwn && (!accords || words.some(isSomebody)) && content[0]!.end - content[0]!.start >= 3
  )
}

/** Whether spans hold words of saying, or of withdrawing what was said. */
function tells(spans: readonly Span[], tokens: readonly Token[]): boolean {
  const withdraws = (i: number) => tokens[i]!.kinds.has('WithdrawingVerb') && withdrawnNoun(tokens, i) !== undefined
  return (
    holdSaying(spans, tokens) ||
    spans.some(({ start, end }) => {
      for (let i = start; i < end; i++) if (withdraws(i)) return true
      return false
    })
  )
}

/** Whether a word may stand for somebody who can be cited, unlike the rites of "according to the rites". */
function isSomebody(token: Token): boolean {
  return (
    token.pos === 'PROPN' ||
    token.pos === 'PRON' ||
    ['WitnessNoun', 'RecordNoun', 'BodyWord', 'PersonNoun', 'TitleWord', 'OfficeNoun'].some(kind =>
      token.kinds.has(kind),
    )
  )
}

function move({ source, cue, content, ...rest }: ReportedStatement, by: number): ReportedStatement {
  const moved = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
  return { ...rest, source: moved(source), cue: moved(cue), content: moved(content) }
}
