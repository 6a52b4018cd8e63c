import type { Claims } from '../../claims/columns/claims.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cg, rdf } from '../../rdf/namespaces.js'

/** The claims, by their places and in their order, that stand somewhere in a passage with a chain of relays. */
export function findRelayed(store: ColumnStore, claims: Claims): number[] {
  const { subject, object, graph } = store.columns
  const nil = store.terms.find(rdf.nil)
  const relayed = new Set<number>()
  for (const row of store.rows('predicate', cg.relayedBy)) {
    if (graph[row] === 0 && object[row] !== nil) relayed.add(subject[row]!)
  }
  if (relayed.size === 0) return []
  const found = new Set<number>()
  for (const row of store.rows('predicate', cg.mention)) {
    if (graph[row] !== 0 || !relayed.has(object[row]!)) continue
    const claim = claims.find(subject[row]!)
    if (claim !== undefined) found.add(claim)
  }
  return [...found].sort((a, b) => a - b)
}
