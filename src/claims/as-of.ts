import type { Resource } from '../rdf/resource.js'
import { type ByDay, describeDays, type PossibleDays, wasBy } from '../time/possible-days.js'

/** A document that carries a claim, as of a day. */
export interface DocumentAsOf extends Resource {
  /** First and last day on which it can have been published. */
  readonly published: PossibleDays
  /** Whether it had been published by the day. */
  readonly existed: ByDay
}

/** How a claim stands on a day: whether it had been said by then, and whether there was a document to know it from. */
export interface ClaimAsOf {
  /** Its IRI. */
  readonly claim: string
  readonly said: ByDay
  /** First and last day on which it can have been said; no later than a document that carries it. */
  readonly days: PossibleDays
  /** Whether a document that carries it existed by the day. */
  readonly onRecord: ByDay
  /** Those that carry it, by IRI. */
  readonly documents: readonly DocumentAsOf[]
  /** The bounds that decide, in words. */
  readonly because: string
}

/** The days on which a claim can have been said: what a document carries was said before it, unless its own dates deny that. */
export function narrowDays({ first, last }: PossibleDays, documents: readonly PossibleDays[]): PossibleDays {
  const ends = documents.flatMap(({ last: end }) => (end !== undefined && (first ?? end) <= end ? [end] : []))
  const narrowed = [...(last === undefined ? [] : [last]), ...ends].sort()[0]
  return { ...(first === undefined ? {} : { first }), ...(narrowed === undefined ? {} : { last: narrowed }) }
}

/** Whether one of some documents had been published by a day; not, where there is none. */
export function wasOnRecord(documents: readonly PossibleDays[], day: string): ByDay {
  const existed = documents.map(published => wasBy(published, day))
  return (['certainly', 'possibly'] as const).find(word => existed.includes(word)) ?? 'not'
}

/** Whether a claim had certainly been said by the day, by dates of its own, and every document that carries it existed. */
export function isPlain({ said, days, documents }: ClaimAsOf, day: string): boolean {
  return (
    said === 'certainly' &&
    wasBy(days, day) === 'certainly' &&
    documents.length > 0 &&
    documents.every(({ existed }) => existed === 'certainly')
  )
}

/** `Said on 2025-03-09. News article was published between 2025-04-01 and 2025-04-30.` */
export function explainStanding(
  { said, days, documents }: Pick<ClaimAsOf, 'said' | 'days' | 'documents'>,
  day: string,
): string {
  const when = describeDays(days)
  const sentences = [
    when === undefined ? 'No date tells when it was said' : `Said ${when}`,
    ...(said === 'certainly' && wasBy(days, day) !== 'certainly' ? ['What rests on it had been said by then'] : []),
    ...documents.map(({ label, published }) => {
      const published_ = describeDays(published)
      return published_ === undefined
        ? `No date tells when ${label} was published`
        : `${label} was published ${published_}`
    }),
    ...(documents.length === 0 ? ['It stands in no document'] : []),
  ]
  return sentences.map(sentence => `${sentence}.`).join(' ')
}
