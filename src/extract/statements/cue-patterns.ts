import type { Span } from '../../claims/document.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { isPassive } from '../grammar/voice.js'
import type { Token } from '../text/tokens.js'
import { creditPattern, headingPattern } from './heading-patterns.js'
import { confidences, isVerb, most, namesSomebody, trimEnd } from './pattern-parts.js'
import { sourceBefore, sourceFrom } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

/** The statements that a sentence's form alone shows: a source and verb of saying at its end, a heading's colon, a picture's credit. */
export function findCuePatterns(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(
    sentence =>
      trailingPattern(tokens, sentence) ??
      headingPattern(tokens, sentence) ??
      creditPattern(tokens, sentence) ??
      wishPattern(tokens, sentence) ??
      denialPattern(tokens, sentence) ??
      [],
  )
}

/** "…, a monitor reported on Monday.", "…, witnesses told the agency.": all that comes before is what they say. */
function trailingPattern(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  const stop = trimEnd(tokens, { start, end })
  for (let verb = stop - 1; verb > start + 3 && stop - verb <= most; verb--) {
    const isFinding = verb === stop - 1 && /^(?:found|concluded|determined|estimates?)$/.test(tokens[verb]!.word)
    if (!(tokens[verb]!.kinds.has('ReportingVerb') || isFinding) || !isVerb(tokens[verb]!)) continue
    const comma = pauseBeforeSource(tokens, start, verb)
    if (comma < 0 || verb - comma < 2 || verb - comma > most || comma - start < 3) return undefined
    const source = { start: comma + 1, end: verb }
    while (source.end > source.start && ['AUX', 'ADV'].includes(tokens[source.end - 1]!.pos)) source.end--
    const named = { start: source.start, end: apposedFrom(tokens, source) ?? source.end }
    if (!namesSomebody(tokens, named) || saysMore(tokens, verb + 1, stop)) return undefined
    const content = { start: tokens[start]!.pos === 'PUNCT' ? start + 1 : start, end: comma }
    return {
      source: [source],
      cue: [{ start: source.end, end: verb + 1 }],
      content: [content],
      confidence: confidences.trailing,
    }
  }
  return undefined
}

/** "The union appealed to the council to reopen the shaft", "Mothers called on the police to stop". */
function wishPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  const end = trimEnd(tokens, sentence)
  for (let i = sentence.start + 1; i < end - 3; i++) {
    const { kinds, lemma } = tokens[i]!
    const next = tokens[i + 1]!.word
    const isCall = lemma === 'call' && /^(?:on|upon)$/.test(next)
    if (!(kinds.has('Demand') || isCall) || !isFiniteVerb(tokens, i)) continue
    const from = /^(?:on|upon|to)$/.test(next) ? i + 2 : i + 1
    const told = fullPhraseFrom(tokens, from)
    const source = sourceBefore(tokens, i, sentence.start)
    if (told === undefined || source === undefined || tokens[told.end]?.word !== 'to') return undefined
    const cue = [{ start: i, end: from }]
    return { source: [source], cue, content: [{ start: from, end }], confidence: confidences.wish }
  }
  return undefined
}

/** "The front disclaimed responsibility for the raid": what is denied is what follows. */
function denialPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  const end = trimEnd(tokens, sentence)
  for (let i = sentence.start + 1; i < end - 1; i++) {
    const { kinds } = tokens[i]!
    const rejects = kinds.has('RejectingVerb') && tokens.slice(i + 1, i + 7).some(({ kinds }) => kinds.has('ClaimNoun'))
    if (!(kinds.has('Denies') || rejects) || !isFiniteVerb(tokens, i)) continue
    const source = isPassive(tokens, i, sentence.start) ? undefined : sourceBefore(tokens, i, sentence.start)
    if (source === undefined) return undefined
    const cue = [{ start: i, end: i + 1 }]
    return { source: [source], cue, content: [{ start: i + 1, end }], confidence: confidences.denial }
  }
  return undefined
}

function lastPause(tokens: readonly Token[], start: number, end: number): number {
  for (let i = end - 1; i > start; i--) if (/^[,–—]$/.test(tokens[i]!.word)) return i
  return -1
}

/** The pause behind which the source of a verb begins: the one before it, or with a name between commas the one before that. */
function pauseBeforeSource(tokens: readonly Token[], start: number, verb: number): number {
  const last = lastPause(tokens, start, verb)
  const source =
    last === verb - 1 ? sourceFrom(tokens, lastPause(tokens, start, lastPause(tokens, start, last)) + 1) : undefined
  return source !== undefined && source.end === last ? source.start - 1 : last
}

/** Where a comma parts who somebody is from the name behind it, as in "the chief of staff, Rok Tamm,". */
function apposedFrom(tokens: readonly Token[], { start, end }: Span): number | undefined {
  const comma = tokens.slice(start, end).findIndex(({ word }) => word === ',')
  return comma > 0 && tokens[end - 1]!.word === ',' ? start + comma : undefined
}

/** Whether what follows a verb of saying is more than who is told and when. */
function saysMore(tokens: readonly Token[], start: number, end: number): boolean {
  const told = tokens[start - 1]!.kinds.has('TellingVerb') ? toldList(tokens, start, end) : start
  // "told the radio, which aired it"
  if (told > start && tokens[told]?.word === ',' && /^(?:which|who)$/.test(tokens[told + 1]?.word ?? '')) return false
  return tokens
    .slice(told, end)
    .some(
      ({ pos, word }) =>
        ['VERB', 'AUX', 'SCONJ', 'CCONJ'].includes(pos) || /^(that|what|how|why|whether|:)$/i.test(word),
    )
}

/** The token behind all who are told: "the council, the army prosecutor and the press". */
function toldList(tokens: readonly Token[], start: number, end: number): number {
  let at = start
  for (;;) {
    const phrase = fullPhraseFrom(tokens, at)
    if (phrase === undefined || phrase.end > end) return at === start ? start : at
    let next = phrase.end
    while (next < end && /^(?:,|and)$/.test(tokens[next]!.word)) next++
    if (next === phrase.end || next >= end || !fullPhraseFrom(tokens, next) || tokens[next]!.pos === 'PRON')
      return phrase.end
    at = next
  }
}

/** What is told at a sentence's end to some who are named there, so that no more can be said behind it. */
export function findToldLast(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(sentence => {
    const found = trailingPattern(tokens, sentence)
    return found?.cue.some(({ end }) => tokens[end - 1]!.kinds.has('TellingVerb')) ? found : []
  })
}
