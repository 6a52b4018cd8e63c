import type { DatasetCore, Quad } from '@rdfjs/types'
import { checkGraph } from '../check/check.js'
import { type Issue, locateFinding } from '../check/issue.js'
import { checkPassages } from '../check/passages.js'
import { claimQuads } from '../claims/claim-quads.js'
import { ClaimGraph } from '../claims/graph.js'
import type { Texts } from '../claims/passage.js'
import type { Ontology } from '../ontology/ontology.js'
import { rdf } from '../rdf/environment.js'
import { createStore } from '../rdf/store.js'
import { gatherDescriptions } from './gather.js'

/** What a graph is checked with. */
export interface CheckSetting {
  /** The graph that quads are to join. */
  readonly known: DatasetCore
  readonly ontology: Ontology
  /** The documents' texts, where they are at hand. */
  readonly texts?: Texts | undefined
}

/**
 * What `claimgraph check` would find wrong with a graph once quads are added to it, and does not find now. Only what the
 * quads name is looked at, and the claims that state something of the same event by the same property.
 */
export async function findErrors(quads: readonly Quad[], setting: CheckSetting): Promise<readonly Issue[]> {
  const { known } = setting
  const beside = findComparable(quads, known).flatMap(claim => claimQuads(known, rdf.namedNode(claim)))
  const around = [...beside, ...gatherDescriptions([...quads, ...beside], [known])]
  const after = await listErrors([...quads, ...around], setting)
  if (after.length === 0) return after
  const before = new Set((await listErrors(around, setting)).map(keyOf))
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

async function listErrors(quads: readonly Quad[], { ontology, texts }: CheckSetting): Promise<Issue[]> {
  const data = createStore(quads)
  const { issues } = await checkGraph(data, { ontology, includeRestricted: true })
  const documents = new ClaimGraph(data, { ontology, includeRestricted: true }).documents()
  const passages = texts ? checkPassages(data, documents, texts) : []
  return [...issues, ...passages.map(finding => locateFinding(finding, data, undefined))].filter(
    ({ severity }) => severity === 'error',
  )
}

const keyOf = ({ code, subject, message }: Issue) => JSON.stringify([code, subject, message])
