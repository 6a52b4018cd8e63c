import { ClaimGraphError } from '../errors.js'
import { compareDates, isDayOfAnyYear } from '../time/iso-date.js'
import { possibleDays } from '../time/possible-days.js'
import { type Claim, statements } from './claim.js'

/** Which claims to find; every condition given must hold. Things are given by IRI or by name: `prefix:name`, or the last part of the IRI. */
export interface ClaimFilter {
  claimant?: string | undefined
  /** An agent anywhere in the chain through which the claim reached a document. */
  relay?: string | undefined
  document?: string | undefined
  /** What it is about, whether as `schema:about` or in its content. */
  event?: string | undefined
  property?: string | undefined
  act?: string | undefined
  stance?: string | undefined
  status?: string | undefined
  /** ISO 8601 day: claims that may have been asserted on or after it, as far as bounds allow. */
  since?: string | undefined
  /** ISO 8601 day: claims that may have been asserted on or before it; `standingsAsOf` tells those of which it is certain. */
  until?: string | undefined
  /** Words that must all occur in the label, in any case. */
  text?: string | undefined
}

/** Whether a claim meets every condition of a filter. */
export function matches(claim: Claim, filter: ClaimFilter): boolean {
  const { first, last } = possibleDays(claim.asserted)
  const conditions: [unknown, () => boolean][] = [
    [filter.claimant, () => claim.claimant?.id === filter.claimant],
    [filter.relay, () => claim.mentions.some(m => m.relayedBy.some(agent => agent.id === filter.relay))],
    [filter.document, () => claim.mentions.some(m => m.document?.id === filter.document)],
    [filter.event, () => isAbout(claim, filter.event!)],
    [filter.property, () => statements(claim).some(quad => quad.predicate.value === filter.property)],
    [filter.act, () => claim.act?.id === filter.act],
    [filter.stance, () => claim.stance.id === filter.stance],
    [filter.status, () => claim.status?.id === filter.status],
    [filter.since, () => last === undefined || compareDates(last, filter.since!) >= 0],
    [filter.until, () => first === undefined || compareDates(first, filter.until!) <= 0],
    [filter.text, () => containsWords(claim.label, filter.text!)],
  ]
  return conditions.every(([wanted, holds]) => wanted === undefined || holds())
}

/** Checks that a filter's dates are days that exist. */
export function validateFilter(filter: ClaimFilter): void {
  for (const name of ['since', 'until'] as const) {
    const day = filter[name]
    if (day !== undefined && !isDayOfAnyYear(day)) {
      throw new ClaimGraphError('parameter', `\`${name}\`: expected a day as YYYY-MM-DD, found \`${day}\``)
    }
  }
}

function isAbout(claim: Claim, event: string): boolean {
  return (
    claim.about.some(resource => resource.id === event) ||
    [...claim.content].some(quad => quad.subject.value === event || quad.object.value === event)
  )
}

function containsWords(label: string, text: string): boolean {
  const haystack = label.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => haystack.includes(word))
}
