import type { Claim } from '../claims/claim.js'
import { canonicalise } from '../rdf/canonical.js'
import { rdf } from '../rdf/environment.js'
import type { Resource } from '../rdf/resource.js'
import { writeQuads } from '../rdf/write.js'
import type { Finding } from './issue.js'

/**
 * Finds claims that are one claim written twice: same claimant, same content, same act, stance, hedge, date, addressee,
 * evidence and sources, known through the same chain, and either in the same document or in the same words. What another
 * document words in its own way is kept apart, so that the wordings can be compared.
 */
export async function checkDuplicates(claims: readonly Claim[]): Promise<Finding[]> {
  const findings: Finding[] = []
  const seen = new Map<string, Claim>()
  for (const claim of claims) {
    if (claim.content.size === 0) continue
    const keys = await keysOf(claim)
    const earlier = keys.map(key => seen.get(key)).find(other => other !== undefined && other.id !== claim.id)
    if (earlier) {
      const message = `Merge the claim with <${earlier.id}>, giving that one both mentions: they say the same in every respect.`
      findings.push({ code: 'duplicate-claim', severity: 'error', message, at: rdf.namedNode(claim.id) })
    }
    for (const key of keys) if (!seen.has(key)) seen.set(key, claim)
  }
  return findings
}

async function keysOf(claim: Claim): Promise<string[]> {
  const base = [
    claim.claimant?.id,
    await canonicaliseContent(claim),
    claim.act?.id,
    claim.stance.id,
    claim.certainty?.id,
    [claim.asserted.on, claim.asserted.notBefore, claim.asserted.notAfter],
    ids(claim.addressees),
    ids(claim.basis),
    ids(claim.derivedFrom),
    ids(claim.revisionOf),
  ]
  return claim.mentions.flatMap(({ relayedBy, document }) => {
    const chain = relayedBy.map(agent => agent.id)
    return [
      JSON.stringify([...base, chain, 'document', document?.id]),
      JSON.stringify([...base, chain, 'words', claim.label]),
    ]
  })
}

const ids = (resources: readonly Resource[]) => resources.map(resource => resource.id)

/** The content in a form that is the same for isomorphic graphs. */
async function canonicaliseContent(claim: Claim): Promise<string> {
  const triples = [...claim.content].map(({ subject, predicate, object }) => rdf.quad(subject, predicate, object))
  return writeQuads(await canonicalise(triples), 'nq')
}
