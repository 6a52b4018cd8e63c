import { compareText } from '../../rdf/order.js'
import type { ComparedMention } from './mentions.js'

/** In whose words a claim is known: the speaker's own, or those of a document's publisher. */
export interface ClaimVoice {
  readonly speaker: string
  /** Publisher of the documents, or a document without publisher; null for the speaker's own. */
  readonly relayedBy: string | null
  readonly documents: readonly string[]
  /** A text that stands for speaker and relay and for no others. */
  readonly key: string
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

/**
 * Makes a finder of the voices in which a claim is known; a claim that stands in no passage is taken for the speaker's
 * own.
 */
export function createVoices(
  spokenFor: (agent: string) => string,
): (mentions: readonly ComparedMention[], claimant: string, speaker: string) => ClaimVoice[] {
  const keys = new Map<string, Map<string, string>>()
  const keyOf = (speaker: string, relayedBy: string) => {
    const known = keys.get(speaker) ?? new Map<string, string>()
    keys.set(speaker, known)
    const key = known.get(relayedBy) ?? `${speaker} ${relayedBy}`
    known.set(relayedBy, key)
    return key
  }
  return (mentions, claimant, speaker) => {
    const documents = new Map<string, Set<string>>()
    if (mentions.length === 0) documents.set('', new Set())
    for (const mention of mentions) {
      const { document, relayedBy } = mention
      const publisher = document?.publisher ?? document?.id ?? relayedBy.at(-1) ?? ''
      const relay = isPrimary(mention, claimant, spokenFor) ? '' : publisher
      const known = documents.get(relay) ?? new Set()
      documents.set(relay, known)
      if (document) known.add(document.id)
    }
    return [...documents]
      .sort(([a], [b]) => compareText(a, b))
      .map(([relay, found]) => ({
        speaker,
        relayedBy: relay === '' ? null : relay,
        documents: [...found].sort(),
        key: keyOf(speaker, relay),
      }))
  }
}
