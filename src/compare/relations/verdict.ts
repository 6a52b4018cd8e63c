import type { HeldPosition } from '../positions/positions.js'
import type { Verdict } from '../types.js'

const ranks = { single: 0, agree: 1, differ: 2, contradict: 3 } as const

/** The graver of two verdicts; `single` is none. */
export function worse<V extends Verdict | 'single'>(a: V, b: V): V {
  return ranks[b] > ranks[a] ? b : a
}

/** Whether two positions are held by different speakers, each of whom they count for. */
export function isBetweenSpeakers(a: Pick<HeldPosition, 'holders'>, b: Pick<HeldPosition, 'holders'>): boolean {
  if (a.holders.size === 0 || b.holders.size === 0) return false
  if (a.holders.size > 1 || b.holders.size > 1) return true
  return [...a.holders][0] !== [...b.holders][0]
}
