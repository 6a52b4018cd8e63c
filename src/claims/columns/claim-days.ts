import type { NamedNode } from '@rdfjs/types'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cg, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { compareDates } from '../../time/iso-date.js'
import { type PossibleDays, possibleDaysOf } from '../../time/possible-days.js'

/** The properties that say when a claim was made, or within which days. */
export const dateProperties = [cg.assertedOn, cg.notBefore, cg.notAfter] as const

/** The properties that say when a document was published, or within which days. */
const publicationProperties = [schema.datePublished, cg.notBefore, cg.notAfter] as const

/** Makes a reader of the days on which a claim may have been made; of several values the least counts. */
export function createDays(store: ColumnStore): (claim: number) => PossibleDays {
  return createReader(store, dateProperties)
}

/** The same of the days on which a document may have been published. */
export function createPublicationDays(store: ColumnStore): (document: number) => PossibleDays {
  return createReader(store, publicationProperties)
}

function createReader(store: ColumnStore, properties: readonly [NamedNode, NamedNode, NamedNode]) {
  const [on, notBefore, notAfter] = properties.map(property => store.terms.find(property))
  const known = new Map<string, PossibleDays>()
  return (subject: number): PossibleDays => {
    const dates = [on, notBefore, notAfter].map(property => store.objects(subject, property))
    const before = known.get(dates.join(';'))
    if (before) return before
    const [least, earliest, latest] = dates.map(
      numbers => numbers.map(number => store.terms.term(number).value).sort(byDate)[0],
    )
    const days = possibleDaysOf({ on: least, notBefore: earliest, notAfter: latest })
    known.set(dates.join(';'), days)
    return days
  }
}

/** By date, and by how they are written, so that the same one comes first whatever the order of the graph. */
const byDate = (a: string, b: string) => compareDates(a, b) || compareText(a, b)
