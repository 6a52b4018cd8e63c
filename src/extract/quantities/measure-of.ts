import type { Token } from '../text/tokens.js'
import type { Counted } from './counted.js'
import type { Group } from './groups.js'
import { isPerson, isThing } from './people.js'
import { isWord, type Trigger } from './wording.js'

/** A measure is looked for so many tokens before and after what is counted. */
const before = 12
const after = 40
/** Verbs that leave it to a further one what happened: "are believed to have been killed". */
const transparent =
  /^(?:report|believe|fear|say|identify|confirm|think|presume|know|name|find|claim|allege|record|list|document|estimate|leave|be|have|get|include|declare|announce|pronounce|suspect)$/
const rising = /^(?:to|at|reached|reach|reaches|reaching|was|is|as|exceeded|exceeds|surpassed|stood|of|now)$/

/** The word that says what a group counts, in its sentence: before it, within it or after it; undefined where none does. */
export function triggerOf(
  group: Group,
  triggers: readonly Trigger[],
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
): Trigger | undefined {
  const byEnd = new Map(triggers.map(trigger => [trigger.end - 1, trigger]))
  const first = group.items[0]!
  const left = triggerBefore(group, byEnd, triggers, tokens, start)
  if (left?.counted !== undefined) return left
  const last = group.items.at(-1)!
  const inner = first.inner ?? last.inner
  if (inner !== undefined) return counts(inner, last, tokens) ? inner : undefined
  const named = group.items.every(({ kind }) => kind !== 'figure')
  const found = left ?? triggerAfter(group, triggers, tokens, end, named)
  return found !== undefined && counts(found, last, tokens) ? found : undefined
}

/** Whether a word for a measure can count what a noun names. */
function counts({ counted }: Trigger, { head, inner }: Counted, tokens: readonly Token[]): boolean {
  if (head === undefined) return counted === undefined
  if (counted !== undefined) return isWord(tokens[head], counted)
  return inner !== undefined || !isThing(tokens[head]!.lemma.toLowerCase())
}

/** The second of two words for measures that share what they count: "wounded" in "40 killed and wounded". */
export function sharingTrigger(
  { end, measure }: Trigger,
  triggers: readonly Trigger[],
  tokens: readonly Token[],
): Trigger | undefined {
  if (!/^(?:and|or|\/)$/.test(tokens[end]?.word ?? '')) return undefined
  const other = triggers.find(({ start }) => start === end + 1)
  if (other === undefined || other.measure === measure) return undefined
  const next = tokens[other.end]
  return /^(?:NUM|DET)$/.test(next?.pos ?? '') || next?.word === 'at' || next?.word === 'up' ? undefined : other
}

