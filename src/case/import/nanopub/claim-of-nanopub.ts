import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf } from '../../../rdf/environment.js'
import { cg, prov, rdf as rdfNs } from '../../../rdf/namespaces.js'
import type { Nanopub } from '../../../rdf/nanopub/nanopub.js'
import { findArtifactCode } from '../../../rdf/nanopub/trusty.js'

/** The claim that a nanopublication describes in its provenance, as claimgraph writes it; undefined for those of others. */
export function describedClaim({ assertion, provenance }: Nanopub): NamedNode | undefined {
  const sources = provenance.quads.filter(
    ({ subject, predicate, object }) =>
      subject.equals(assertion.graph) && predicate.equals(prov.wasDerivedFrom) && object.termType === 'NamedNode',
  )
  const isClaim = (term: Term) =>
    provenance.quads.some(
      ({ subject, predicate, object }) =>
        subject.equals(term) && predicate.equals(rdfNs.type) && object.equals(cg.Claim),
    )
  return sources.map(({ object }) => object).find(isClaim) as NamedNode | undefined
}

/** The IRI of the claim that a nanopublication becomes: the one that it describes, or that of its assertion. */
export function claimIriOf(nanopub: Nanopub): string {
  return describedClaim(nanopub)?.value ?? nanopub.assertion.graph.value
}

/** The quads of the claim that a nanopublication describes: its provenance, and what it says in the claim's own graph. */
export function quadsOfDescribed(nanopub: Nanopub, claim: NamedNode): Quad[] {
  const unnamed = createUnnaming(nanopub.iri)
  const move = ({ subject, predicate, object }: Quad, graph: Quad['graph']) =>
    rdf.quad(unnamed(subject) as NamedNode, predicate, unnamed(object) as NamedNode, graph)
  return [
    ...nanopub.provenance.quads
      .filter(({ subject }) => !subject.equals(nanopub.assertion.graph))
      .map(quad => move(quad, rdf.defaultGraph())),
    ...nanopub.assertion.quads.map(quad => move(quad, claim)),
  ]
}

/** Gives the nodes that had no IRI before the nanopublication got its code none again. */
export function createUnnaming(iri: string): (term: Term) => Term {
  const code = findArtifactCode(iri)
  const label = (number: string) => `${code ?? 'np'}n${number}`.replaceAll('-', '_')
  return term => {
    if (code === undefined || term.termType !== 'NamedNode' || !term.value.startsWith(iri)) return term
    const [, number] = /^[/#.]_(\d+)$/.exec(term.value.slice(iri.length)) ?? []
    return number === undefined ? term : rdf.blankNode(label(number))
  }
}
