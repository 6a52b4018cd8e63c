import { join } from 'node:path'
import { align } from '../../align/align.js'
import { toIdentityQuads } from '../../align/identity-quads.js'
import type { Proposal } from '../../align/proposal.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { prefixes } from '../../rdf/namespaces.js'
import { writeQuads } from '../../rdf/write.js'
import { toClaimGraph } from '../open.js'
import { readTexts } from '../texts.js'
import { readCaseGraph } from './case-graph.js'
import type { Case } from './open-case.js'
import { readProposed } from './proposed.js'
import { writeWhole } from './write-whole.js'

/** The file of what is proposed to be the same in a case. */
export function identitiesFile({ drafts }: Pick<Case, 'drafts'>): string {
  return join(drafts, 'identities.ttl')
}

/** The graph of a case with the drafts on which nothing is decided, in which nothing is joined that is only proposed. */
export async function openDraftedGraph(own: Case): Promise<ClaimGraph> {
  const store = await readCaseGraph(own)
  for (const quad of await readProposed(own, store)) store.add(quad)
  return toClaimGraph(store)
}

/** Proposes which events and actors of a case's documents are the same, and keeps the proposals beside the drafts. */
export async function proposeIdentities(own: Case): Promise<readonly Proposal[]> {
  const proposals = await align(await openDraftedGraph(own), await readTexts(own.documents))
  const quads = toIdentityQuads(proposals)
  const head =
    '# What is proposed to be the same. `claimgraph extract` writes this file anew; decisions belong into triples/.\n'
  await writeWhole(
    identitiesFile(own),
    head + (await writeQuads(quads, 'ttl', { prefixes: { ...prefixes, '': own.base } })),
  )
  return proposals
}
