import { compareText } from '../../rdf/order.js'
import type { ComparedMention } from './mentions.js'

/** In whose words a claim is known: the speaker's own, or those of a document's publisher. */
export interface ClaimVoice {
  readonly speaker: string
  /** Publisher of the documents, or a document without publisher; null for the speaker's own. */
  readonly relayedBy: string | null
  readonly documents: readonly string[]
  /** The agents through whom it reached the documents, one chain for each passage; none for the speaker's own. */
  readonly chains: readonly (readonly string[])[]
  /** Its `voiceKey`. */
  readonly key: string
}

/** A text that stands for a speaker and a relay and for no others. */
export function voiceKey({ speaker, relayedBy }: Pick<ClaimVoice, 'speaker' | 'relayedBy'>): string {
  return `${speaker} ${relayedBy ?? ''}`
}

/** Whether a speaker says it itself: no relay, or published by it or by the organisation that it speaks for. */
export function isPrimary(
  { document, relayedBy }: ComparedMention,
  claimant: string,
  spokenFor: (agent: string) => string,
): boolean {
  const publisher = document?.publisher
  return relayedBy.length === 0 || publisher === claimant || publisher === spokenFor(claimant)
}

/** What of a claim tells in whose words it is known. */
interface Known {
  readonly claimant: string
  /** The claimant, or the organisation for which it speaks. */
  readonly speaker: string
  readonly mentions: readonly ComparedMention[]
}

/** The voices in which a claim is known; one that stands in no passage is taken for the speaker's own. */
export function findVoices({ mentions, claimant, speaker }: Known, spokenFor: (agent: string) => string): ClaimVoice[] {
  if (mentions.length === 0) return [nameVoice(speaker, null, [], [])]
  const found = new Map<string | null, { documents: string[]; chains: (readonly string[])[] }>()
  for (const mention of mentions) {
    const { document, relayedBy: chain } = mention
    const publisher = document?.publisher ?? document?.id ?? chain.at(-1) ?? null
    const relayedBy = isPrimary(mention, claimant, spokenFor) ? null : publisher
    const known = found.get(relayedBy) ?? { documents: [], chains: [] }
    found.set(relayedBy, known)
    if (document && !known.documents.includes(document.id)) known.documents.push(document.id)
    if (relayedBy !== null) known.chains.push(chain)
  }
  const voices = Array.from(found, ([relayedBy, { documents, chains }]) =>
    nameVoice(speaker, relayedBy, documents.sort(), chains),
  )
  return voices.sort((a, b) => compareText(a.relayedBy ?? '', b.relayedBy ?? ''))
}

function nameVoice(
  speaker: string,
  relayedBy: string | null,
  documents: readonly string[],
  chains: ClaimVoice['chains'],
): ClaimVoice {
  return { speaker, relayedBy, documents, chains, key: voiceKey({ speaker, relayedBy }) }
}
