import type { NamedNode, Quad } from '@rdfjs/types'
import { rdf } from '../environment.js'
import { rdf as rdfNs } from '../namespaces.js'
import { np } from './terms.js'

/** The parts of a nanopublication, each a graph. */
export const nanopubParts = ['head', 'assertion', 'provenance', 'publicationInfo'] as const

/** One part of a nanopublication: its graph, and the quads in it. */
export interface NanopubPart {
  readonly graph: NamedNode
  readonly quads: readonly Quad[]
}

/** A nanopublication: an assertion, where it is from, and who published it. */
export type Nanopub = { readonly [Part in (typeof nanopubParts)[number]]: NanopubPart } & { readonly iri: string }

/** What a head says: of which nanopublication, and which graphs. */
export interface NanopubHead {
  readonly iri: string
  readonly graph: NamedNode
  /** Graphs by the property that points to them; a right head has one of each. */
  readonly linked: { readonly [Part in Exclude<keyof Nanopub, 'iri' | 'head'>]: readonly NamedNode[] }
}

/** The heads that stand in quads: graphs that say of something that it is a nanopublication. */
export function findHeads(quads: readonly Quad[]): NanopubHead[] {
  const heads = quads.filter(
    ({ predicate, object, subject, graph }) =>
      predicate.equals(rdfNs.type) &&
      object.equals(np.Nanopublication) &&
      subject.termType === 'NamedNode' &&
      graph.termType === 'NamedNode',
  )
  const byGraph = groupByGraph(quads)
  return heads.map(({ subject, graph }) => {
    const own = byGraph.get(graph.value) ?? []
    const linked = (property: NamedNode) => {
      const found = own.filter(quad => quad.subject.equals(subject) && quad.predicate.equals(property))
      return [...rdf.termSet(found.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object] : [])))]
    }
    return {
      iri: subject.value,
      graph: graph as NamedNode,
      linked: {
        assertion: linked(np.hasAssertion),
        provenance: linked(np.hasProvenance),
        publicationInfo: linked(np.hasPublicationInfo),
      },
    }
  })
}

/** The nanopublication of a head, with the quads of its graphs; undefined where the head does not name one of each. */
export function gatherNanopub({ iri, graph, linked }: NanopubHead, byGraph: QuadsByGraph): Nanopub | undefined {
  const part = (name: NamedNode): NanopubPart => ({ graph: name, quads: byGraph.get(name.value) ?? [] })
  const [assertion, provenance, publicationInfo] = [linked.assertion, linked.provenance, linked.publicationInfo].map(
    names => (names.length === 1 ? part(names[0]!) : undefined),
  )
  if (!assertion || !provenance || !publicationInfo) return undefined
  return { iri, head: part(graph), assertion, provenance, publicationInfo }
}

/** All quads of a nanopublication. */
export function quadsOfNanopub(nanopub: Nanopub): Quad[] {
  return nanopubParts.flatMap(part => nanopub[part].quads)
}

/** Quads by the name of their graph. */
export type QuadsByGraph = ReadonlyMap<string, readonly Quad[]>

/** Sorts quads by their graphs; the default graph has no name. */
export function groupByGraph(quads: Iterable<Quad>): Map<string, Quad[]> {
  const graphs = new Map<string, Quad[]>()
  for (const quad of quads) {
    const graph = graphs.get(quad.graph.value)
    if (graph) graph.push(quad)
    else graphs.set(quad.graph.value, [quad])
  }
  return graphs
}
