import type { DatasetCore } from '@rdfjs/types'
import { ClaimGraph, type GraphOptions } from '../claims/graph.js'
import { type ReadOptions, readColumns, readFiles } from './files/read.js'
import { shippedOntology } from './ontology.js'

/** How a claim graph is opened. */
export interface OpenOptions extends Partial<GraphOptions>, Omit<ReadOptions, 'onError'> {
  /**
   * Whether to read into columns: a dataset that takes some tenth of the memory of an N3 store and is read only, for
   * comparing millions of claims. A query copies it into an N3 store first.
   */
  compact?: boolean | undefined
}

/**
 * Opens files and folders of RDF (`-` is standard input) as one claim graph.
 *
 * @example
 * ```ts
 * import { openClaimGraph, shippedPath } from 'claimgraph/node'
 *
 * const graph = await openClaimGraph(shippedPath('triples'))
 * const claims = graph.claims({ claimant: 'amnesty' })
 * console.log(claims.every(({ claimant }) => claimant?.label === 'Amnesty International')) // true
 * ```
 */
export async function openClaimGraph(
  paths: string | readonly string[],
  options: OpenOptions = {},
): Promise<ClaimGraph> {
  const read = options.compact ? readColumns : readFiles
  const { format, base, lossy, onLoss } = options
  const reading = { format, base, lossy, onLoss }
  const { store, prefixes } = await read(typeof paths === 'string' ? [paths] : paths, reading)
  return toClaimGraph(store, { ...options, prefixes: { ...prefixes, ...options.prefixes } })
}

/**
 * A dataset as a claim graph that is read by the ontology that ships with the package.
 *
 * @example
 * ```ts
 * import { readQuads, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * console.log(toClaimGraph(store).claimIds()) // [ 'https://example.org/count' ]
 * ```
 */
export function toClaimGraph(dataset: DatasetCore, options: Partial<GraphOptions> = {}): ClaimGraph {
  return new ClaimGraph(dataset, { ...options, ontology: options.ontology ?? shippedOntology })
}
