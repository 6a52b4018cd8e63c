import type { Span } from '../../claims/document.js'
import type { FoundDate } from '../dates/find-dates.js'
import { firstDateFrom } from '../dates/first-date.js'
import { sentencesOf } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'
import { findAges } from './ages.js'
import { type Candidate, candidatesOf, sharedCandidates } from './candidates.js'
import { readCounted } from './counted.js'
import type { FoundQuantity } from './found-quantity.js'
import { type Group, groupCounted, joinGroups } from './groups.js'
import { sharingTrigger, triggerOf } from './measure-of.js'
import { findShares } from './shares.js'
import { markTotals } from './totals.js'
import { TriggerIndex } from './trigger-index.js'
import { isUnreal } from './unreal.js'
import { findTriggers, type Trigger, type Wording } from './wording.js'

/** Finds what the tokens of a document count in the words of its vocabulary, in order, with the bounds of the wording. */
export function findQuantities(
  tokens: readonly Token[],
  dates: readonly FoundDate[],
  wording: Wording,
): FoundQuantity[] {
  const candidates: Candidate[] = []
  for (const sentence of sentencesOf(tokens)) {
    const triggers = findTriggers(tokens, sentence.start, sentence.end, wording).filter(
      trigger => !isUnreal(trigger, tokens),
    )
    if (triggers.length > 0) for (const found of readSentence(tokens, sentence, dates, triggers)) candidates.push(found)
  }
  return markTotals(candidates, tokens)
}

function readSentence(
  tokens: readonly Token[],
  sentence: Span,
  dates: readonly FoundDate[],
  triggers: readonly Trigger[],
): Candidate[] {
  const inSentence = dates.slice(firstDateFrom(dates, sentence.start), firstDateFrom(dates, sentence.end))
  const dated = inSentence.map(({ span }) => span)
  const ages = findAges(tokens, sentence)
  const shares = findShares(tokens, sentence)
  const counted = readCounted(tokens, sentence, { dates: dated, ages, shares }, triggers)
  const groups = divideWhole(groupCounted(counted, tokens, { sentence: sentence.start, ages }), tokens, sentence)
  const owners = groups.flatMap(group => group.items.flatMap(({ inner }) => (inner ? [[inner, group] as const] : [])))
  const index = new TriggerIndex(triggers, new Map(owners))
  const found: Candidate[] = []
  let whole: Trigger | undefined
  let last: Trigger | undefined
  for (let g = 0; g < groups.length; g++) {
    let group = groups[g]!
    const direct = group.items.some(({ inner }) => inner !== undefined)
    const trigger: Trigger | undefined =
      (group.part && !direct ? whole : undefined) ??
      triggerOf(group, index, tokens, sentence) ??
      (isListed(group, tokens, dated) ? last : undefined)
    last = trigger
    if (trigger === undefined) continue
    const other = sharingTrigger(trigger, group, index, tokens)
    const next = groups[g + 1]
    if (next !== undefined && !group.part && accompanies(next, group, trigger, tokens)) {
      group = joinGroups(group, next)
      g++
    }
    if (!group.part) whole = trigger
    found.push(
      ...(other === undefined
        ? candidatesOf(group, trigger, tokens, sentence, dates)
        : sharedCandidates(group, [trigger, other], tokens, sentence, dates)),
    )
  }
  return found
}

/** "Of the nine miners, four were killed": the first only says of whom the others are parts. */
function divideWhole(groups: readonly Group[], tokens: readonly Token[], { start }: Span): readonly Group[] {
  const [whole, ...parts] = groups
  if (whole === undefined || !/^of$/i.test(tokens[start]!.word) || whole.start !== start + 1) return groups
  return whole.items.some(({ inner }) => inner !== undefined) ? parts.map(part => ({ ...part, part: true })) : parts
}

/** "Three were killed in Selm, eight in Tarn and two on Friday": a number alone, of whom only place or time is said. */
function isListed({ items }: Group, tokens: readonly Token[], dates: readonly Span[]): boolean {
  const [item] = items
  if (items.length > 1 || item!.kind !== 'figure' || item!.head !== undefined) return false
  const { start, end } = item!
  return (
    /^(?:,|and|;)$/.test(tokens[start - 1]?.word ?? '') &&
    (/^(?:in|at|near|on)$/.test(tokens[end]?.word ?? '') || dates.some(date => date.start === end))
  )
}

/** Whether a group joins people spoken of one by one: "was killed alongside her two sons". */
function accompanies(next: Group, group: Group, trigger: Trigger, tokens: readonly Token[]): boolean {
  if (group.items.some(({ kind }) => kind === 'figure')) return false
  let joined = false
  for (let i = Math.max(group.end, trigger.end); i < next.start; i++) {
    const { word, pos } = tokens[i]!
    if (/^(?:alongside|with)$/i.test(word)) joined = true
    else if (
      !/^(?:along|together|as|well|[,()-]|years?|old|his|her|their|both)$/i.test(word) &&
      !/^(?:ADV|NUM)$/.test(pos)
    )
      return false
  }
  return joined
}
