import type { ClaimGraph } from '../claims/graph.js'

/** The IRI of the comparable property that a person names, of those that a graph uses; none where none is named. */
export async function resolveProperty(graph: ClaimGraph, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined
  const { findByName } = await import('../claims/names.js')
  const { usedComparable } = await import('../compare/statements/comparable.js')
  return findByName('comparable property', name, await usedComparable(graph), graph.prefixes)
}
