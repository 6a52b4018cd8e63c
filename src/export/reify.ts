import type { Quad } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'

/**
 * Turns named graphs into triples about triples, for formats without such graphs: each content triple becomes an
 * `rdf:Statement` that its claim `cg:states`, so that nothing that is only said stands there as if it were true.
 */
export function reify(quads: Iterable<Quad>): Quad[] {
  const triples: Quad[] = []
  for (const quad of quads) {
    const { subject, predicate, object, graph } = quad
    if (graph.termType === 'DefaultGraph') {
      triples.push(quad)
      continue
    }
    const statement = rdf.blankNode()
    triples.push(
      rdf.quad(graph, cg.states, statement),
      rdf.quad(statement, rdfNs.type, rdfNs.Statement),
      rdf.quad(statement, rdfNs.subject, subject),
      rdf.quad(statement, rdfNs.predicate, predicate),
      rdf.quad(statement, rdfNs.object, object),
    )
  }
  return triples
}
