import { holdersOf } from '../compare/holders.js'
import type { Position } from '../compare/types.js'

/** Who holds a position, or to whom it is only ascribed; of more than two names so many, and how many more there are. */
export function nameHolders(position: Position, most = Number.POSITIVE_INFINITY): string {
  const holders = holdersOf(position)
  const claimants = position.claimants.filter(({ id }) => holders.length === 0 || holders.includes(id))
  const names = claimants.map(({ label }) => label)
  const [shown, more] = names.length > 2 ? [names.slice(0, most), names.length - most] : [names, 0]
  const list = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(shown.length === 2 ? ' and ' : ', ')
  return holders.length === 0 ? `ascribed to ${list}` : list
}

/** How many actors take any of these positions. */
export function countActors(positions: readonly Position[]): number {
  return new Set(positions.flatMap(({ claimants }) => claimants.map(({ id }) => id))).size
}
