import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { claimQuads } from '../../claims/claim-quads.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { deriveQuads } from '../../compare/derived.js'
import type { CompareOptions, Comparison } from '../../compare/types.js'
import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs } from '../../rdf/namespaces.js'
import type { ComparisonIndex } from '../../view/comparison-index.js'
import type { Paths } from '../paths.js'

/** Says in quads what is known of a resource. */
export type Describe = (iri: string) => readonly Quad[]

/**
 * Makes what describes the resources of a graph: a claim by its metadata, mentions and content; a topic, question or
 * position by its triples in `cg:comparisons`; anything else by what the default graph says of it, with links to the
 * claims that name it.
 */
export function createDescriptions(
  graph: ClaimGraph,
  index: ComparisonIndex,
  paths: Paths,
  { kinds }: Pick<CompareOptions, 'kinds'> = {},
): Describe {
  const isClaim = (iri: string) => paths.kindOf(iri) === 'claim'
  return iri => {
    const node = rdf.namedNode(iri)
    const kind = paths.kindOf(iri)
    if (kind === 'topic' || kind === 'question' || kind === 'position') {
      return describeDerived(rdf.dataset(deriveQuads(compareOne(index, iri), { kinds })), node)
    }
    const own = claimQuads(graph.dataset, node)
    if (kind === 'claim') return own
    const naming = findNaming(graph.dataset, node, isClaim)
    return [...own, ...naming.flatMap(claim => linkClaim(graph.dataset, node, rdf.namedNode(claim)))]
  }
}

/** What comparing finds of one topic, or of one question with its positions, alone. */
function compareOne(index: ComparisonIndex, iri: string): Comparison {
  const topic = index.topics.get(iri)
  const question = index.questions.get(iri) ?? index.positions.get(iri)?.question
  return {
    ...{ documents: [], fidelity: [], issues: [] },
    topics: topic ? [topic] : [],
    questions: question ? [question] : [],
    acrossScopes: question ? (index.acrossScopes.get(question.id) ?? []) : [],
    incomparable: question ? (index.incomparable.get(question.id) ?? []) : [],
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

/** The claims whose metadata, mentions or content name a resource, by IRI. */
function findNaming(dataset: DatasetCore, node: NamedNode, isClaim: (iri: string) => boolean): string[] {
  const found = new Set<string>()
  const met = new Set<string>()
  const note = ({ value }: Term) => isClaim(value) && found.add(value)
  // what has no name of its own, and a mention, belongs to the claim that leads to it
  const follow = (term: Term) => {
    if (met.has(term.value)) return
    met.add(term.value)
    for (const { subject, graph } of dataset.match(null, null, term)) {
      note(graph)
      note(subject)
      const isPart = subject.termType === 'BlankNode' || dataset.match(null, cg.mention, subject).size > 0
      if (isPart && !isClaim(subject.value)) follow(subject)
    }
  }
  follow(node)
  for (const { graph } of dataset.match(node)) note(graph)
  found.delete(node.value)
  return [...found].sort()
}

function linkClaim(dataset: DatasetCore, node: NamedNode, claim: NamedNode): Quad[] {
  const labels = [...dataset.match(claim, rdfs.label, null, rdf.defaultGraph())]
  return [rdf.quad(node, rdfs.seeAlso, claim), rdf.quad(claim, rdfNs.type, cg.Claim), ...labels]
}
