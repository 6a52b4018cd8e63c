import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { claimQuads } from '../claims/claim-quads.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'

/**
 * All that stands of a claim in the default graph, with the agents, documents, places, events, concepts and properties that it
 * names, and what these name in turn; other claims are named and not described.
 */
export function gatherWholeClaim(dataset: DatasetCore, claim: NamedNode): Quad[] {
  const own = claimQuads(dataset, claim)
  const found = rdf.dataset(own.filter(({ graph }) => graph.termType === 'DefaultGraph'))
  const met = rdf.termSet<Term>([claim])
  const isElse = (term: Term) =>
    term.termType === 'NamedNode' &&
    !met.has(term) &&
    dataset.match(term, rdfNs.type, cg.Claim, rdf.defaultGraph()).size === 0
  let open = own.flatMap(({ subject, predicate, object }): Term[] => [subject, predicate, object])
  while (open.length > 0) {
    const next: Term[] = []
    for (const term of open) {
      if (!isElse(term)) continue
      met.add(term)
      for (const quad of claimQuads(dataset, term as NamedNode)) {
        if (quad.graph.termType !== 'DefaultGraph') continue
        found.add(quad)
        next.push(quad.object)
      }
    }
    open = next
  }
  return [...found]
}
