import type { Quad } from '@rdfjs/types'
import { claimQuads } from '../../claims/claim-quads.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { rdf } from '../../rdf/environment.js'

/** Says what is known of something that has no path of its own; nothing where nothing is. */
export type DescribeTerm = (iri: string) => Promise<readonly Quad[]>

/** Makes what describes the terms of claimgraph's vocabulary, and those that a graph has of its own. */
export function createTermDescriptions({ ontology, dataset }: ClaimGraph): DescribeTerm {
  return async iri => {
    const term = rdf.namedNode(iri)
    const own = claimQuads(dataset, term).filter(({ graph }) => graph.termType === 'DefaultGraph')
    return [...rdf.dataset([...claimQuads(await ontology.vocabulary(), term), ...own])]
  }
}
