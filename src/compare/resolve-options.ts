import { findByName, isWholeIri } from '../claims/names.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { rdf as environment } from '../rdf/environment.js'
import { rdf, sem } from '../rdf/namespaces.js'
import type { Kind } from './kinds/kind.js'
import { listComparable, usedComparable } from './statements/comparable.js'
import type { ComparedGraph } from './statements/read-graph.js'
import type { CompareOptions } from './types.js'

/**
 * Options whose names are IRIs. Throws `not-found` or `ambiguous` for those that are the name of nothing, or of several;
 * whole IRIs are taken as they are, unless `known` asks that the graph know them, but that of a property must be of one
 * that is declared comparable. `compare` and its like do the same with the options that they are given.
 *
 * @example
 * ```ts
 * import { readQuads, resolveOptions } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const { about } = await resolveOptions(toClaimGraph(store), { about: 'flood' })
 * console.log(about) // https://example.org/flood
 * ```
 */
export async function resolveOptions(
  graph: ComparedGraph,
  options: CompareOptions,
  { known = false }: { known?: boolean | undefined } = {},
): Promise<CompareOptions> {
  const { about, property, between, kinds } = options
  const isTaken = (name: string | undefined) => name === undefined || (!known && isWholeIri(name))
  const findActor = (name: string) => (isTaken(name) ? name : graph.find('agent', name))
  return {
    ...options,
    about: isTaken(about) ? about : findByName('event', about!, await listSubjects(graph, kinds), graph.prefixes),
    property: isTaken(property)
      ? property && (await expectComparable(property, graph, kinds))
      : findByName('comparable property', property!, await usedComparable(graph, kinds), graph.prefixes),
    between: between && [findActor(between[0]), findActor(between[1])],
  }
}

async function expectComparable(property: string, graph: ComparedGraph, kinds?: readonly Kind[]): Promise<string> {
  const declared = await listComparable(graph, kinds)
  if (declared.includes(property)) return property
  throw new ClaimGraphError('not-found', `no comparable property <${property}>${suggest(property, declared)}`)
}

/** The IRIs of all that can be asked about: events, and whatever else claims say something comparable of. */
export async function listSubjects(
  graph: Pick<ComparedGraph, 'dataset' | 'ontology'>,
  kinds?: readonly Kind[],
): Promise<Set<string>> {
  const { dataset } = graph
  const events = dataset.match(null, rdf.type, sem.Event, environment.defaultGraph())
  const found = new Set(Array.from(events, ({ subject }) => subject.value))
  for (const property of await usedComparable(graph, kinds)) {
    for (const { subject } of dataset.match(null, environment.namedNode(property))) {
      if (subject.termType === 'NamedNode') found.add(subject.value)
    }
  }
  return found
}
