import { ComunicaEngine } from './comunica-engine.js'
import type { Queryable, QueryEngine, QueryOptions, QueryResult } from './engine.js'

const engine: QueryEngine = new ComunicaEngine()

/**
 * Answers a SPARQL query from a claim graph, or any RDF/JS dataset, and nothing else. claimgraph's prefixes and the
 * graph's need not be declared. Throws `invalid-query` with line and column, `refused`, `timeout` or `interrupted`.
 *
 * @example
 * const graph = await openClaimGraph('triples/')
 * const answer = await query(graph, 'SELECT ?claim { ?claim a cg:Claim }', { timeoutMs: 10_000 })
 */
export async function query(graph: Queryable, text: string, options: QueryOptions = {}): Promise<QueryResult> {
  return engine.query(graph, text, options)
}
