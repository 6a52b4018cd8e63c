import { inOrder, type Reason, say } from '../reasons/reason.js'
import type { Candidate } from './nearby.js'
import type { Decision } from './outcomes.js'
import type { Saying } from './upstream.js'
import type { Work } from './work.js'

/** A relay of a claim in a document, and the documents in which the speaker says it itself. */
export interface Relayed {
  readonly saying: Saying
  readonly document: string
}

/**
 * What became of those from whom a speaker has what it says: others whom it does not name, and others whose account stands
 * in the same passage or is all that there is of it.
 */
export function compareAttribution(
  own: Candidate,
  ownDocuments: readonly string[],
  { saying, document }: Relayed,
  work: Work,
): Decision[] {
  const { labelOf } = work.reading
  const speaker = work.speakerOf(saying.place)
  const name = (id: string) => ({ id, label: labelOf(id) })
  const credited = creditedBy(saying, document, work)
  const dropped = (reason: Reason): Decision[] => [{ outcome: 'attribution-dropped', reasons: [reason] }]
  const tellers = own.heard
    ? [work.speakerOf(own.place)]
    : ownDocuments.flatMap(one => namedBeside(own.place, one, work))
  const lost = [...new Set(tellers)].filter(teller => !credited.has(teller)).map(teller => say('name', name(teller)))
  if (lost.length > 0) {
    return dropped(say('sourceGone', name(speaker), work.areSeveral(speaker), say('namesAnd', inOrder(lost), 0)))
  }
  const isUnnamed = own.source.namesNoSource && !saying.source.namesNoSource
  if (own.heard || !isUnnamed || credited.size > 0) return []
  return dropped(say('unnamedGone', name(speaker), work.areSeveral(speaker)))
}

/** Other speakers to whose account a claim is traced: it rests on a claim of theirs. */
function tracedTo(claim: number, work: Work): number[] {
  const speaker = work.speakerOf(claim)
  return work.detailsOf(claim).derivedFrom.filter(other => work.speakerOf(other) !== speaker)
}

/** Those on whose claims a claim rests that stand in its very passage in a document. */
function namedBeside(claim: number, document: string, work: Work): string[] {
  const traced = new Set(tracedTo(claim, work))
  if (traced.size === 0) return []
  return work.passages
    .beside(claim, document)
    .filter(other => traced.has(other))
    .map(work.speakerOf)
}

/** Those to whom a document traces a claim, or whose words it relays in the same passage. */
function creditedBy({ place, source }: Saying, document: string, work: Work): Set<string> {
  const publishers = source.mentions.flatMap(mention =>
    mention.document?.id === document ? (mention.document.publisher ?? []) : [],
  )
  const others = [work.speakerOf(place), ...publishers.map(work.reading.speakerOf)]
  const credited = [...tracedTo(place, work), ...work.passages.beside(place, document)].map(work.speakerOf)
  return new Set(credited.filter(speaker => !others.includes(speaker)))
}
