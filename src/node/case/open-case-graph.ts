import type { ClaimGraph } from '../../claims/graph.js'
import { toClaimGraph } from '../open.js'
import { readCaseGraph } from './case-graph.js'
import type { Case } from './open-case.js'
import { readWholeCase } from './proposed.js'

/** What of a case is opened. */
export interface OpenCaseOptions {
  /** Whether to read the drafts on which nothing is decided, and proposed identities, too. */
  readonly proposed?: boolean | undefined
  readonly includeRestricted?: boolean | undefined
}

/**
 * Opens the graph of a case.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openCase, openCaseGraph } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'case-'))
 * await writeFile(
 *   join(folder, 'case.ttl'),
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    <https://example.org/selm/> a cg:Case ; rdfs:label "The fire at Selm"@en ; cg:base <https://example.org/selm/> .`,
 * )
 * const graph = await openCaseGraph(await openCase(folder), { proposed: true })
 * console.log(graph.claims()) // []
 * ```
 */
export async function openCaseGraph(
  own: Case,
  { proposed, includeRestricted }: OpenCaseOptions = {},
): Promise<ClaimGraph> {
  const store = proposed ? await readWholeCase(own) : await readCaseGraph(own)
  const identities = proposed ? 'proposed' : undefined
  return toClaimGraph(store, { includeRestricted, identities, prefixes: { '': own.base } })
}
