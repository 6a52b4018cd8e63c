import type { Term } from '@rdfjs/types'
import { english } from '../../rdf/literals.js'
import { cg, rdfs, schema } from '../../rdf/namespaces.js'
import type { PropertyValue } from '../../rdf/quad-builder.js'
import { firstDay, lastDay } from '../../time/iso-date.js'
import type { DraftAttribution } from './document-drafts.js'
import { date } from './draft-graph.js'

/** When a document was published, as far as it is known, and the day on which it was read. */
export interface DocumentTimes {
  readonly on?: string | undefined
  readonly notBefore?: string | undefined
  readonly notAfter?: string | undefined
  readonly readOn: string
}

/** The last day on which a document can have been published. */
function lastDayOf({ on, notAfter, readOn }: DocumentTimes): string {
  return on === undefined ? (notAfter ?? readOn) : lastDay(on)
}

/** When a document was published, as statements on it: stated, or not after the day on which it was read. */
export function publicationTimes({ on, readOn }: DocumentTimes): PropertyValue[] {
  if (on !== undefined) return [[schema.datePublished, date(on)], basis('Stated')]
  return [
    [cg.notAfter, date(readOn)],
    basis('Inferred'),
    comment(`The document bears no date; it is not after the day on which it was read, ${readOn}.`),
  ]
}

/** When an attribution's claim was made: as the draft says, or not after the document. */
export function assertionTimes(
  { assertedOn, notBefore, notAfter, dateBasis }: Partial<DraftAttribution>,
  document: DocumentTimes,
  { isPublisher }: { isPublisher: boolean },
): PropertyValue[] {
  const at = document.on === undefined ? `which is not after ${lastDayOf(document)}` : `of ${document.on}`
  const isKnown = assertedOn !== undefined || notBefore !== undefined
  if (isKnown || (notAfter !== undefined && lastDay(notAfter) !== lastDayOf(document))) {
    return [
      [cg.assertedOn, date(assertedOn)],
      [cg.notBefore, day(notBefore, firstDay)],
      [cg.notAfter, day(notAfter, lastDay)],
      basis(dateBasis ?? 'Inferred'),
      ...(dateBasis === 'Stated' ? [] : [comment(`Date: worked out from the words of the document, ${at}.`)]),
    ]
  }
  if (isPublisher && document.on !== undefined) {
    return [
      [cg.assertedOn, date(document.on)],
      basis('Inferred'),
      comment('Date: that of the document in which it is said.'),
    ]
  }
  return [
    [cg.notBefore, isPublisher ? day(document.notBefore, firstDay) : undefined],
    [cg.notAfter, date(lastDayOf(document))],
    basis('Inferred'),
    comment(`Date: not stated; not after the document, ${at}.`),
  ]
}

function day(iso: string | undefined, dayOf: (date: string) => string): Term | undefined {
  return iso === undefined ? undefined : date(dayOf(iso))
}

function basis(name: 'Stated' | 'Inferred'): PropertyValue {
  return [cg.dateBasis, cg[name]]
}

function comment(text: string): PropertyValue {
  return [rdfs.comment, english(text)]
}
