import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { sentenceStart } from '../grammar/sentences.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { type Change, confidence, discount, lastOf, least } from './citing-change.js'
import { sourceBefore, sourceFrom } from './source-phrase.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** Whoever is cited is named in so many words at most. */
const longestSource = 16

/** "quoted the coroner as saying that …". */
export function quotedAs(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const cited = citedBefore(tokens, i + 1)
  if (cited === undefined) return undefined
  const verb = cited.end + 1
  if (!/ing$/i.test(tokens[verb]?.word ?? '') || tokens[verb]!.sentence !== tokens[i]!.sentence) return undefined
  const all = around()
  const end = lastOf(tokens, i)
  const begin = verb + 1
  if (end - begin < 2) return quotedBehind({ start: i, end: begin }, cited, all, tokens)
  const outer = all.find(({ cue }) => cue.some(({ start, end }) => start <= i && i < end))
  const subject = outer?.source[0] ?? sourceBefore(tokens, i, sentenceStart(tokens, i))
  const sure = outer?.confidence ?? confidence
  const cue = [{ start: i, end: i + 1 }]
  return {
    added: [
      ...(subject ? [{ source: [subject], cue, content: [{ start: cited.start, end }], confidence: sure }] : []),
      {
        ...{ source: [cited], cue: [{ start: verb, end: verb + 1 }], content: [{ start: begin, end }] },
        confidence: sure * discount,
      },
    ],
    removed: all.filter(({ cue }) => cue.some(span => overlaps(span, { start: i, end: begin }))),
  }
}

/** "“…,” the radio quoted the coroner as saying.": what is said stands before. */
function quotedBehind(
  { start, end }: Span,
  cited: Span,
  all: readonly ReportedStatement[],
  tokens: readonly Token[],
): Change | undefined {
  const outer = all.find(({ cue }) => cue.some(span => span.start <= start && start < span.end))
  const content = outer?.content.filter(span => span.end <= start) ?? []
  const source = outer?.source[0] ?? sourceBefore(tokens, start, sentenceStart(tokens, start))
  if (outer === undefined || source === undefined || content.length === 0) return undefined
  return {
    added: [
      {
        ...outer,
        source: [source],
        cue: [{ start, end: start + 1 }],
        content: [...content, { start: cited.start, end }],
      },
      {
        ...{ source: [cited], cue: [{ start: end - 1, end }], content },
        ...{ confidence: Math.max(outer.confidence, least) * discount, through: start },
      },
    ],
    removed: all.filter(({ cue }) => cue.some(span => overlaps(span, { start, end }))),
  }
}

/** "…, according to the governor, cited by the agency.": whoever is behind "by" passes on what is told. */
export function citedBy(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const by = lowerAt(tokens, i + 1) === 'by' ? sourceFrom(tokens, i + 2) : undefined
  if (by === undefined || isPassive(tokens, i, sentenceStart(tokens, i))) return undefined
  const apart = lowerAt(tokens, i - 1) === ',' ? i - 1 : i
  const told = around().find(({ source: [source], cue }) => source?.end === apart && holdSaying(cue, tokens))
  if (told === undefined) return undefined
  const cue = [{ start: i, end: i + 2 }]
  return {
    added: [
      { source: [by], cue, content: told.content, confidence: told.confidence },
      { ...told, source: told.source.slice(0, 1), confidence: told.confidence * discount, through: i },
    ],
    removed: [told],
  }
}

/** Whoever is named before "as saying", with where and of what they are: "the health office in the district of Selm". */
function citedBefore(tokens: readonly Token[], at: number): Span | undefined {
  const opening = sourceFrom(tokens, at)
  if (opening === undefined) return undefined
  for (let as = opening.end; as < at + longestSource && tokens[as]?.sentence === tokens[at]!.sentence; as++) {
    if (lowerAt(tokens, as) === 'as') return { start: at, end: as }
    if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[as]!.pos)) return undefined
  }
  return undefined
}

/** "The bishop was quoted by the radio as saying that …", with or without "by". */
export function quotedBy(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const start = sentenceStart(tokens, i)
  if (!isPassive(tokens, i, start)) return undefined
  const by = lowerAt(tokens, i + 1) === 'by' ? sourceFrom(tokens, i + 2) : undefined
  const as = by?.end ?? i + 1
  const source = sourceBefore(tokens, i, start)
  const end = lastOf(tokens, i)
  if (lowerAt(tokens, as) !== 'as' || !/ing$/i.test(tokens[as + 1]?.word ?? '') || source === undefined)
    return undefined
  // "…, officials were quoted by the agency as saying."
  const isTrailing = end - as < 4 && source.start - start > 4 && lowerAt(tokens, source.start - 1) === ','
  if (end - as < 4 && !isTrailing) return undefined
  const content = [isTrailing ? { start, end: source.start - 1 } : { start: as + 2, end }]
  const outer = { source: by ? [by] : [], cue: [{ start: i, end: i + 1 }], content, confidence }
  return {
    added: [
      ...(by ? [outer] : []),
      {
        ...{ source: [source], cue: [{ start: as + 1, end: as + 2 }], content, confidence },
        ...(by ? { through: i } : {}),
      },
    ],
    removed: around().filter(({ cue }) => cue.some(span => overlaps(span, { start: i - 2, end: as + 2 }))),
  }
}
