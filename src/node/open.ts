import type { DatasetCore } from '@rdfjs/types'
import { ClaimGraph, type GraphOptions } from '../claims/graph.js'
import { type ReadOptions, readColumns, readFiles } from './files/read.js'
import { shippedOntology } from './ontology.js'

/** How a claim graph is opened. */
export interface OpenOptions extends Partial<GraphOptions>, Pick<ReadOptions, 'format'> {
  /**
   * Whether to read into columns: a dataset that takes some tenth of the memory of an N3 store and is read only, for
   * comparing millions of claims. A query copies it into an N3 store first.
   */
  compact?: boolean | undefined
}

/** Opens files and folders of RDF (`-` is standard input) as one claim graph. */
export async function openClaimGraph(
  paths: string | readonly string[],
  options: OpenOptions = {},
): Promise<ClaimGraph> {
  const read = options.compact ? readColumns : readFiles
  const { store, prefixes } = await read(typeof paths === 'string' ? [paths] : paths, { format: options.format })
  return toClaimGraph(store, { ...options, prefixes: { ...prefixes, ...options.prefixes } })
}

/** A dataset as a claim graph that is read by the ontology that ships with the package. */
export function toClaimGraph(dataset: DatasetCore, options: Partial<GraphOptions> = {}): ClaimGraph {
  return new ClaimGraph(dataset, { ...options, ontology: options.ontology ?? shippedOntology })
}
