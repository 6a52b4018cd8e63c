import type { Claims } from './claims.js'
import type { ClaimVoice } from './voices.js'

/** Whether words are only ascribed to a speaker: there are others that come nearer to it. */
export type IsAscribed = (voice: Pick<ClaimVoice, 'speaker' | 'relayedBy' | 'chains'>) => boolean

/** Through whom each speaker is known, as near to it as can be. */
export interface NearestWords {
  /** Whether a speaker has documents of its own, or is relayed by somebody from whom, in turn, a voice has its words. */
  readonly isAscribed: IsAscribed
  /** Whether a speaker without documents of its own is relayed by somebody in that one's documents. */
  isRelayedBy(speaker: string, agent: string): boolean
}

/** What is nearest to each speaker, worked out when first asked, from the claims in force; all are unless told otherwise. */
export function createNearestWords(claims: Claims, isInForce: (claim: number) => boolean = () => true): NearestWords {
  let known: ReadonlyMap<string, ReadonlySet<string | null>> | undefined
  const relaysOf = (speaker: string) => {
    known ??= findRelays(claims, isInForce)
    return known.get(speaker)
  }
  return {
    isAscribed({ speaker, relayedBy, chains }) {
      if (relayedBy === null) return false
      const relays = relaysOf(speaker)!
      return relays.has(null) || chains.every(chain => chain.some(agent => agent !== relayedBy && relays.has(agent)))
    },
    isRelayedBy(speaker, agent) {
      const relays = relaysOf(speaker)
      return relays !== undefined && !relays.has(null) && relays.has(agent)
    },
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
