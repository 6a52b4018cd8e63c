import type { ClaimEntry } from '../../claims/columns/entries.js'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Kind } from '../../compare/kinds/kind.js'
import type { Prepared } from '../../compare/prepare.js'
import { type OpenRanges, openRanges } from '../../compare/ranges/open-ranges.js'
import { memoize, once } from '../../rdf/memoize.js'
import { Recent } from '../../rdf/recent.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDays } from '../../time/possible-days.js'

/** At most so many readings of the graph as of a day are kept; the one not asked for longest goes first. */
const kept = 4

/**
 * The graph made ready for ranges, of all claims or of those certainly made by a day; read when it is first asked for, one
 * after another. Days between which no claim is certain to have been made share one reading.
 */
export function createRangesAsOf(
  graph: ClaimGraph,
  claims: readonly ClaimEntry[],
  { kinds, prepared }: { kinds: readonly Kind[] | undefined; prepared: Prepared },
): (day: string | undefined) => Promise<OpenRanges> {
  const lastDays = once(() =>
    [...new Set(claims.flatMap(claim => possibleDays(claim.asserted).last ?? []))].sort((a, b) => compareDates(a, b)),
  )
  const known = new Recent<string | undefined, Promise<OpenRanges>>({ most: kept })
  let last: Promise<unknown> = Promise.resolve()
  const open = memoize((asOf: string | undefined) => {
    const found = last.then(() => openRanges(graph, { asOf, kinds }, prepared))
    last = found.catch(() => known.delete(asOf))
    return found
  }, known)
  return day =>
    open(day === undefined ? undefined : (lastDays().findLast(one => compareDates(one, day) <= 0) ?? '0001-01-01'))
}
