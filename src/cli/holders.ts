import type { Position } from '../compare/types.js'

/** The IRIs of those who hold a position: it is not only ascribed to them. */
export function holdersOf({ voices }: Position): string[] {
  return [...new Set(voices.filter(({ counts }) => counts).map(({ speaker }) => speaker))]
}

/** Who holds a position, or to whom it is only ascribed; of more than two names so many, and how many more there are. */
export function nameHolders(position: Position, most = Number.POSITIVE_INFINITY): string {
  const holders = holdersOf(position)
  const claimants = position.claimants.filter(({ id }) => holders.length === 0 || holders.includes(id))
  const names = claimants.map(({ label }) => label)
  const [shown, more] = names.length > 2 ? [names.slice(0, most), names.length - most] : [names, 0]
  const list = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(shown.length === 2 ? ' and ' : ', ')
  return holders.length === 0 ? `ascribed to ${list}` : list
}
