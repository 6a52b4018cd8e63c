import type { Claim } from '../../claims/claim.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { compareDrafts } from '../../compare/compare.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDaysOf, wasBy } from '../../time/possible-days.js'
import { type ComparisonIndex, indexComparison } from '../../view/comparison-index.js'
import type { ViewOptions } from '../../view/topics.js'

/** At most so many comparisons as of a day are kept, fewer of a large graph; the one not asked for longest goes first. */
const most = 16
const mostClaims = 20_000

/**
 * Comparisons as of a day, each computed when it is first asked for and one after another, so that many visitors cost
 * no more than one. Days between which nothing can have been said or published share one comparison.
 */
export function createAsOf(
  graph: ClaimGraph,
  claims: Iterable<Claim>,
  whole: ComparisonIndex,
  { kinds }: ViewOptions = {},
): (day: string | undefined) => Promise<ComparisonIndex> {
  const all = [...claims]
  const { turns, isWholeAfter } = readTurns(all)
  const kept = Math.max(2, Math.min(most, Math.floor(mostClaims / all.length)))
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
    const from = turns.findLast(turn => turn <= day) ?? ''
    if (isWholeAfter && from === turns.at(-1)) return { ...whole, asOf: day }
    const index = known.get(from) ?? computeNext(day)
    // put last, as the one asked for most recently
    known.delete(from)
    known.set(from, index)
    index.catch(() => known.delete(from))
    if (known.size > kept) known.delete([...known.keys()][0]!)
    return dateIndex(await index, day)
  }
}

/** The comparison of another day, as of which it is the same. */
function dateIndex(index: ComparisonIndex, day: string): ComparisonIndex {
  const { comparison } = index
  return { ...index, asOf: day, comparison: { ...comparison, asOf: { ...comparison.asOf!, day } } }
}

/** The days on which a comparison can turn, and whether everything is certain and on record after the last of them. */
function readTurns(claims: readonly Claim[]): { readonly turns: readonly string[]; readonly isWholeAfter: boolean } {
  const publications = claims.map(({ mentions }) =>
    mentions.map(({ document }) => (document ? possibleDaysOf(document.published) : {})),
  )
  const days = [...claims.map(({ asserted }) => possibleDaysOf(asserted)), ...publications.flat()]
  const turns = [...new Set(days.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()))].sort((a, b) =>
    compareDates(a, b),
  )
  const end = turns.at(-1)
  const isWholeAfter =
    end !== undefined &&
    publications.every(published => published.length > 0) &&
    days.every(span => wasBy(span, end) === 'certainly')
  return { turns, isWholeAfter }
}
