import type { Issues } from '../issues.js'
import type { ComparedClaim } from '../reading/claims.js'
import { gatherLinks, untie } from './links.js'

/**
 * Finds the speakers of the claims on which a claim rests in the end, along `prov:wasDerivedFrom`: its own where it
 * rests on no other claim, none where it rests only on claims that rest on each other.
 */
export function createOrigins(
  claims: readonly ComparedClaim[],
  issues: Issues,
): (claim: string) => ReadonlySet<string> {
  const speakers = new Map(claims.map(({ id, speaker }) => [id, speaker]))
  const pairs = claims.flatMap(({ id, derivedFrom }) =>
    derivedFrom.flatMap(source => (speakers.has(source) ? [[id, source] as const] : [])),
  )
  const { links, knots } = untie(gatherLinks(pairs))
  for (const knot of knots) issues.addCircle('circular-derivation', 'prov:wasDerivedFrom', knot)
  const knotOf = new Map(knots.flatMap(knot => knot.map(member => [member, knot] as const)))
  const sourcesOf = (claim: string) => (knotOf.get(claim) ?? [claim]).flatMap(member => links.get(member) ?? [])
  const known = new Map<string, ReadonlySet<string>>()
  return start => {
    const path = [start]
    for (let claim = path.at(-1); claim !== undefined; claim = path.at(-1)) {
      const sources = sourcesOf(claim)
      const unknown = known.has(claim) ? [] : sources.filter(source => !known.has(source))
      path.push(...unknown)
      if (unknown.length > 0) continue
      path.pop()
      const rootless = sources.length === 0 && !knotOf.has(claim)
      known.set(claim, new Set(rootless ? [speakers.get(claim)!] : sources.flatMap(source => [...known.get(source)!])))
    }
    return known.get(start)!
  }
}
