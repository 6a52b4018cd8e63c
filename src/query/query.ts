import type { Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { ComunicaEngine } from './comunica-engine.js'
import { withinLimits } from './deadline.js'
import { completeDescriptions, isDescribe } from './describe.js'
import type { Queryable, QueryEngine, QueryOptions, QueryResult } from './engine.js'
import { prepareQuery } from './prepare-query.js'
import { tooManyResults } from './refuse.js'
import { tooDeep } from './syntax-error.js'

const comunica: QueryEngine = new ComunicaEngine()

/**
 * Answers a SPARQL query from a claim graph, or any RDF/JS dataset, and nothing else. claimgraph's prefixes and the
 * graph's need not be declared. Throws `invalid-query` with line and column, `refused`, `timeout` or `interrupted`.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { query } from 'claimgraph/query'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const answer = await query({ dataset: store }, 'SELECT ?who { ?claim prov:wasAttributedTo ?who }', { timeoutMs: 10_000 })
 * if (answer.type === 'bindings') {
 *   for (const row of answer.rows) console.log(row.get('who')?.value) // https://example.org/council
 * }
 * ```
 */
export async function query(graph: Queryable, text: string, options: QueryOptions = {}): Promise<QueryResult> {
  const { engine = comunica, maxResults = Number.POSITIVE_INFINITY, expects } = options
  return withinLimits(options, async signal => {
    const prepared = await prepareQuery(graph, text, engine, options)
    signal.throwIfAborted()
    expects?.(prepared.type)
    const given = await engine.answer(prepared, { signal, maxResults }).catch(cause => {
      throw cause instanceof ClaimGraphError ? cause : cannotAnswer(cause)
    })
    if (given.type === 'boolean') return given
    const isComplete = given.type !== 'quads' || !isDescribe(prepared.operation)
    const result = isComplete ? given : { ...given, quads: completeDescriptions(given.quads, prepared.dataset) }
    if ((result.type === 'quads' ? result.quads : result.rows).length > maxResults) throw tooManyResults(maxResults)
    if (result.type === 'bindings') return result
    return { type: 'quads', quads: [...rdf.dataset(result.quads.filter(isTriple))] }
  })
}

/** Whether a constructed triple is one: SPARQL leaves out those with a literal where none can stand. */
function isTriple({ subject, predicate }: Quad): boolean {
  return (subject as Term).termType !== 'Literal' && predicate.termType === 'NamedNode'
}

/** What Comunica 5.4 cannot plan. */
const notJoined =
  'expected an OPTIONAL that has no BIND or subquery beside a FILTER on what is bound outside; ' +
  'the same is asked with what they come to bound before the OPTIONAL'

/** One sentence of what an engine says, which may tell at length what each of its parts tried. */
function cannotAnswer(cause: unknown): ClaimGraphError {
  if (cause instanceof RangeError) return tooDeep(cause)
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).trim().split(/[\r\n]/)
  const message = line.startsWith('RDF joining failed') ? notJoined : line
  const short = message.length > 300 ? `${message.slice(0, 300)}…` : message
  return new ClaimGraphError('invalid-query', `the query cannot be answered: ${short || 'no reason given'}`, { cause })
}
