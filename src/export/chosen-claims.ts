import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'

/** The claims of which something is written: those that are named by IRI or its last part, or else all. */
export function chooseClaims(graph: ClaimGraph, names: readonly string[] | undefined): readonly Claim[] {
  return names?.map(name => graph.claim(name)) ?? graph.claims()
}
