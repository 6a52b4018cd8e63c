import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import type { Group } from './groups.js'
import { isState, type TriggerIndex } from './trigger-index.js'
import { isWord, type Trigger } from './wording.js'

/** A measure is looked for so many tokens before what is counted. */
const reach = 12
const rising = /^(?:to|at|reached|reach|reaches|reaching|was|is|as|exceeded|exceeds|surpassed|stood|of|now)$/

/** The word before what it counts: "killed 12", "the deaths of 12", "the toll rose to 12". */
export function triggerBefore(
  group: Group,
  index: TriggerIndex,
  tokens: readonly Token[],
  start: number,
): Trigger | undefined {
  const first = group.items[0]!
  for (let i = first.start - 1; i >= start && first.start - i <= reach; i--) {
    const found = index.upTo(i, group)
    if (found.length > 0) {
      return (
        found.find(({ counted }) => counted !== undefined && isWord(tokens[first.head ?? -1], counted)) ??
        found.find(trigger => trigger.counted === undefined && reaches(trigger, group, index, tokens, start))
      )
    }
    if (!mayStandBetween(tokens, i, first)) break
  }
  const opening = tokens[first.start - 1]?.word.toLowerCase() ?? ''
  return rising.test(opening) ? tollBefore(group, index, tokens, start) : undefined
}

function mayStandBetween(tokens: readonly Token[], i: number, first: Counted): boolean {
  const { pos, word, kinds } = tokens[i]!
  if (/^(?:of|to|among|total|with|for|the|by|also|its|their|his|her|my|our|both|names|“|")$/i.test(word)) return true
  // "killed himself and six others"
  if (
    /^(?:him|her|it|them)sel(?:f|ves)$/i.test(word) ||
    (word === 'and' && /sel(?:f|ves)$/i.test(tokens[i - 1]?.word ?? ''))
  )
    return true
  if (/^(?:when|while|after|before|because|if|as|since)$/i.test(word)) return false
  if (first.kind === 'name' && /^(?:PROPN|PART)$/.test(pos)) return true
  if (/^(?:ADV|DET|ADJ)$/.test(pos) || (word === 'family' && tokens[i + 1]?.word === 'of')) return true
  return first.kind !== 'figure' && (/^(?:\d+|-|years?|months?|old)$/.test(word) || kinds.has('PersonNoun'))
}

/** "the death toll has risen to 12", "the number of people killed at 12". */
function tollBefore(group: Group, index: TriggerIndex, tokens: readonly Token[], start: number): Trigger | undefined {
  let found: Trigger | undefined
  for (let i = group.start - 1; i >= start && group.start - i <= reach; i--) {
    const word = tokens[i]!.word.toLowerCase()
    if (/^[,;:]$/.test(word)) return undefined
    const plain = (at: number) => index.upTo(at, group).find(({ counted }) => counted === undefined)
    found ??= plain(i)
    if (tokens[i]!.kinds.has('TotalNoun')) return plain(i - 1) ?? found ?? countedBefore(i, start, plain, tokens)
  }
  return undefined
}

/** "an earlier figure of 40 dead: the number was 34": what a number counts that a sentence corrects. */
function countedBefore(
  at: number,
  start: number,
  plain: (at: number) => Trigger | undefined,
  tokens: readonly Token[],
): Trigger | undefined {
  for (let i = at - 1; i >= start && at - i <= reach; i--) {
    const trigger = plain(i)
    if (trigger) return tokens.slice(i, at).some(({ word }) => word === ':') ? trigger : undefined
  }
  return undefined
}

/** Whether what stands after a word for a measure is what it counts, and not what it happened by or to. */
function reaches(
  trigger: Trigger,
  group: Group,
  index: TriggerIndex,
  tokens: readonly Token[],
  start: number,
): boolean {
  const between = tokens.slice(trigger.end, group.start).map(({ word }) => word.toLowerCase())
  if (trigger.preposition !== undefined) return between[0] === trigger.preposition
  const token = tokens[trigger.start]!
  const link = between.find(word => /^(?:of|to|among|with|for|by)$/.test(word))
  const going = /ing$/i.test(token.word)
  const isNoun = token.pos === 'NOUN' && trigger.end === trigger.start + 1
  if (isNoun && !going && !/ed$/i.test(token.word)) return link !== undefined && /^(?:of|to|among)$/.test(link)
  if (link !== undefined) return link === 'of' && going
  return !isState(token) && !index.isPassive(trigger, group, tokens, start)
}
