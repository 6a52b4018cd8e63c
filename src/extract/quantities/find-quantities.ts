import type { Span } from '../../claims/document.js'
import type { FoundDate } from '../dates/find-dates.js'
import type { Token } from '../text/tokens.js'
import { type Counted, readCounted } from './counted.js'
import type { Bounds } from './figure.js'
import { type Group, groupCounted, joinGroups } from './groups.js'
import { sharingTrigger, triggerOf } from './measure-of.js'
import { markTotals } from './totals.js'
import { findTriggers, type Trigger, type Wording } from './wording.js'

/** A figure found in a text, with all its spans in token numbers, end exclusive. */
export interface FoundQuantity extends Bounds {
  /** Local name of the property that counts it. */
  readonly measure: string
  /** The words of the figure, with those that bound it. */
  readonly span: Span
  /** From the first to the last of the words by which it was read: the figure, what it counts, and the word for the measure. */
  readonly phrase: Span
  /** False for a part of another figure, and for single people within a larger story. */
  readonly total: boolean
}

/** What a sentence says, before it is known which figures are totals. */
export interface Candidate extends Omit<FoundQuantity, 'total'> {
  readonly part: boolean
  /** Counted from people who are named or spoken of one by one, without a number. */
  readonly weak: boolean
  readonly sentence: number
}

/** Finds what the tokens of a document count in the words of its vocabulary, in order, with the bounds of the wording. */
export function findQuantities(
  tokens: readonly Token[],
  dates: readonly FoundDate[],
  wording: Wording,
): FoundQuantity[] {
  const candidates: Candidate[] = []
  const spans = dates.map(({ span }) => span)
  let date = 0
  for (let start = 0; start < tokens.length; ) {
    let end = start + 1
    while (end < tokens.length && tokens[end]!.sentence === tokens[start]!.sentence) end++
    const triggers = findTriggers(tokens, start, end, wording)
    while (date < spans.length && spans[date]!.end <= start) date++
    if (triggers.length > 0)
      candidates.push(...readSentence(tokens, { start, end }, spans.slice(date, date + 20), triggers))
    start = end
  }
  return markTotals(candidates, tokens)
}

function readSentence(
  tokens: readonly Token[],
  sentence: Span,
  dates: readonly Span[],
  triggers: readonly Trigger[],
): Candidate[] {
  const groups = groupCounted(readCounted(tokens, sentence, dates, triggers), tokens, sentence.start)
  const found: Candidate[] = []
  let whole: Trigger | undefined
  for (let g = 0; g < groups.length; g++) {
    let group = groups[g]!
    const direct = group.items.some(({ inner }) => inner !== undefined)
    const trigger = (group.part && !direct ? whole : undefined) ?? triggerOf(group, free(triggers, groups, g), tokens, sentence)
    if (trigger === undefined) continue
    const next = groups[g + 1]
    if (next !== undefined && !group.part && accompanies(next, group, trigger, tokens)) {
      group = joinGroups(group, next)
      g++
    }
    if (!group.part) whole = trigger
    const other = sharingTrigger(trigger, triggers, tokens)
    if (other === undefined) found.push(...candidatesOf(group, trigger, tokens, sentence.start))
    else if (group.value === undefined && group.max === undefined && !group.part) found.push(...sharedBy(group, [trigger, other], tokens))
  }
  return found
}

/** The words for measures that are not themselves counted, or part of what is, in another group. */
function free(triggers: readonly Trigger[], groups: readonly Group[], own: number): readonly Trigger[] {
  const taken = groups.flatMap(({ items }, g) => (g === own ? [] : items.flatMap(({ inner }) => inner ?? [])))
  return taken.length === 0 ? triggers : triggers.filter(trigger => !taken.includes(trigger))
}

/** Whether a group joins people spoken of one by one: "was killed alongside her two sons". */
function accompanies(next: Group, group: Group, trigger: Trigger, tokens: readonly Token[]): boolean {
  if (group.items.some(({ kind }) => kind === 'figure')) return false
  let joined = false
  for (let i = Math.max(group.end, trigger.end); i < next.start; i++) {
    const { word, pos } = tokens[i]!
    if (/^(?:alongside|with)$/i.test(word)) joined = true
    else if (!/^(?:along|together|as|well|,|-|years?|old|his|her|their|both)$/i.test(word) && !/^(?:ADV|NUM)$/.test(pos) && !/^[()]$/.test(word)) return false
  }
  return joined
}

/** A group as one figure, and, where it adds up several, its items as parts of it. */
function candidatesOf(group: Group, trigger: Trigger, tokens: readonly Token[], sentenceStart: number): Candidate[] {
  const { sentence } = tokens[sentenceStart]!
  const numbered = group.items.filter(({ kind }) => kind === 'figure')
  const weak = numbered.length === 0
  const { measure } = trigger
  const phrase = { start: Math.min(group.start, trigger.start), end: Math.max(group.end, trigger.end) }
  const common = { measure, phrase, sentence }
  const open = isDocumented(group, trigger, tokens, sentenceStart)
  const alone = group.items.length === 1
  if (group.part)
    return numbered.map(item => ({ ...common, ...boundsOf(item, open), span: spanOf(item), part: true, weak: false }))
  const span = alone ? spanOf(group.items[0]!) : { start: group.start, end: group.end }
  const all = { ...common, ...boundsOf(group, open), span, part: false, weak }
  return alone
    ? [all]
    : [
        all,
        ...numbered.map(item => ({ ...common, ...boundsOf(item, open), span: spanOf(item), part: true, weak: false })),
      ]
}

/** "Several killed and wounded" says of each that they were more than one; a number of both together says it of neither. */
function sharedBy(group: Group, triggers: readonly Trigger[], tokens: readonly Token[]): Candidate[] {
  const { sentence } = tokens[group.start]!
  return triggers.map(({ measure, start, end }) => ({
    measure,
    min: 2,
    span: spanOf(group.items[0]!),
    phrase: { start: Math.min(group.start, start), end: Math.max(group.end, end) },
    part: false,
    weak: false,
    sentence,
  }))
}

function spanOf({ kind, start, end, stop }: Counted): Span {
  return { start, end: kind === 'figure' ? end : stop }
}

function boundsOf({ value, min, max }: Bounds, open: boolean): Bounds {
  const limit = open || max === undefined ? {} : { max }
  return { ...(value === undefined ? {} : { value }), ...(min === undefined ? {} : { min }), ...limit }
}

/** Whether a figure is one of what was documented or confirmed, which leaves open how many more there were. */
function isDocumented(group: Group, trigger: Trigger, tokens: readonly Token[], start: number): boolean {
  const from = Math.min(group.start, trigger.start)
  if (trigger.counted !== undefined) return false
  for (let i = from - 1; i >= start && from - i <= 8; i--) {
    if (/^[,;:]$/.test(tokens[i]!.word)) return false
    if (/^(?:document|verify|confirm|record)$/.test(tokens[i]!.lemma)) return true
  }
  return false
}
