import type { Claim } from '../../claims/claim.js'
import type { Mention } from '../../claims/mention.js'
import { compareText } from '../../rdf/order.js'

/** In whose words a claim is known: the speaker's own, or those of a document's publisher. */
export interface ClaimVoice {
  readonly speaker: string
  /** Publisher of the documents, or a document without publisher; null for the speaker's own. */
  readonly relayedBy: string | null
  readonly documents: readonly string[]
}

/** Whether a speaker says it itself: no relay, or published by it or by the organisation that it speaks for. */
export function isPrimary(mention: Mention, claimant: string, spokenFor: (agent: string) => string): boolean {
  const publisher = mention.document?.publisher?.id
  return mention.relayedBy.length === 0 || publisher === claimant || publisher === spokenFor(claimant)
}

/** The voices in which a claim is known; a claim that stands in no passage is taken for the speaker's own. */
export function findVoices(claim: Claim, speaker: string, spokenFor: (agent: string) => string): ClaimVoice[] {
  const documents = new Map<string | null, Set<string>>()
  if (claim.mentions.length === 0) documents.set(null, new Set())
  for (const mention of claim.mentions) {
    const publisher = mention.document?.publisher?.id ?? mention.document?.id ?? mention.relayedBy.at(-1)?.id ?? null
    const relayedBy = isPrimary(mention, claim.claimant!.id, spokenFor) ? null : publisher
    const known = documents.get(relayedBy) ?? new Set()
    documents.set(relayedBy, known)
    if (mention.document) known.add(mention.document.id)
  }
  return [...documents]
    .map(([relayedBy, found]) => ({ speaker, relayedBy, documents: [...found].sort() }))
    .sort((a, b) => compareText(a.relayedBy ?? '', b.relayedBy ?? ''))
}
