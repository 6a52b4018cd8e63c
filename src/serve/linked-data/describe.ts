import type { DatasetCore, NamedNode, Quad } from '@rdfjs/types'
import { claimQuads } from '../../claims/claim-quads.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs } from '../../rdf/namespaces.js'
import type { Paths } from '../paths.js'

/** Says in quads what is known of a resource. */
export type Describe = (iri: string) => readonly Quad[]

/**
 * Makes what describes the resources of a graph: a claim by its metadata, mentions and content; a topic, question or
 * position by its triples in `cg:comparisons`; anything else by what the default graph says of it, with links to the
 * claims that name it.
 */
export function createDescriptions(graph: ClaimGraph, derived: DatasetCore, paths: Paths): Describe {
  let naming: ReadonlyMap<string, readonly string[]> | undefined
  return iri => {
    const node = rdf.namedNode(iri)
    const kind = paths.kindOf(iri)
    if (kind === 'topic' || kind === 'question' || kind === 'position') return describeDerived(derived, node)
    const own = claimQuads(graph.dataset, node)
    if (kind === 'claim') return own
    naming ??= indexNaming(graph, paths)
    return [...own, ...(naming.get(iri) ?? []).flatMap(claim => linkClaim(graph.dataset, node, rdf.namedNode(claim)))]
  }
}

/** What is derived of a resource: its own triples, those of a question's positions, and the relations that name them. */
function describeDerived(derived: DatasetCore, node: NamedNode): Quad[] {
  const quads = rdf.dataset()
  const ofGraph = (subject?: NamedNode, predicate?: NamedNode, object?: NamedNode) =>
    derived.match(subject, predicate, object, cg.comparisons)
  const positions = [...ofGraph(undefined, cg.positionOn, node)].map(({ subject }) => subject as NamedNode)
  for (const each of [node, ...positions]) {
    for (const quad of ofGraph(each)) quads.add(quad)
    for (const part of [rdfNs.subject, rdfNs.object, cg.addend]) {
      for (const { subject } of ofGraph(undefined, part, each)) {
        for (const quad of ofGraph(subject as NamedNode)) quads.add(quad)
      }
    }
  }
  return [...quads]
}

/** For each resource, the claims whose metadata, mentions or content name it. */
function indexNaming(graph: ClaimGraph, paths: Paths): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, Set<string>>()
  for (const claim of graph.claimIds()) {
    for (const { subject, object } of claimQuads(graph.dataset, rdf.namedNode(claim))) {
      for (const { termType, value } of [subject, object]) {
        if (termType !== 'NamedNode' || value === claim || paths.kindOf(value) === undefined) continue
        naming.set(value, (naming.get(value) ?? new Set()).add(claim))
      }
    }
  }
  return new Map([...naming].map(([iri, claims]) => [iri, [...claims]]))
}

function linkClaim(dataset: DatasetCore, node: NamedNode, claim: NamedNode): Quad[] {
  const labels = [...dataset.match(claim, rdfs.label, null, rdf.defaultGraph())]
  return [rdf.quad(node, rdfs.seeAlso, claim), rdf.quad(claim, rdfNs.type, cg.Claim), ...labels]
}
