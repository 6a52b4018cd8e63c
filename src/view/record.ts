import type { ClaimAsOf, DocumentAsOf } from '../claims/as-of.js'
import { inEnglish, type Reader } from '../language/language.js'
import type { PossibleDays } from '../time/possible-days.js'
import { tellDays } from './tell.js'

/** What is to be said of a claim in a document as of a day: `not yet on record: published on 2025-04-01`; else empty. */
export function describeRecord(standing: ClaimAsOf | undefined, document: string | undefined): string {
  if (!standing) return ''
  const carrier = standing.documents.find(({ id }) => id === document)
  if (!carrier) return document === undefined ? 'not on record: in no document' : ''
  return carrier.existed === 'certainly' ? '' : `${nameRecord(standing, carrier)}: ${describePublication(carrier)}`
}

/** `not yet on record`, or where another document carries the claim already `not yet in this document`. */
export function nameRecord({ onRecord }: ClaimAsOf, { existed }: DocumentAsOf, told: Reader = inEnglish): string {
  return told.language.words.record.notYet(existed !== 'not', onRecord === 'certainly')
}

/** When a document was published, as far as that is known. */
export function describePublication({ published }: DocumentAsOf): string {
  return `published ${tellPublication(published, inEnglish)}`
}

/** The day or bounds of a publication. */
export function tellPublication(published: PossibleDays, told: Reader): string {
  return tellDays(published, told) ?? told.language.words.record.dayNotKnown
}
