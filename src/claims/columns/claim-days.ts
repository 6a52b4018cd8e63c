import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cg } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { type PossibleDays, possibleDaysOf } from '../../time/possible-days.js'

/** The properties that say when a claim was made, or within which days. */
export const dateProperties = [cg.assertedOn, cg.notBefore, cg.notAfter] as const

/** Makes a reader of the days on which a claim may have been made; of several values the least counts. */
export function createDays(store: ColumnStore): (claim: number) => PossibleDays {
  const [on, notBefore, notAfter] = dateProperties.map(property => store.terms.find(property))
  const known = new Map<string, PossibleDays>()
  return claim => {
    const dates = [on, notBefore, notAfter].map(property => store.objects(claim, property))
    const before = known.get(dates.join(';'))
    if (before) return before
    const [least, earliest, latest] = dates.map(
      numbers => numbers.map(number => store.terms.term(number).value).sort(compareText)[0],
    )
    const days = possibleDaysOf({ on: least, notBefore: earliest, notAfter: latest })
    known.set(dates.join(';'), days)
    return days
  }
}
