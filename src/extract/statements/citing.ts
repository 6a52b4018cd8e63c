import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { byPlace } from './combine.js'
import { maySpeak, sourceBefore, sourceFrom } from './source-phrase.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** How sure it is that whoever is cited says what is told: set by hand, times that of whoever cites. */
const discount = 0.9
/** How sure a form of citing is where nothing was tagged. */
const confidence = 0.7

/** A form of citing is no less sure than this, however unsure the words around it are. */
const least = 0.5

/** Whoever is cited is named in so many words at most. */
const longestSource = 16

/** Statements that take the place of others. */
interface Change {
  readonly added: readonly ReportedStatement[]
  readonly removed: readonly ReportedStatement[]
}

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

/** "quoted the coroner as saying that …". */
function quotedAs(i: number, tokens: readonly Token[], around: () => readonly ReportedStatement[]): Change | undefined {
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
function citedBy(i: number, tokens: readonly Token[], around: () => readonly ReportedStatement[]): Change | undefined {
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
function quotedBy(i: number, tokens: readonly Token[], around: () => readonly ReportedStatement[]): Change | undefined {
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

/** "had heard from a guard that …", "was told by survivors that …". */
function heardFrom(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const source = sourceFrom(tokens, i + 2)
  const begin = source?.end
  if (source === undefined || begin === undefined || !/^(?:that|how|:)$/.test(lowerAt(tokens, begin))) return undefined
  const all = around()
  const holding = all.flatMap(({ content }) => content.filter(span => span.start <= i && source.end < span.end))
  const end = Math.min(lastOf(tokens, i), ...holding.map(span => span.end))
  const cue = { start: i, end: i + 2 }
  const replaced = all.filter(statement => statement.cue.some(span => overlaps(span, { start: i, end: begin })))
  return {
    added: [{ source: [source], cue: [cue], content: [{ start: begin, end }], confidence }],
    removed: replaced,
  }
}

/** "A nurse told her sister, who told the network, that …": the sister passes on what the nurse says. */
function toldOn(i: number, tokens: readonly Token[], around: () => readonly ReportedStatement[]): Change | undefined {
  const told = fullPhraseFrom(tokens, i + 1)
  if (told === undefined) return undefined
  const who = lowerAt(tokens, told.end) === ',' ? told.end + 1 : told.end
  const verb = lowerAt(tokens, who + 1) === 'then' || lowerAt(tokens, who + 1) === 'later' ? who + 2 : who + 1
  if (lowerAt(tokens, who) !== 'who' || !tokens[verb]?.kinds.has('TellingVerb')) return undefined
  const subject = sourceBefore(tokens, i, sentenceStart(tokens, i))
  const further = fullPhraseFrom(tokens, verb + 1)
  const begin = [further?.end ?? verb + 1].map(at => (lowerAt(tokens, at) === ',' ? at + 1 : at))[0]!
  if (subject === undefined || !/^(?:that|how|:)$/.test(lowerAt(tokens, begin))) return undefined
  const end = lastOf(tokens, i)
  const content = [{ start: begin, end }]
  return {
    added: [
      { source: [subject], cue: [{ start: i, end: i + 1 }], content, confidence, through: verb },
      { source: [told], cue: [{ start: verb, end: verb + 1 }], content, confidence },
    ],
    removed: around().filter(({ cue }) => cue.some(span => overlaps(span, { start: i, end: begin }))),
  }
}

/** The token after the last word of a sentence, by a token in it. */
function lastOf(tokens: readonly Token[], at: number): number {
  let end = sentenceEnd(tokens, at)
  while (end > at && tokens[end - 1]!.pos === 'PUNCT') end--
  return end
}

function isLong({ start, end }: Span): boolean {
  return end - start >= 2
}

function without(spans: readonly Span[], removed: Span, tokens: readonly Token[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    let from = Math.max(start, removed.end)
    if (from > start) while (from < end && tokens[from]!.word === ',') from++
    return [
      { start, end: Math.min(end, removed.start) },
      { start: from, end },
    ].filter(span => span.end > span.start)
  })
}
