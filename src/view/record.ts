import type { ClaimAsOf, DocumentAsOf } from '../claims/as-of.js'
import { describeDays } from '../time/possible-days.js'

/** What is to be said of a claim in a document as of a day: `not yet on record: published on 2025-04-01`; else empty. */
export function describeRecord(standing: ClaimAsOf | undefined, document: string | undefined): string {
  if (!standing) return ''
  const carrier = standing.documents.find(({ id }) => id === document)
  if (!carrier) return document === undefined ? 'not on record: in no document' : ''
  return carrier.existed === 'certainly' ? '' : `${nameRecord(standing, carrier)}: ${describePublication(carrier)}`
}

/** `not yet on record`, or where another document carries the claim already `not yet in this document`. */
export function nameRecord({ onRecord }: ClaimAsOf, { existed }: DocumentAsOf): string {
  const yet = existed === 'not' ? 'not yet' : 'perhaps not yet'
  return `${yet} ${onRecord === 'certainly' ? 'in this document' : 'on record'}`
}

/** When a document was published, as far as that is known. */
export function describePublication({ published }: DocumentAsOf): string {
  return `published ${describeDays(published) ?? 'on a day that is not known'}`
}
