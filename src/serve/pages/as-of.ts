import type { Claim } from '../../claims/claim.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { compareDrafts } from '../../compare/compare.js'
import { possibleDays } from '../../time/possible-days.js'
import { type ComparisonIndex, indexComparison } from '../../view/comparison-index.js'
import type { ViewOptions } from '../../view/topics.js'

/** At most so many comparisons as of a day are kept; the one not asked for longest goes first. */
const kept = 16

/**
 * Comparisons as of a day, each computed when it is first asked for and one after another, so that many visitors cost
 * no more than one. Days between which no claim can have been made share one comparison.
 */
export function createAsOf(
  graph: ClaimGraph,
  claims: Iterable<Claim>,
  whole: ComparisonIndex,
  { kinds }: ViewOptions = {},
): (day: string | undefined) => Promise<ComparisonIndex> {
  const firstDays = [...new Set([...claims].flatMap(claim => possibleDays(claim.asserted).first ?? []))].sort()
  const known = new Map<string, Promise<ComparisonIndex>>()
  let last: Promise<unknown> = Promise.resolve()
  const computeNext = (day: string) => {
    const next = last.then(async () =>
      indexComparison(graph, await compareDrafts(graph, { asOf: day, kinds }), { kinds }),
    )
    last = next.catch(() => {})
    return next
  }
  return async day => {
    if (day === undefined) return whole
    const from = firstDays.findLast(first => first <= day) ?? ''
    if (from === firstDays.at(-1)) return { ...whole, asOf: day }
    const index = known.get(from) ?? computeNext(day)
    // put last, as the one asked for most recently
    known.delete(from)
    known.set(from, index)
    index.catch(() => known.delete(from))
    if (known.size > kept) known.delete([...known.keys()][0]!)
    return { ...(await index), asOf: day }
  }
}
