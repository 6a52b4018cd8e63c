import { compareText } from '../rdf/order.js'
import { groupBy } from './group-by.js'
import type { SingleOutline } from './overview.js'

/** A position of which two independent origins are not known, on every scope on which the same claims count. */
export interface OneOrigin extends SingleOutline {
  /** The same on wider or narrower events, on which the same claims count, too. */
  readonly elsewhere: readonly SingleOutline[]
}

/**
 * What rests on one origin: what most documents carry first; what one document carries by origin, those with most
 * positions first. `nameAt` names the question at a place.
 */
export function viewOneOrigin(singles: readonly SingleOutline[], nameAt: (place: number) => string): OneOrigin[] {
  const mostCarried = [...singles].sort((a, b) => b.documents - a.documents)
  const found = [...groupBy(mostCarried, ({ matter }) => matter).values()].map(same => describe(same, nameAt))
  const numbers = new Map([...groupBy(found, ({ origin }) => origin)].map(([origin, of]) => [origin, of.length]))
  const isShared = (one: OneOrigin) => Number(isCarriedBySeveral(one))
  return found.sort(
    (a, b) =>
      isShared(b) - isShared(a) ||
      (isShared(a)
        ? b.documents - a.documents
        : numbers.get(b.origin)! - numbers.get(a.origin)! || compareText(a.origin, b.origin)) ||
      compareText(nameAt(a.place), nameAt(b.place)) ||
      compareText(a.position, b.position),
  )
}

/** Whether several documents carry it. */
export function isCarriedBySeveral({ documents }: Pick<SingleOutline, 'documents'>): boolean {
  return documents > 1
}

/** The scope of which most of the claims are made comes first. */
function describe(same: readonly SingleOutline[], nameAt: (place: number) => string): OneOrigin {
  const [first, ...elsewhere] = [...same].sort(
    (a, b) => b.claims - a.claims || compareText(nameAt(a.place), nameAt(b.place)),
  )
  return { ...first!, elsewhere }
}
