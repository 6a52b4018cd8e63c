import { join } from 'node:path'
import { align } from '../../align/align.js'
import { toIdentityQuads } from '../../align/identity-quads.js'
import type { Proposal } from '../../align/proposal.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { readIdentities } from '../../claims/identities.js'
import { writeQuads } from '../../rdf/write.js'
import { openGazetteer } from '../gazetteer.js'
import { toClaimGraph } from '../open.js'
import { readTexts } from '../texts.js'
import { readCaseGraph } from './case-graph.js'
import { withCaseLock } from './lock.js'
import type { Case } from './open-case.js'
import { readWholeCase } from './proposed.js'
import { writeWhole } from './write-whole.js'

/** The file, among a case's drafts, of what is proposed to be the same. */
export const identitiesFile = ({ drafts }: Pick<Case, 'drafts'>) => join(drafts, 'identities.ttl')

/**
 * Proposes anew which events, actors and places of a case's documents are the same, in the place of what was proposed before, and
 * gives the proposals with the graph of which they are made. What somebody has decided is not proposed again.
 */
export async function alignCase(own: Case): Promise<{ graph: ClaimGraph; proposals: Proposal[] }> {
  const graph = toClaimGraph(await readWholeCase(own))
  const found = await align(graph, await readTexts(own.documents), { gazetteer: await openGazetteer() })
  // what was decided meanwhile is seen, and what is decided next comes after
  return withCaseLock(own, async () => {
    const taken = readIdentities(await readCaseGraph(own)).filter(({ status }) => status !== 'proposed')
    const decided = new Set(taken.map(({ resources }) => resources.join(' ')))
    const proposals = found.filter(({ resources }) => !decided.has([...resources].sort().join(' ')))
    await writeWhole(identitiesFile(own), await writeQuads(toIdentityQuads(proposals), 'ttl'))
    return { graph, proposals }
  })
}
