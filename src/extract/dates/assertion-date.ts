import type { Span } from '../../claims/document.js'
import { firstDay, lastDay } from '../../time/iso-date.js'
import type { Token } from '../text/tokens.js'
import type { DocumentDate, FoundDate } from './find-dates.js'
import { firstDateFrom } from './first-date.js'

/** When something was said, in ISO 8601 at the precision known, or the first and the last day that come into question. */
export interface AssertionDate {
  readonly assertedOn?: string
  readonly notBefore?: string
  readonly notAfter?: string
  readonly dateBasis?: 'Stated' | 'Inferred'
}

/** Where an attribution stands, in token numbers, end exclusive. */
interface Attributed {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A date may stand so many tokens from its cue, where other words come between. */
const reach = 12
/** Dates are looked at so many tokens before and after source and cue. */
const around = 60
/** Words that may stand between a cue and its date, as in "said in a report released on". */
const saying =
  /^(?:report|statement|interview|post|speech|release|letter|news|press|conference|publish|issue|give|post|date|dated|release|tell|say|announce)$/

/**
 * When an attribution was asserted: by a date that stands with its cue or source and outside its content, else by the
 * date of the document, which cannot be earlier; empty where neither is known.
 */
export function findAssertionDate(
  { source, cue, content }: Attributed,
  tokens: readonly Token[],
  dates: readonly FoundDate[],
  document: DocumentDate = {},
): AssertionDate {
  const near = cue[0] === undefined ? undefined : nearestDate({ source, cue, content }, tokens, dates)
  const known = document.published ?? document.notAfter
  const latest = known === undefined ? undefined : lastDay(known)
  const stated = near === undefined ? {} : byDate(near, latest)
  if (Object.keys(stated).length > 0) return stated
  return latest === undefined ? {} : { notAfter: latest, dateBasis: 'Inferred' }
}

function nearestDate(
  { source, cue, content }: Attributed,
  tokens: readonly Token[],
  dates: readonly FoundDate[],
): FoundDate | undefined {
  const parts = [...source, ...cue]
  const { sentence } = tokens[cue[0]!.start]!
  const from = Math.min(...parts.map(({ start }) => start)) - around
  const to = Math.max(...parts.map(({ end }) => end)) + around
  let best: { date: FoundDate; distance: number } | undefined
  for (let d = firstDateFrom(dates, from); d < dates.length && dates[d]!.span.start < to; d++) {
    const date = dates[d]!
    if (tokens[date.span.start]!.sentence !== sentence) continue
    if (content.some(({ start, end }) => date.span.start < end && start < date.span.end)) continue
    const distance = Math.min(...parts.map(part => stepsTo(part, date.span, content, tokens)))
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { date, distance }
  }
  return best?.date
}

/**
 * How many words part a date from a part of the attribution: hardly any where the date opens the sentence, and more than
 * any where something else comes between that the date may be of.
 */
function stepsTo(part: Span, date: Span, content: readonly Span[], tokens: readonly Token[]): number {
  const earlier = date.start < part.start
  const [from, to] = earlier ? [date.end, part.start] : [part.end, date.start]
  const opening = earlier && opensSentence(date, tokens)
  let steps = 0
  for (let i = from; i < to && steps <= reach; i++) {
    if (content.some(({ start, end }) => start <= i && i < end)) return Number.POSITIVE_INFINITY
    const { pos, lemma, word } = tokens[i]!
    const parts = pos === 'VERB' ? !saying.test(lemma) : earlier && (word === ',' || pos === 'CCONJ')
    if (parts && !opening) return Number.POSITIVE_INFINITY
    steps++
  }
  return opening ? Math.min(steps, 1) : steps
}

function opensSentence({ start }: Span, tokens: readonly Token[]): boolean {
  const { sentence } = tokens[start]!
  for (let i = start - 1; i >= 0 && start - i < reach && tokens[i]!.sentence === sentence; i--)
    if (!/^(?:ADP|DET|ADV|ADJ|PUNCT|CCONJ|SCONJ)$/.test(tokens[i]!.pos)) return false
  return true
}

/** What a date says of when; nothing where it lies after the document itself. */
function byDate({ from, until, basis: dateBasis }: FoundDate, latest: string | undefined): AssertionDate {
  if (from !== undefined && latest !== undefined && firstDay(from) > latest) return {}
  const last = until === undefined || (latest !== undefined && lastDay(until) > latest) ? latest : lastDay(until)
  if (from === undefined && until === undefined) return {}
  if (from !== undefined && from === until) return { assertedOn: from, dateBasis }
  return {
    ...(from === undefined ? {} : { notBefore: firstDay(from) }),
    ...(last === undefined ? {} : { notAfter: last }),
    dateBasis,
  }
}
