import type { Span } from '../../claims/document.js'
import type { FoundDate } from '../dates/find-dates.js'
import { firstDateFrom } from '../dates/first-date.js'
import { headOf, isNoun, type PhraseRules, phraseBefore, phraseFrom } from '../grammar/noun-phrase.js'
import { isTime } from '../grammar/party-phrase.js'
import { isPassiveAuxiliary } from '../grammar/voice.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import type { Group } from './groups.js'
import { type Time, timeOf } from './time-of.js'
import type { Trigger } from './wording.js'

/** What a text says of whom a figure counts, by whom, where and when. */
export interface Details extends Time {
  readonly victims?: Span
  readonly perpetrator?: Span
  readonly place?: Span
}

/** Where details of a figure are looked for: so many tokens after it and before it. */
const after = 18
const before = 25
/** Measures of inquiries, whose agents do nobody harm. */
const inquiries = new Set([
  'investigated',
  'victimsNamed',
  'witnessesInterviewed',
  'itemsVerified',
  'itemsReviewed',
  'bodies',
])
/** A place at the head of a sentence may stand so far from the figure. */
const farthest = 60

const times = /^(?:spring|summer|autumn|winter|easter|christmas|ramadan|[qh][1-4])$/i

const nominal = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'])

/** Who did something, behind "by": "an armed group", "two masked men". */
const agents: PhraseRules = {
  belongs: (tokens, i, { start }) => {
    const { pos, word } = tokens[i]!
    if (nominal.has(pos) || pos === 'NUM') return true
    const next = tokens[i + 1]
    return i > start && /ed$/.test(word) && next !== undefined && isNoun(next)
  },
}

/** Who did something, as subject: with what is of it, in it or allied with it. */
const subjects: PhraseRules = {
  belongs: (tokens, i) => {
    const { pos, word } = tokens[i]!
    // who is told "that rebels killed 12" killed nobody
    if (/^(?:,|and|but|that)$/.test(word)) return false
    return nominal.has(pos) || /^(?:ADP|CCONJ|NUM)$/.test(pos) || isPrefix(word) || (pos === 'VERB' && /ed$/.test(word))
  },
  mayBegin: (tokens, i) => !/^(?:ADP|CCONJ|VERB)$/.test(tokens[i]!.pos) || isPrefix(tokens[i]!.word),
}

/** Where something happened: names, with what they lie in and what is listed with them. */
const places: PhraseRules = {
  longest: 12,
  belongs: (tokens, i, { start }) => {
    const { pos, word } = tokens[i]!
    if (!/^(?:of|,|and|-)$/.test(word)) return nominal.has(pos)
    const next = tokens[i + 1]?.pos
    const isLink = next === 'PROPN' || (word === '-' && next === 'NOUN')
    if (!isLink) return nominal.has(pos)
    return word === 'of' || word === '-' || tokens.slice(start, i + 1).some(isName)
  },
  mayEnd: ({ word }) => !/^(?:,|and|-|of|the)$/.test(word),
}

/** Reads the details of a figure from its sentence. */
export function detailsOf(
  group: Group,
  trigger: Trigger,
  tokens: readonly Token[],
  sentence: Span,
  dates: readonly FoundDate[],
): Details {
  const victims = victimsOf(group, tokens, sentence.end)
  const perpetrator = inquiries.has(trigger.measure)
    ? undefined
    : (agentAfter(trigger, tokens, sentence.end, dates) ?? agentBefore(group, trigger, tokens, sentence.start))
  const [from, to] = [Math.min(group.start, trigger.start), Math.max(group.end, trigger.end)]
  const place = placeAfter(to, tokens, sentence.end, dates) ?? placeBefore(from, tokens, sentence.start, dates)
  const time = timeOf(group, trigger, tokens, sentence, dates)
  return {
    ...(victims === undefined ? {} : { victims }),
    ...(perpetrator === undefined ? {} : { perpetrator }),
    ...(place === undefined ? {} : { place }),
    ...time,
  }
}

/** The noun that is counted with what goes with it: "Kral family members", "civilians and disarmed fighters". */
export function victimsOf(
  { items }: { readonly items: readonly Counted[] },
  tokens: readonly Token[],
  end: number,
): Span | undefined {
  const [item] = items
  if (items.length !== 1 || item!.kind !== 'figure' || item!.head === undefined) return undefined
  if (item!.inner !== undefined && item!.head === item!.inner.start) return undefined
  let start = item!.whole ?? item!.end
  while (
    start < item!.head &&
    /^(?:of|them|us|the|their|its|his|her|other|more|identified|people)$/i.test(tokens[start]!.word)
  )
    start++
  if (/^(?:others?|more|those|living)$/i.test(tokens[start]!.word)) return undefined
  const { inner } = item!
  // "three people dead"
  let stop = inner !== undefined && inner.start > item!.head ? inner.start : Math.max(item!.stop, item!.head + 1)
  if (/^(?:and|or)$/.test(tokens[stop]?.word ?? '')) {
    let further = stop + 1
    while (further < end && (/^(?:ADJ|NOUN)$/.test(tokens[further]!.pos) || /ed$/.test(tokens[further]!.word)))
      further++
    if (further > stop + 1 && tokens[further - 1]!.kinds.has('PersonNoun')) stop = further
  }
  return { start, end: stop }
}

