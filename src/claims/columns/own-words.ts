import type { Claims } from './claims.js'

/** Makes a test whether a speaker has a document of its own among the claims: it is worked out when first asked. */
export function createOwnWords(claims: Claims): (speaker: string) => boolean {
  let own: Set<string> | undefined
  return speaker => {
    own ??= findSpeakers(claims)
    return own.has(speaker)
  }
}

function findSpeakers(claims: Claims): Set<string> {
  const own = new Set<string>()
  for (let claim = 0; claim < claims.size; claim++) {
    const speaker = claims.speakerIris[claims.speakers[claim]!]!
    if (own.has(speaker)) continue
    if (claims.at(claim).voices.some(({ relayedBy }) => relayedBy === null)) own.add(speaker)
  }
  return own
}
