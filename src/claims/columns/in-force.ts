import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { createReach, cutCycles, gatherLinks } from '../../rdf/links.js'
import { prov } from '../../rdf/namespaces.js'
import type { Issues } from '../issues.js'
import { type ClaimLink, findLinks } from './claim-links.js'
import type { Claims } from './claims.js'
import type { Withdrawals } from './withdrawals.js'

/**
 * Marks with 1 the claims, by their place, that others of the same speaker replace, directly or over several revisions. A
 * revision of somebody else's claim and revisions in a circle are reported and replace nothing. A revision of a claim that
 * was a curator's error revises the right one. Only claims that are in force replace others; all are unless told otherwise.
 */
export function findRevised(
  store: ColumnStore,
  claims: Claims,
  issues: Issues,
  { correctionsOf }: Pick<Withdrawals, 'correctionsOf'>,
  isInForce: (claim: number) => boolean = () => true,
): Uint8Array {
  const rightOnes = (link: ClaimLink): ClaimLink[] => {
    const corrections = correctionsOf(link.target).filter(right => right !== claims.numbers[link.from])
    return corrections.length === 0
      ? [link]
      : corrections.map(target => ({ from: link.from, to: claims.find(target), target }))
  }
  const stated = [...findLinks(store, claims, prov.wasRevisionOf)].flatMap(rightOnes)
  const pairs = stated.flatMap(({ from, to, target }) => {
    if (!isInForce(from)) return []
    const [id, earlier] = [claims.id(from), store.terms.term(target).value]
    if (to === undefined || claims.speakers[to] === claims.speakers[from]) return [[id, earlier] as const]
    const message = `expected prov:wasRevisionOf to name a claim of the same claimant, found <${earlier}>; nothing is replaced`
    issues.add('foreign-revision', id, message)
    return []
  })
  const { links, cycles } = cutCycles(gatherLinks(pairs))
  for (const cycle of cycles) issues.addCircle('circular-revision', 'prov:wasRevisionOf', cycle)
  const reach = createReach(links)
  const revised = new Uint8Array(claims.size)
  for (const claim of links.keys()) {
    for (const earlier of reach(claim)) {
      const place = claims.find(store.terms.find(rdf.namedNode(earlier)))
      if (place !== undefined) revised[place] = 1
    }
  }
  return revised
}
