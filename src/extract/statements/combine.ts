import type { Span } from '../../claims/document.js'
import { holdSaying, isAccording } from '../attribution/speech-words.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** Below this confidence, what has no words of saying is left out unless somebody asks for it. */
const doubtful = 0.4

/**
 * Adds the statements that cue patterns show to those that were tagged, unless these have their words of saying. What is told
 * within a pattern's content keeps to it.
 */
export function addPatterns(
  tagged: readonly ReportedStatement[],
  patterns: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  // what was tagged with little confidence gives way to a form, and "according to" nobody to one that names somebody
  const isSure = ({ source, cue, confidence }: ReportedStatement) =>
    (confidence >= doubtful || holdSaying(cue, tokens)) &&
    (source.length > 0 || !cue.some(({ start }) => isAccording(tokens[start]!)))
  const near = indexBySentence(tagged.filter(isSure), tokens)
  const wanted = patterns.filter(({ source, cue }) =>
    (cue.length > 0 ? cue : source).every(span =>
      near(span).every(other => !other.cue.some(one => overlaps(one, span))),
    ),
  )
  const around = indexBySentence(wanted, tokens)
  const patternsNear = indexBySentence(patterns, tokens)
  const kept = tagged.flatMap(statement => {
    const [cue] = statement.cue
    const gives = ({ cue: form }: ReportedStatement) => form.some(span => cue && overlaps(span, cue))
    if (cue && !isSure(statement) && around(cue).some(gives)) return []
    const named = cue && statement.source.length === 0 ? patternsNear(cue).find(gives) : undefined
    if (named && named.source.length > 0) return [{ ...statement, source: named.source }]
    const pattern = cue && around(cue).find(({ content }) => content.some(span => overlaps(span, cue)))
    return pattern ? keepWithin(statement, pattern.content[0]!) : [statement]
  })
  return [...kept, ...wanted].sort(byPlace)
}

/**
 * Puts statements whose form is plain in the place of those that were tagged otherwise: with words of saying in common, or
 * with a content that holds theirs from their source on.
 */
export function putFirst(
  plain: readonly ReportedStatement[],
  others: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  if (plain.length === 0) return [...others]
  const near = indexBySentence(plain, tokens)
  const isReplaced = ({ cue, source, content }: ReportedStatement) => {
    const [first] = cue.length > 0 ? cue : content
    return near(first!).some(
      other =>
        other.cue.some(one => cue.some(span => overlaps(span, one))) ||
        (source.length === 0 && content.some(span => other.cue.some(one => overlaps(span, one)))) ||
        cue.some(span => other.source.some(one => span.start >= one.end && span.end <= other.cue[0]!.start)),
    )
  }
  return [...others.filter(other => !isReplaced(other)), ...plain].sort(byPlace)
}

/**
 * Where a sentence begins with somebody who says "that …" and ends in "according to" another who is no news outlet, the
 * first cites the second for the last clause: "…, leading to five deaths, according to the monitor".
 */
export function settleRivals(statements: readonly ReportedStatement[], tokens: readonly Token[]): ReportedStatement[] {
  const near = indexBySentence(statements, tokens)
  const settled = new Map<ReportedStatement, ReportedStatement>()
  for (const last of statements) {
    const [cue] = last.cue
    const [source] = last.source
    if (!cue || !source || !isAccording(tokens[cue.start]!) || source.end <= cue.start) continue
    const { sentence } = tokens[cue.start]!
    const first = near(cue).find(
      ({ cue: [other], content: [said] }) =>
        other &&
        said &&
        other.end < cue.start &&
        tokens[other.start]!.sentence === sentence &&
        tokens[said.start]!.word === 'that',
    )
    const clause = lastClause(tokens, last.content.at(-1)!, cue.start)
    if (first === undefined || clause === undefined || isOutlet(tokens, source)) continue
    settled.set(first, { ...first, content: [{ start: first.content[0]!.start, end: source.end }] })
    settled.set(last, { ...last, content: [clause] })
  }
  return statements.map(statement => settled.get(statement) ?? statement)
}

/** The last clause of a content that begins with a participle after a comma. */
function lastClause(tokens: readonly Token[], { start, end }: Span, cue: number): Span | undefined {
  for (let i = end - 2; i >= start - 1 && i > 0; i--) {
    if (tokens[i]!.word !== ',' || !/ing$/.test(tokens[i + 1]!.word) || tokens[i + 1]!.word === 'including') continue
    let until = cue
    while (until > i && tokens[until - 1]!.pos === 'PUNCT') until--
    return { start: i + 1, end: until }
  }
  return undefined
}

function isOutlet(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens.slice(start, end).some(({ kinds }) => kinds.has('OutletWord'))
}

/** In the order of the words of saying, or of the content where there are none. */
export function byPlace(one: ReportedStatement, other: ReportedStatement): number {
  return placeOf(one) - placeOf(other)
}

function placeOf({ cue, content }: ReportedStatement): number {
  return (cue[0] ?? content[0])!.start
}

/** A statement cut to what lies within a span; none where nothing is left that it says. */
function keepWithin(statement: ReportedStatement, bounds: Span): ReportedStatement[] {
  const cut = (spans: readonly Span[]) =>
    spans.flatMap(({ start, end }) => {
      const kept = { start: Math.max(start, bounds.start), end: Math.min(end, bounds.end) }
      return kept.end > kept.start ? [kept] : []
    })
  const content = cut(statement.content)
  return content.length === 0 ? [] : [{ ...statement, source: cut(statement.source), cue: cut(statement.cue), content }]
}
