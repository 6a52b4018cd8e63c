import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { cg } from './cg.js'
import { rdf } from './environment.js'
import { rdf as rdfNs } from './namespaces.js'

/**
 * Named graphs in the terms of RDF 1.2: whatever stands in a graph is reified by the graph's name (`rdf:reifies`), and asserted
 * nowhere.
 */
export function toReifiers(quads: Iterable<Quad>): Quad[] {
  return Array.from(quads, ({ subject, predicate, object, graph }) =>
    graph.termType === 'DefaultGraph'
      ? rdf.quad(subject, predicate, object)
      : rdf.quad(graph as NamedNode, rdfNs.reifies, rdf.quad(subject, predicate, object)),
  )
}

/** Whether a quad says what something reifies. */
export const isReification = ({ predicate, object }: Quad): boolean =>
  predicate.equals(rdfNs.reifies) && object.termType === 'Quad'

/**
 * The same quads, in which whatever a claim reifies stands in the claim's own graph, as elsewhere. An annotation asserts in
 * RDF 1.2 what it annotates: where a claim does so, the triple is only said, and goes out of the default graph.
 *
 * @example
 * ```ts
 * import { fromReifiers, readQuads } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    :count a cg:Claim . :flood cg:injured 3 ~ :count .`,
 *   'ttl',
 * )
 * for (const { subject, graph } of fromReifiers(store)) console.log(subject.value, graph.value || '(default)')
 * // https://example.org/count (default)
 * // https://example.org/flood https://example.org/count
 * ```
 */
export function fromReifiers(quads: Iterable<Quad>): DatasetCore {
  const all = rdf.dataset(quads)
  const isClaim = (term: Term) => all.match(term, rdfNs.type, cg.Claim, rdf.defaultGraph()).size > 0
  const said = rdf.dataset()
  const rest = rdf.dataset()
  for (const quad of all) {
    if (!isReification(quad) || quad.subject.termType !== 'NamedNode' || !isClaim(quad.subject)) {
      rest.add(quad)
      continue
    }
    const { subject, predicate, object } = quad.object as Quad
    said.add(rdf.quad(subject, predicate, object, quad.subject))
  }
  for (const { subject, predicate, object } of said) rest.delete(rdf.quad(subject, predicate, object))
  for (const quad of said) rest.add(quad)
  return rest
}
