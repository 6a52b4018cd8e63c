import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cutCycles, gatherLinks } from '../../rdf/links.js'
import { prov } from '../../rdf/namespaces.js'
import type { Issues } from '../issues.js'
import { findLinks } from './claim-links.js'
import type { Claims } from './claims.js'
import type { ComparedClaim } from './compared-claim.js'

/**
 * Finds the speakers of the claims on which a claim rests in the end, along `prov:wasDerivedFrom`: its own where it
 * rests on no other claim, none where it rests only on claims that rest on each other.
 */
export function createOrigins(
  store: ColumnStore,
  claims: Claims,
  issues: Issues,
): (claim: Pick<ComparedClaim, 'id' | 'speaker'>) => ReadonlySet<string> {
  const speakers = new Map<string, string>()
  const pairs: (readonly [string, string])[] = []
  for (const { from, to } of findLinks(store, claims, prov.wasDerivedFrom)) {
    if (to === undefined) continue
    for (const claim of [from, to]) speakers.set(claims.id(claim), claims.speakerIris[claims.speakers[claim]!]!)
    pairs.push([claims.id(from), claims.id(to)])
  }
  const { links, cycles } = cutCycles(gatherLinks(pairs))
  for (const cycle of cycles) issues.addCircle('circular-derivation', 'prov:wasDerivedFrom', cycle)
  const cycleOf = new Map(cycles.flatMap(cycle => cycle.map(member => [member, cycle] as const)))
  const sourcesOf = (claim: string) => (cycleOf.get(claim) ?? [claim]).flatMap(member => links.get(member) ?? [])
  const known = new Map<string, ReadonlySet<string>>()
  const follow = (start: string): ReadonlySet<string> => {
    const path = [start]
    for (let claim = path.at(-1); claim !== undefined; claim = path.at(-1)) {
      const sources = sourcesOf(claim)
      const unknown = known.has(claim) ? [] : sources.filter(source => !known.has(source))
      path.push(...unknown)
      if (unknown.length > 0) continue
      path.pop()
      const rootless = sources.length === 0 && !cycleOf.has(claim)
      known.set(claim, new Set(rootless ? [speakers.get(claim)!] : sources.flatMap(source => [...known.get(source)!])))
    }
    return known.get(start)!
  }
  return ({ id, speaker }) => (speakers.has(id) ? follow(id) : new Set([speaker]))
}
