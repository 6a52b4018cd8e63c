import type { Position, Voice } from './types.js'

/** The IRIs of those who hold a position: it is not only ascribed to them. */
export function holdersOf({ voices }: Pick<Position, 'voices'>): string[] {
  return [...new Set(voices.filter(({ counts }) => counts).map(({ speaker }) => speaker))]
}

/** The voices of those to whom a position is only ascribed: their own words say something else. */
export function ascribedIn(position: Pick<Position, 'voices'>): Voice[] {
  const holders = new Set(holdersOf(position))
  return position.voices.filter(({ speaker }) => !holders.has(speaker))
}
