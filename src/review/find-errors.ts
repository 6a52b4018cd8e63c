import type { DatasetCore, Quad } from '@rdfjs/types'
import { checkGraph } from '../check/check.js'
import { type Issue, locateFinding } from '../check/issue.js'
import { checkPassages } from '../check/passages.js'
import { claimQuads } from '../claims/claim-quads.js'
import type { Texts } from '../claims/passage.js'
import { shippedOntology } from '../node/ontology.js'
import { toClaimGraph } from '../node/open.js'
import { rdf } from '../rdf/environment.js'
import { createStore } from '../rdf/store.js'
import { gatherDescriptions } from './gather.js'

/**
 * What `claimgraph check` would find wrong with a graph once quads are added to it, and does not find now. Only what the
 * quads name is looked at, and the claims that state something of the same event by the same property.
 */
export async function findErrors(
  quads: readonly Quad[],
  known: DatasetCore,
  texts: Texts | undefined,
): Promise<readonly Issue[]> {
  const beside = findComparable(quads, known).flatMap(claim => claimQuads(known, rdf.namedNode(claim)))
  const around = [...beside, ...gatherDescriptions([...quads, ...beside], [known])]
  const after = await listErrors([...quads, ...around], texts)
  if (after.length === 0) return after
  const before = new Set((await listErrors(around, texts)).map(keyOf))
  return after.filter(issue => !before.has(keyOf(issue)))
}

/** The claims of the graph with content of the same subjects and properties, which could be the same claim. */
function findComparable(quads: readonly Quad[], known: DatasetCore): string[] {
  const claims = new Set<string>()
  for (const { subject, predicate, graph } of quads) {
    if (graph.termType === 'DefaultGraph' || subject.termType !== 'NamedNode') continue
    for (const other of known.match(subject, predicate)) {
      if (other.graph.termType === 'NamedNode') claims.add(other.graph.value)
    }
  }
  return [...claims]
}

async function listErrors(quads: readonly Quad[], texts: Texts | undefined): Promise<Issue[]> {
  const data = createStore(quads)
  const { issues } = await checkGraph(data, { ontology: shippedOntology, includeRestricted: true })
  const documents = toClaimGraph(data, { includeRestricted: true }).documents()
  const passages = texts ? checkPassages(data, documents, texts) : []
  return [...issues, ...passages.map(finding => locateFinding(finding, data, undefined))].filter(
    ({ severity }) => severity === 'error',
  )
}

const keyOf = ({ code, subject, message }: Issue) => JSON.stringify([code, subject, message])
