import type { Claims } from '../../claims/columns/claims.js'
import { isMadeBy } from './refusals.js'

/** The speakers of whom the graph has words of their own by a day: a claim in a document of theirs. */
export function findOwnSpeakers(claims: Claims, asOf: string | undefined): Set<string> {
  const own = new Set<string>()
  for (let i = 0; i < claims.size; i++) {
    const { speaker, voices, days } = claims.at(i)
    if (isMadeBy(asOf, days) && voices.some(({ relayedBy }) => relayedBy === null)) own.add(speaker)
  }
  return own
}
