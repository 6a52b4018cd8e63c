import { rdf } from '../rdf/environment.js'
import { readLabel } from '../rdf/resource.js'
import type { Claim } from './claim.js'
import type { ClaimGraph } from './graph.js'
import type { Mention } from './mention.js'
import { createRelayNames } from './relay-names.js'

/** In whose words a passage has a claim: the claimant's own, another's for want of any, or another's beside its own. */
export type Whose = 'own' | 'through others' | 'ascribed'

/** What of a claim and of a passage tells whose words these are. */
type Said = Pick<Claim, 'claimant'>
type Passage = Pick<Mention, 'document' | 'relayedBy'>

/** Whether a passage has a claim in its claimant's own words: no relay, or published by it or by whom it speaks for. */
export function isOwnMention({ claimant }: Said, { relayedBy, document }: Passage): boolean {
  const publisher = document?.publisher?.id
  if (relayedBy.length === 0) return true
  return publisher !== undefined && speakersOf(claimant).includes(publisher)
}

/** The IRI of the publisher, or else the document or the last relay, through which a passage has a claim. */
export function relayOf({ relayedBy, document }: Passage): string | undefined {
  return document?.publisher?.id ?? document?.id ?? relayedBy.at(-1)?.id
}

/**
 * Makes a reader of a claimant's name that tells what only others' documents have it say, beside words of its own:
 * `Amnesty International, as “Article” has it`; of one passage, or of all that carry a claim.
 */
export function createClaimantNames(graph: ClaimGraph): (claim: Claim, mention?: Mention) => string {
  const whoseWords = createWhoseWords({ [Symbol.iterator]: () => graph.claims()[Symbol.iterator]() })
  const nameRelay = createRelayNames(graph.dataset, iri => readLabel(graph.dataset, rdf.namedNode(iri)))
  return (claim, mention) => {
    const name = claim.claimant?.label ?? 'unknown'
    const mentions = mention ? [mention] : claim.mentions
    if (!isOnlyAscribed({ claimant: claim.claimant, mentions }, whoseWords)) return name
    const relays = [...new Set(mentions.flatMap(each => relayOf(each) ?? []))].map(nameRelay)
    return `${name}, as ${relays.join(' and ')} ${relays.length > 1 ? 'have' : 'has'} it`
  }
}

/**
 * Makes a reader of whose words a passage has, from all claims of a graph. They are ascribed where the speaker has documents
 * of its own, or is relayed by somebody from whom, in turn, these words come.
 */
export function createWhoseWords(
  claims: Iterable<Said & { readonly mentions: readonly Passage[] }>,
): (claim: Said, mention: Passage) => Whose {
  let known: ReadonlyMap<string, ReadonlySet<string | undefined>> | undefined
  return (claim, mention) => {
    if (isOwnMention(claim, mention)) return 'own'
    known ??= findRelays(claims)
    const speaker = speakersOf(claim.claimant).at(-1)
    const relays = speaker === undefined ? undefined : known.get(speaker)
    const publisher = relayOf(mention)
    const isFromRelay = mention.relayedBy.some(({ id }) => id !== publisher && relays?.has(id))
    return relays?.has(undefined) || isFromRelay ? 'ascribed' : 'through others'
  }
}

/** Whether every passage that carries a claim ascribes it to its claimant beside words of its own. */
export function isOnlyAscribed<C extends Said, M extends Passage>(
  claim: C & { readonly mentions: readonly M[] },
  whoseWords: (claim: C, mention: M) => Whose,
): boolean {
  const { mentions } = claim
  return mentions.length > 0 && mentions.every(mention => whoseWords(claim, mention) === 'ascribed')
}

/** By whom each speaker is relayed in documents of theirs; `undefined` where it has documents of its own. */
function findRelays(claims: Parameters<typeof createWhoseWords>[0]): Map<string, Set<string | undefined>> {
  const relays = new Map<string, Set<string | undefined>>()
  for (const claim of claims) {
    const speaker = speakersOf(claim.claimant).at(-1)
    if (speaker === undefined) continue
    const known = relays.get(speaker) ?? new Set()
    relays.set(speaker, known)
    if (claim.mentions.length === 0) known.add(undefined)
    for (const mention of claim.mentions) known.add(isOwnMention(claim, mention) ? undefined : relayOf(mention))
  }
  return relays
}

/** A claimant and the organisation for which it speaks, if it does. */
function speakersOf(claimant: Claim['claimant']): string[] {
  return claimant ? [claimant.id, ...claimant.actsFor.map(({ id }) => id)] : []
}
