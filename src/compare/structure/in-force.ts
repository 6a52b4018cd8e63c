import type { Issues } from '../issues.js'
import type { ComparedClaim } from '../reading/claims.js'
import { createReach, gatherLinks, untie } from './links.js'

/** The claims that may have been made by a day (ISO 8601), or all. */
export function madeBy(claims: readonly ComparedClaim[], asOf: string | undefined): ComparedClaim[] {
  return claims.filter(({ days }) => asOf === undefined || days.first === undefined || days.first <= asOf)
}

/**
 * The claims that others of the same speaker replace, directly or over several revisions. A revision of somebody else's
 * claim and revisions in a circle are reported and replace nothing.
 */
export function findRevised(claims: readonly ComparedClaim[], issues: Issues): Set<string> {
  const speakers = new Map(claims.map(({ id, speaker }) => [id, speaker]))
  const pairs = claims.flatMap(({ id, speaker, revisionOf }) =>
    revisionOf.flatMap(earlier => {
      const other = speakers.get(earlier)
      if (other === undefined || other === speaker) return [[id, earlier] as const]
      const message = `expected prov:wasRevisionOf to name a claim of the same claimant, found <${earlier}>; nothing is replaced`
      issues.add('foreign-revision', id, message)
      return []
    }),
  )
  const { links, knots } = untie(gatherLinks(pairs))
  for (const knot of knots) issues.addCircle('circular-revision', 'prov:wasRevisionOf', knot)
  const reach = createReach(links)
  return new Set([...links.keys()].flatMap(claim => [...reach(claim)]))
}
