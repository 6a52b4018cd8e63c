import { say } from '../reasons/reason.js'
import type { Setting } from '../setting.js'
import type { Statement } from '../statements/statements.js'
import type { Decision } from './outcomes.js'
import type { Saying } from './upstream.js'

/**
 * How that of which a speaker says something lies to that of which it is said to say it: the same, a part of it, the whole,
 * anything of its kind (a norm), or something else of which the same norm is said to hold.
 */
export type Nearness = 'same' | 'part' | 'whole' | 'general' | 'other'

/** What a speaker says itself, to be held against what it is said to say. */
export interface Candidate extends Saying {
  readonly nearness: Nearness
  /** Whether it is somebody else's, who told it to the speaker. */
  readonly heard: boolean
}

/** How two events lie to each other; undefined where neither holds the other. */
export function nearnessOf(own: string, relayed: string, setting: Setting): 'same' | 'part' | 'whole' | undefined {
  if (own === relayed) return 'same'
  const isWithin = (inner: string, outer: string) =>
    setting.containment.above(inner).has(outer) || setting.context.isNarrower(inner, outer)
  if (isWithin(own, relayed)) return 'part'
  return isWithin(relayed, own) ? 'whole' : undefined
}

/** What it makes of a statement that it was made of a part, of the whole or in general; nothing where of the same event. */
export function compareScope(
  { nearness }: Candidate,
  own: Statement,
  relayed: Statement,
  { context: { labelOf } }: Setting,
): Decision | undefined {
  if (nearness === 'same') return undefined
  const nameEvent = ({ asked: { event } }: Statement) => ({ id: event, label: labelOf(event) })
  const [said, made] = [nameEvent(own), nameEvent(relayed)]
  if (nearness === 'general') return { outcome: 'act-shifted', reasons: [say('saidInGeneral', said, made)] }
  const reasons = [say('saidOf', said, made)]
  if (nearness === 'other') return { outcome: 'altered', reasons }
  const { kind, existential, universal } = own.asked.property
  if (!kind.holds || own.stance === 'could not verify') return { outcome: 'altered', reasons }
  // what a claim of a part (or of a whole) entails of the other says less, and else more; neither entails where nothing carries
  const holds = kind.holds(own.position)
  const isEntailed =
    nearness === 'part'
      ? (existential && holds) || (universal && !holds)
      : (existential && !holds) || (universal && holds)
  const isNarrowed = !existential && !universal && nearness === 'whole'
  return { outcome: isEntailed || isNarrowed ? 'weakened' : 'strengthened', reasons }
}
