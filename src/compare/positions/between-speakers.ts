import type { HeldPosition } from './positions.js'

/** Whether two positions are held by different speakers, each of whom they count for. */
export function isBetweenSpeakers(a: Pick<HeldPosition, 'holders'>, b: Pick<HeldPosition, 'holders'>): boolean {
  if (a.holders.size === 0 || b.holders.size === 0) return false
  if (a.holders.size > 1 || b.holders.size > 1) return true
  return [...a.holders][0] !== [...b.holders][0]
}
