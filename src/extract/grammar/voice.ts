import type { Token } from '../text/tokens.js'
import type { Group } from '../quantities/groups.js'
import type { TriggerIndex } from '../quantities/trigger-index.js'

/** A helping verb stands so many tokens before its participle at most. */
const reach = 6

/** Whether a participle has its subject before it: "were reportedly killed", "were killed or wounded". */
export function isPassive(
  tokens: readonly Token[],
  at: number,
  start: number,
  index: TriggerIndex,
  group: Group,
): boolean {
  if (/ing$/i.test(tokens[at]!.word)) return false
  for (let i = at - 1; i >= start && at - i <= reach; i--) {
    const { pos, lemma, word } = tokens[i]!
    if (lemma.toLowerCase() === 'be' || /^(?:was|were|been|being|get|got|is|are)$/i.test(word)) return true
    if (!/^(?:ADV|AUX|PART)$/.test(pos) && !/^(?:and|or)$/i.test(word) && index.from(i, group) === undefined)
      return false
  }
  return false
}

/** Whether a word for a measure says how people are rather than what was done: "12 dead", "12 missing". */
export function isState({ word, pos }: Token): boolean {
  return pos === 'ADJ' || /^missing$/i.test(word)
}
