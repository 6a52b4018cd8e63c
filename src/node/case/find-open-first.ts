import type { ClaimGraph } from '../../claims/graph.js'
import { toClaimGraph } from '../open.js'

/**
 * Finds something by name among what is open, and only where that has none of the name in all of the graph, in which
 * nothing is left out. What cannot be found is told as if what is restricted were not there.
 */
export function findOpenFirst<T>(whole: ClaimGraph, find: (graph: ClaimGraph) => T): T {
  const open = toClaimGraph(whole.dataset, { identities: 'none', prefixes: whole.prefixes })
  try {
    return find(open)
  } catch (error) {
    try {
      return find(whole)
    } catch {
      throw error
    }
  }
}
