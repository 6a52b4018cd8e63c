import type { ClaimGraph } from '../claims/graph.js'
import { deriveQuads } from '../compare/derived.js'
import type { CompareOptions, Comparison } from '../compare/types.js'
import type { Queryable } from '../query/engine.js'
import { cg } from '../rdf/namespaces.js'
import { createStore } from '../rdf/store.js'

/** A graph's data with what a comparison of them finds as the graph `cg:comparisons`, in place of one that they hold. */
export function withDerived(
  graph: ClaimGraph,
  comparison: Comparison,
  options: CompareOptions = {},
): Queryable & Pick<ClaimGraph, 'ontology'> {
  const store = createStore([...graph.dataset].filter(quad => !quad.graph.equals(cg.comparisons)))
  for (const quad of deriveQuads(comparison, options)) store.add(quad)
  return { dataset: store, prefixes: graph.prefixes, ontology: graph.ontology }
}
