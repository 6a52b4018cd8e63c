import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import type { Group } from './groups.js'
import { triggerAfter } from './trigger-after.js'
import { triggerBefore } from './trigger-before.js'
import type { TriggerIndex } from './trigger-index.js'
import { isWord, type Trigger } from './wording.js'

/** The word that says what a group counts, in its sentence: before it, within it or after it; undefined where none does. */
export function triggerOf(
  group: Group,
  index: TriggerIndex,
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
): Trigger | undefined {
  const before = triggerBefore(group, index, tokens, start)
  if (before?.counted !== undefined) return before
  const last = group.items.at(-1)!
  const after = () => triggerAfter(group, index, tokens, end)
  const inner = group.items[0]!.inner ?? last.inner
  // "12 of the wounded died" tells what became of them
  const found = last.some ? (after() ?? inner ?? before) : (inner ?? before ?? after())
  return found !== undefined && counts(found, last, tokens) ? found : undefined
}

/** Whether a word for a measure can count what a noun names. */
function counts({ counted }: Trigger, { head, inner }: Counted, tokens: readonly Token[]): boolean {
  if (head === undefined) return counted === undefined
  if (counted !== undefined) return isWord(tokens[head], counted)
  return inner !== undefined || !tokens[head]!.kinds.has('ThingNoun')
}

/** The second of two words for measures that share what they count: "wounded" in "40 killed and wounded". */
export function sharingTrigger(
  { end, measure }: Trigger,
  group: Group,
  index: TriggerIndex,
  tokens: readonly Token[],
): Trigger | undefined {
  if (!/^(?:and|or|\/)$/.test(tokens[end]?.word ?? '')) return undefined
  const other = index.from(end + 1, group)
  if (other === undefined || other.measure === measure) return undefined
  const next = tokens[other.end]
  return /^(?:NUM|DET)$/.test(next?.pos ?? '') || next?.word === 'at' || next?.word === 'up' ? undefined : other
}
