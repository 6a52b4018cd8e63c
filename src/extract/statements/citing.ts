import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { sentenceStart } from '../grammar/sentences.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { type Change, confidence, discount, least } from './citing-change.js'
import { byPlace } from './combine.js'
import { heardFrom, toldOn } from './hearsay.js'
import { citedBy, quotedAs, quotedBy } from './quoted-sources.js'
import { maySpeak, sourceBefore, sourceFrom } from './source-phrase.js'
import { overlaps, type ReportedStatement } from './statement.js'

/**
 * Gives what is told to those who are cited for it, through whoever cites them: "reported, citing the ministry", "quoted the
 * coroner as saying", "had heard from a guard", "told her sister, who told the network".
 */
export function resolveCiting(statements: readonly ReportedStatement[], tokens: readonly Token[]): ReportedStatement[] {
  const near = indexBySentence(statements, tokens)
  const removed = new Set<ReportedStatement>()
  const added: ReportedStatement[] = []
  tokens.forEach((token, i) => {
    const around = () =>
      [...near({ start: i, end: i + 1 }), ...added.filter(({ cue }) => isBeside(cue[0], i, tokens))].filter(
        statement => !removed.has(statement),
      )
    const change = readCiting(token, i, tokens, around)
    change?.removed.forEach(statement => void removed.add(statement))
    added.push(...(change?.added ?? []))
  })
  return [...statements, ...added].filter(statement => !removed.has(statement)).sort(byPlace)
}

function isBeside(cue: Span | undefined, i: number, tokens: readonly Token[]): boolean {
  return cue !== undefined && tokens[cue.start]!.sentence === tokens[i]!.sentence
}

function readCiting(
  { kinds, lemma, word }: Token,
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  if (kinds.has('CitingVerb')) {
    const isAside = /ing$/i.test(word) || /^(?:who|which)$/.test(lowerAt(tokens, i - 1))
    return (
      quotedAs(i, tokens, around) ??
      quotedBy(i, tokens, around) ??
      citedBy(i, tokens, around) ??
      (isAside ? citedAside(i, tokens, around) : undefined)
    )
  }
  if (/^(?:hear|learn)$/.test(lemma) && lowerAt(tokens, i + 1) === 'from') return heardFrom(i, tokens, around)
  if (!kinds.has('TellingVerb')) return undefined
  return lowerAt(tokens, i + 1) === 'by' && isPassive(tokens, i, sentenceStart(tokens, i))
    ? heardFrom(i, tokens, around)
    : toldOn(i, tokens, around)
}

/** "…, the agency reported, citing the ministry", "Citing police, the radio said that …". */
function citedAside(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const cited = sourceFrom(tokens, i + 1)
  if (cited === undefined || !maySpeak(tokens, cited)) return undefined
  const aside = { start: i, end: cited.end }
  const all = around()
  const trailing = reportedBefore(tokens, i)
  if (trailing) {
    const known = all.find(({ cue }) => cue.some(span => overlaps(span, trailing.cue)))
    const sure = Math.max(known?.confidence ?? 0, confidence)
    return {
      added: [
        { source: [trailing.source], cue: [trailing.cue], content: [trailing.content, aside], confidence: sure },
        {
          ...{ source: [cited], cue: [{ start: i, end: i + 1 }], content: [trailing.content] },
          ...{ confidence: sure * discount, through: trailing.cue.start },
        },
      ],
      removed: all.filter(({ cue }) => cue.some(span => overlaps(span, aside) || overlaps(span, trailing.cue))),
    }
  }
  const distance = ({ cue }: ReportedStatement) => Math.abs(cue[0]!.start - i)
  const [main] = all
    .filter(({ cue, content }) => {
      const [first] = cue
      return first && holdSaying(cue, tokens) && !overlaps(first, aside) && without(content, aside, tokens).some(isLong)
    })
    .sort((a, b) => distance(a) - distance(b))
  const [cue] = main?.cue ?? []
  if (main === undefined || cue === undefined) return citedAsCue(i, aside, tokens, all)
  const content = without(main.content, aside, tokens).filter(isLong)
  const subject = sourceBefore(tokens, cue.start, sentenceStart(tokens, cue.start))
  const isApart = main.source.every(({ end }) => end < cue.start - 3)
  const outer = {
    ...main,
    source: subject && isApart ? [subject] : main.source,
    content: [...content, aside].sort((a, b) => a.start - b.start),
  }
  const inner: ReportedStatement = {
    ...{ source: [cited], cue: [{ start: i, end: i + 1 }], content },
    confidence: Math.max(main.confidence, least) * discount,
    through: cue.start,
  }
  return {
    added: [outer, inner],
    removed: [main, ...all.filter(other => other.cue.some(span => overlaps(span, aside)))],
  }
}

/** "X reported, citing witnesses, that …" where "citing" was tagged for the words of saying. */
function citedAsCue(
  i: number,
  aside: Span,
  tokens: readonly Token[],
  all: readonly ReportedStatement[],
): Change | undefined {
  const tagged = all.find(({ cue, source }) => source.length > 0 && cue.some(({ start, end }) => start <= i && i < end))
  const [last] = tagged?.content.slice(-1) ?? []
  if (tagged === undefined || last === undefined) return undefined
  let start = aside.end
  while (start < last.end && tokens[start]!.pos === 'PUNCT') start++
  const isSaying = (at: number) => tokens[at]?.kinds.has('ReportingVerb') ?? false
  const verb = isSaying(start) ? start : [i - 1, i - 2].find(isSaying)
  if (isSaying(start)) start++
  if (verb === undefined || last.end - start < 2) return undefined
  const content = [{ start, end: last.end }]
  const confidence = Math.max(tagged.confidence, least)
  return {
    added: [
      { ...tagged, cue: [{ start: verb, end: verb + 1 }], content: [aside, ...content], confidence },
      {
        ...{ source: [{ start: aside.start + 1, end: aside.end }], cue: [{ start: i, end: i + 1 }], content },
        ...{ confidence: confidence * discount, through: verb },
      },
    ],
    removed: [tagged],
  }
}

/** What is told before ", the agency reported on Monday, citing", and by whom: all of the sentence up to the comma. */
function reportedBefore(
  tokens: readonly Token[],
  citing: number,
): { source: Span; cue: Span; content: Span } | undefined {
  const start = sentenceStart(tokens, citing)
  for (let i = citing - 2; i > start + 3 && citing - i < 8; i--) {
    if (!tokens[i]!.kinds.has('ReportingVerb') || /ing$/i.test(tokens[i]!.word)) continue
    const source = sourceBefore(tokens, i, start)
    const comma = source && source.start - 1
    if (source === undefined || comma === undefined || tokens[comma]!.word !== ',' || comma - start < 3)
      return undefined
    return { source, cue: { start: i, end: i + 1 }, content: { start, end: comma } }
  }
  return undefined
}

function isLong({ start, end }: Span): boolean {
  return end - start >= 2
}

export function without(spans: readonly Span[], removed: Span, tokens: readonly Token[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    let from = Math.max(start, removed.end)
    if (from > start) while (from < end && tokens[from]!.word === ',') from++
    return [
      { start, end: Math.min(end, removed.start) },
      { start: from, end },
    ].filter(span => span.end > span.start)
  })
}
