import type { Claim } from '../../claims/claim.js'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Kind } from '../../compare/kinds/kind.js'
import { type OpenRanges, openRanges } from '../../compare/ranges/open-ranges.js'
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
  claims: Iterable<Claim>,
  kinds: readonly Kind[] | undefined,
): (day: string | undefined) => Promise<OpenRanges> {
  const lastDays = [...new Set([...claims].flatMap(claim => possibleDays(claim.asserted).last ?? []))].sort((a, b) =>
    compareDates(a, b),
  )
  const known = new Map<string | undefined, Promise<OpenRanges>>()
  let last: Promise<unknown> = Promise.resolve()
  return day => {
    const asOf = day === undefined ? undefined : (lastDays.findLast(one => compareDates(one, day) <= 0) ?? '0001-01-01')
    const found = known.get(asOf) ?? last.then(() => openRanges(graph, { asOf, kinds }))
    last = found.catch(() => known.delete(asOf))
    // put last, as the one asked for most recently
    known.delete(asOf)
    known.set(asOf, found)
    if (known.size > kept) known.delete([...known.keys()][0])
    return found
  }
}
