import type { DatasetCore, Quad } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import type { VerifySignature } from '../rdf/nanopub/signature.js'
import { np } from '../rdf/nanopub/terms.js'
import { type Issue, type Locate, locateFinding } from './issue.js'

/** What was found of the nanopublications in data, and the data without their graphs. */
interface NanopubsWithin {
  readonly dataset: DatasetCore
  readonly issues: readonly Issue[]
  readonly nanopubs: number
}

/**
 * Checks the nanopublications whose graphs stand in data: how they are built, their codes, and their signatures where these
 * can be verified. What they assert is none of the claims that are checked beside them.
 */
export async function checkNanopubsWithin(
  dataset: DatasetCore,
  { verifySignature, locate }: { verifySignature?: VerifySignature | undefined; locate?: Locate | undefined },
): Promise<NanopubsWithin> {
  const heads = [...dataset.match(null, rdfNs.type, np.Nanopublication)]
  if (!heads.some(({ graph }) => graph.termType === 'NamedNode')) return { dataset, issues: [], nanopubs: 0 }
  const { checkNanopubs, graphsOfNanopubs } = await import('../rdf/nanopub/check.js')
  const quads = [...dataset]
  const graphs = graphsOfNanopubs(quads)
  const isTheirs = ({ value }: { value: string }) => value !== '' && graphs.has(value)
  // what was taken in as a claim is one, under the name that its assertion has
  const isClaim = (graph: Quad['graph']) => dataset.match(graph, rdfNs.type, cg.Claim, rdf.defaultGraph()).size > 0
  const { faults } = await checkNanopubs(
    quads.filter(({ graph }) => isTheirs(graph)),
    verifySignature,
  )
  const rest = rdf.dataset(quads.filter(({ graph }) => !isTheirs(graph) || isClaim(graph)))
  const issues = faults.map(({ at, ...fault }) => locateFinding({ ...fault, at: rdf.namedNode(at) }, dataset, locate))
  const named = new Set(heads.filter(({ graph }) => graph.termType === 'NamedNode').map(({ subject }) => subject.value))
  return { dataset: rest, issues, nanopubs: named.size }
}
