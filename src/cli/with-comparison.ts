import type { ClaimGraph } from '../claims/graph.js'
import type { Queryable } from '../query/engine.js'
import type { StoredQuery } from '../query/library.js'
import { cg } from '../rdf/namespaces.js'

/** The tag of library queries that ask the graph `cg:comparisons`. */
const tag = 'derived'

/** Whether a query asks the graph `cg:comparisons` while the data do not hold it. */
export function asksComparison({ tags }: StoredQuery, { dataset }: Queryable): boolean {
  return tags.includes(tag) && dataset.match(null, null, null, cg.comparisons).size === 0
}

/** The data with what a comparison of them finds, freshly computed. */
export async function withComparison(graph: ClaimGraph): Promise<Queryable> {
  const { compare } = await import('../compare/compare.js')
  const { withDerived } = await import('../serve/dataset.js')
  return withDerived(graph, await compare(graph))
}