/** "killed … by armed men". */
function agentAfter(
  trigger: Trigger,
  tokens: readonly Token[],
  end: number,
  dates: readonly FoundDate[],
): Span | undefined {
  for (let i = trigger.end; i < Math.min(end, trigger.end + after); i++) {
    const { word, pos } = tokens[i]!
    if (word === 'by') return isDate(dates, i + 1, tokens) ? undefined : agent(i + 1, tokens, end)
    if (/^[;:]$/.test(word) || (pos === 'VERB' && i > trigger.end)) return undefined
  }
  return undefined
}

function agent(start: number, tokens: readonly Token[], end: number): Span | undefined {
  const phrase = phraseFrom(tokens, start, end, agents)
  if (phrase === undefined || !isNoun(tokens[phrase.end - 1]!)) return undefined
  return tokens.slice(start, phrase.end).some(token => isNobody(token) || isTime(token)) ? undefined : phrase
}

/** "Militias allied with the council killed 12": the subject of an active verb that has its figure after it. */
function agentBefore(group: Group, { start }: Trigger, tokens: readonly Token[], sentence: number): Span | undefined {
  if (group.start < start || !/ed$|slew|shot/i.test(tokens[start]!.word)) return undefined
  let end = start
  while (
    end > sentence &&
    (/^(?:ADV|AUX)$/.test(tokens[end - 1]!.pos) || (tokens[end - 1]!.word === ',' && end === start))
  )
    end--
  if (tokens.slice(end, start).some(isPassiveAuxiliary)) return undefined
  const phrase = phraseBefore(tokens, end, Math.max(sentence, start - before), subjects)
  if (phrase === undefined) return undefined
  // "Ilan Brod, a farmer, killed": who is named before is not among the words, and may not be accused
  if (end < start && tokens[end]!.word === ',' && tokens[phrase.start - 1]?.word === ',') return undefined
  const leadsAway = ({ pos }: Token, i: number) =>
    /^(?:ADP|VERB)$/.test(pos) && tokens.slice(phrase.start, i).some(isNoun)
  const head = tokens[headOf(tokens, phrase, leadsAway, isNoun)]!
  return isNoun(head) && !isNobody(head) ? phrase : undefined
}

/** Whether a word stands for no agent: what harms people, or a pronoun. */
function isNobody({ word, kinds }: Token): boolean {
  return kinds.has('MeansOfHarm') || kinds.has('TotalNoun') || /^(?:which|that|who|its?)$/i.test(word)
}

function isPrefix(word: string): boolean {
  return /^(?:pro|anti)$/i.test(word)
}

/** Whether a word is a name, and not that of a time: "Monday", "Q4", "Easter". */
function isName(token: Token): boolean {
  return token.pos === 'PROPN' && !isTime(token) && !times.test(token.word)
}

/** "in the coastal city of Oster", "in Marsh, Oster and Kern provinces". */
function placeAfter(
  from: number,
  tokens: readonly Token[],
  end: number,
  dates: readonly FoundDate[],
): Span | undefined {
  for (let i = from; i < Math.min(end, from + after); i++) {
    const { word, pos } = tokens[i]!
    if (/^(?:;|:|including|among)$/.test(word) || (pos === 'VERB' && !/(?:ed|ing)$/.test(word))) return undefined
    if (word === 'at' && tokens[i - 1]!.pos === 'VERB') continue
    if (!/^(?:in|at|near|outside|across|around)$/.test(word) || isDate(dates, i + 1, tokens)) continue
    const place = placeAt(i + 1, tokens, end, dates)
    if (place !== undefined) return place
  }
  return undefined
}

/** "A strike on a house in Oster killed 12": the nearest place before, in what the same speaker says. */
function placeBefore(
  to: number,
  tokens: readonly Token[],
  start: number,
  dates: readonly FoundDate[],
): Span | undefined {
  for (let i = to - 2; i >= start && to - i <= farthest; i--) {
    const { word } = tokens[i]!
    if (/^(?:;|:|that)$/.test(word)) return undefined
    if (!/^(?:in|at|near|outside)$/i.test(word) || isDate(dates, i + 1, tokens)) continue
    const place = placeAt(i + 1, tokens, to, dates)
    if (place !== undefined) return place
  }
  return undefined
}

/** Whether a date stands at a token, with or without an article. */
function isDate(dates: readonly FoundDate[], at: number, tokens: readonly Token[]): boolean {
  const next = dates[firstDateFrom(dates, at)]?.span.start
  return next === at || (next === at + 1 && tokens[at]!.pos === 'DET')
}

/** The place that begins at a token, before any date: "the early hours of Monday" are none. */
function placeAt(start: number, tokens: readonly Token[], end: number, dates: readonly FoundDate[]): Span | undefined {
  const date = dates[firstDateFrom(dates, start)]?.span.start ?? end
  const phrase = phraseFrom(tokens, start, Math.min(end, date), places)
  return phrase && tokens.slice(phrase.start, phrase.end).some(isName) ? phrase : undefined
}
