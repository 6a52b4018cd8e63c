import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import type { Claim } from '../../../claims/claim.js'
import type { ClaimGraph } from '../../../claims/graph.js'
import { describeRetraction } from '../../../claims/retraction.js'
import { ClaimGraphError } from '../../../errors.js'
import { cg } from '../../../rdf/namespaces.js'
import type { QuadStore } from '../../../rdf/store.js'
import { toClaimGraph } from '../../open.js'
import { readCaseGraph } from '../case-graph.js'
import { findOpenFirst } from '../find-open-first.js'
import type { Case } from '../open-case.js'
import { readWholeCase } from '../proposed.js'
import { addToFile } from '../write-whole.js'

/** The file of what was decided on the life of claims: records, and the claims that took the place of others. */
export const journalFile = ({ triples }: Pick<Case, 'triples'>) => join(triples, 'journal.trig')

const head = `# What became of claims: who retracted, revised, corrected or restricted what, when and why. \`claimgraph\` writes this file
# anew and keeps every triple, but no comment; \`claimgraph history NAME\` shows it.
`

/** Adds quads to a case's journal, and takes some out of it: all at once or not at all. */
export function writeJournal(own: Case, quads: Iterable<Quad>, without: readonly Quad[] = []): Promise<void> {
  return addToFile(journalFile(own), quads, own, head, without)
}

/** What a case publishes, in which nothing is joined and nothing left out. */
export interface PublishedCase {
  readonly dataset: QuadStore
  readonly graph: ClaimGraph
}

/** Opens what a case publishes, in which nothing is joined and nothing left out. */
export async function openPublished(own: Case): Promise<PublishedCase> {
  const dataset = await readCaseGraph(own)
  const options = { identities: 'none', includeRestricted: true, prefixes: { '': own.base } } as const
  return { dataset, graph: toClaimGraph(dataset, options) }
}

/** The claim of a name. Throws `not-found` or `ambiguous`; of a draft it says that it is one. */
export async function findClaim(own: Case, graph: ClaimGraph, name: string): Promise<Claim> {
  try {
    return graph.claim(findOpenFirst(graph, each => each.find('claim', name)))
  } catch (error) {
    if (!(error instanceof ClaimGraphError) || error.code !== 'not-found') throw error
    const whole = toClaimGraph(await readWholeCase(own), { identities: 'none', prefixes: graph.prefixes })
    const isDraft = whole.claimIds().some(id => id === name || id === own.base + name)
    if (!isDraft) throw error
    throw new ClaimGraphError(
      'not-found',
      `expected a claim of the case, found the draft \`${name}\`, on which nothing is decided: \`claimgraph review\` comes first`,
    )
  }
}

/** The same, where it must stand. Throws `parameter` for one that was withdrawn or was an error. */
export async function findStanding(own: Case, graph: ClaimGraph, name: string): Promise<Claim> {
  const claim = await findClaim(own, graph, name)
  if (claim.status?.id === cg.Corrected.value) {
    throw new ClaimGraphError(
      'parameter',
      `\`${name}\`: expected a claim that was made, found one that was corrected, since it was an error`,
    )
  }
  if (claim.retraction === undefined) return claim
  const { because: _, ...when } = claim.retraction
  throw new ClaimGraphError(
    'parameter',
    `\`${name}\`: expected a claim that stands, found one that was retracted already (${describeRetraction(when)})`,
  )
}
