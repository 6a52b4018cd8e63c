import type { Claims } from './claims.js'
import type { ClaimVoice } from './voices.js'

/** Whether words are only ascribed to a speaker: there are others that come nearer to it. */
export type IsAscribed = (voice: Pick<ClaimVoice, 'speaker' | 'relayedBy' | 'chains'>) => boolean

/**
 * Makes a test whether words are only ascribed to a speaker: where it has documents of its own among the claims, or is
 * relayed by somebody from whom, in turn, these words come. What is nearest to each speaker is worked out when first asked,
 * from the claims that are in force; all are unless told otherwise.
 */
export function createIsAscribed(claims: Claims, isInForce: (claim: number) => boolean = () => true): IsAscribed {
  let known: ReadonlyMap<string, ReadonlySet<string | null>> | undefined
  return ({ speaker, relayedBy, chains }) => {
    if (relayedBy === null) return false
    known ??= findRelays(claims, isInForce)
    const relays = known.get(speaker)!
    return relays.has(null) || chains.every(chain => chain.some(agent => agent !== relayedBy && relays.has(agent)))
  }
}

/** By whom each speaker is relayed in documents of theirs; `null` where it has documents of its own. */
function findRelays(claims: Claims, isInForce: (claim: number) => boolean): Map<string, Set<string | null>> {
  const relays = new Map<string, Set<string | null>>()
  for (let claim = 0; claim < claims.size; claim++) {
    const speaker = claims.speakerIris[claims.speakers[claim]!]!
    const known = relays.get(speaker) ?? new Set()
    relays.set(speaker, known)
    if (known.has(null) || !isInForce(claim)) continue
    for (const { relayedBy } of claims.at(claim).voices) known.add(relayedBy)
  }
  return relays
}