/** "killed 12", "killing and wounding 12", "the deaths of 12", "the toll rose to 12". */
function triggerBefore(
  group: Group,
  byEnd: ReadonlyMap<number, Trigger>,
  triggers: readonly Trigger[],
  tokens: readonly Token[],
  start: number,
): Trigger | undefined {
  const first = group.items[0]!
  for (let i = first.start - 1; i >= start && first.start - i <= before; i--) {
    const { pos, word } = tokens[i]!
    const trigger = byEnd.get(i)
    if (trigger !== undefined) {
      const alternatives = triggers.filter(other => other.end === trigger.end)
      return (
        alternatives.find(other => other.counted !== undefined && isWord(tokens[first.head ?? -1], other.counted)) ??
        alternatives.find(other => other.counted === undefined && reaches(other, first, tokens, start))
      )
    }
    const skipped =
      /^(?:of|to|among|total|with|for|the|by|also|its|their|his|her|names|“|")$/i.test(word) ||
      /^(?:ADV|DET|ADJ)$/.test(pos) ||
      (word === 'family' && tokens[i + 1]?.word === 'of') ||
      (first.kind !== 'figure' && (/^(?:\d+|-|years?|months?|old)$/.test(word) || isPerson(tokens[i]!.lemma)))
    if (!skipped) break
  }
  if (!rising.test(tokens[first.start - 1]?.word.toLowerCase() ?? '')) return undefined
  return tollBefore(first.start, byEnd, tokens, start)
}

/** "the death toll has risen to 12", "the number of people killed at 12". */
function tollBefore(
  at: number,
  byEnd: ReadonlyMap<number, Trigger>,
  tokens: readonly Token[],
  start: number,
): Trigger | undefined {
  let found: Trigger | undefined
  for (let i = at - 1; i >= start && at - i <= before; i--) {
    const word = tokens[i]!.word.toLowerCase()
    if (/^[,;:]$/.test(word)) return undefined
    const trigger = byEnd.get(i)
    if (trigger !== undefined && trigger.counted === undefined) found ??= trigger
    if (/^(?:toll|number|count|total|figure|estimate)$/.test(word)) return byEnd.get(i - 1) ?? found ?? byEnd.get(i)
  }
  return undefined
}

/** Whether what stands after a word for a measure is what it counts, and not what it happened by or to. */
function reaches(trigger: Trigger, first: Counted, tokens: readonly Token[], start: number): boolean {
  const between = tokens.slice(trigger.end, first.start).map(({ word }) => word.toLowerCase())
  if (trigger.preposition !== undefined) return between[0] === trigger.preposition
  const { pos, word } = tokens[trigger.end - 1]!
  const links = between.find(one => /^(?:of|to|among|with|for|by)$/.test(one))
  if (pos === 'NOUN' && !/(?:ing|ed)$/i.test(word)) return links !== undefined && /^(?:of|to|among)$/.test(links)
  if (links !== undefined) return links === 'of' && /ing$/i.test(word)
  if (/^(?:dead|missing|death|toll)$/i.test(word)) return false
  return !isPassive(tokens, trigger.start, start)
}

/** Whether a participle has its subject before it: "were reportedly killed", "12 killed". */
function isPassive(tokens: readonly Token[], at: number, start: number): boolean {
  if (/ing$/i.test(tokens[at]!.word)) return false
  for (let i = at - 1; i >= start && at - i <= 6; i--) {
    const { pos, lemma, word } = tokens[i]!
    if (lemma.toLowerCase() === 'be' || /^(?:was|were|been|being|get|got|is|are)$/i.test(word)) return true
    if (!/^(?:ADV|AUX|PART)$/.test(pos) && !/^(?:and|or|killed|wounded|injured)$/i.test(word)) return false
  }
  return false
}

/** "12 people, among them a child, were killed", "12 killed", "12 lost their lives". */
function triggerAfter(
  group: Group,
  triggers: readonly Trigger[],
  tokens: readonly Token[],
  end: number,
  named: boolean,
): Trigger | undefined {
  const from = group.end
  const last = group.items.at(-1)!
  const bare = last.kind === 'figure' && last.head === undefined
  let comma = false
  let relative = /^(?:who|that|which)$/i.test(tokens[from]?.word ?? '')
  let inRelative: Trigger | undefined
  for (let i = from; i < end && i - from <= after; i++) {
    const { pos, word, lemma } = tokens[i]!
    const trigger = triggers.find(other => other.start === i)
    if (trigger !== undefined && trigger.preposition === undefined) {
      if (happens(trigger, tokens, from, end)) {
        if (inRelative !== undefined) return resumes(i, tokens, from) ? trigger : inRelative
        if (!relative) return trigger
        inRelative = trigger
      } else if (pos === 'VERB' && !relative) return inRelative
      continue
    }
    if (/^[;:]$/.test(word)) return inRelative
    if (/^(?:,|\(|\)|-|–|—)$/.test(word)) {
      if (bare && !/^(?:includ|among|most|all|many)/.test(tokens[i + 1]?.word ?? '')) return inRelative
      comma = true
      relative = false
    }
    if (relative) continue
    if (/^(?:while|whereas|but|although|after|when|before|because|if|since|as)$/i.test(word) && !comma)
      return inRelative
    if (/^(?:he|she|they|we|it|I)$/i.test(word) || (named && /^whose$/i.test(word))) return inRelative
    if (named && pos === 'VERB') return inRelative
    if (
      pos === 'VERB' &&
      !transparent.test(lemma) &&
      !comma &&
      !isAttribute(i, tokens) &&
      !(/(?:ed|ing)$/.test(word) && i - from < 3)
    )
      return inRelative
    if (pos === 'AUX' && comma === false && /^(?:is|are)$/.test(word) && tokens[i + 1]?.pos === 'DET') return inRelative
  }
  return inRelative
}

/** Whether the verb of the main clause begins again after a comma: "who had fled, were killed". */
function resumes(at: number, tokens: readonly Token[], from: number): boolean {
  let i = at - 1
  while (i > from && /^(?:AUX|ADV)$/.test(tokens[i]!.pos)) i--
  return i < at - 1 && /^[,–—)]$/.test(tokens[i]!.word)
}

/** Whether a participle goes with a noun after it: "the extended family". */
function isAttribute(at: number, tokens: readonly Token[]): boolean {
  return (
    /ed$/.test(tokens[at]!.word) &&
    /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  )
}

/** Whether a word after what is counted tells what happened to it: a participle or verb without an object of its own. */
function happens(trigger: Trigger, tokens: readonly Token[], from: number, end: number): boolean {
  const { pos, word } = tokens[trigger.start]!
  if (/^(?:dead|missing)$/i.test(word)) return true
  if (trigger.counted !== undefined) return isPassive(tokens, trigger.start, from)
  if (/ing$/i.test(word)) return false
  if (pos === 'NOUN' && !/ed$/i.test(word)) return false
  if (isPassive(tokens, trigger.start, from)) return true
  const next = trigger.end < end ? tokens[trigger.end]! : undefined
  if (next === undefined || !/^(?:DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(next.pos))
    return next?.word.toLowerCase() !== 'at' || !/^least$/i.test(tokens[trigger.end + 1]?.word ?? '')
  return false
}
