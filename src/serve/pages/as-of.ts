import type { ClaimEntry } from '../../claims/columns/entries.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { openComparison } from '../../compare/open-comparison.js'
import { memoize, once } from '../../rdf/memoize.js'
import { Recent } from '../../rdf/recent.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDaysOf, wasBy } from '../../time/possible-days.js'
import { type ComparisonIndex, type IndexOptions, indexComparison } from '../../view/comparison-index.js'

/** At most so many comparisons as of a day are kept, fewer of a large graph. */
const most = 16
const mostClaims = 20_000

/**
 * Comparisons as of a day, each opened when it is first asked for and one after another, so that many visitors cost
 * no more than one. Days between which nothing can have been said or published share one comparison.
 */
export function createAsOf(
  graph: ClaimGraph,
  claims: readonly ClaimEntry[],
  whole: ComparisonIndex,
  options: IndexOptions,
): (day: string | undefined) => Promise<ComparisonIndex> {
  const days = once(() => readTurns(claims))
  const kept = Math.max(2, Math.min(most, Math.floor(mostClaims / claims.length)))
  let last: Promise<unknown> = Promise.resolve()
  const known = new Recent<string, Promise<ComparisonIndex>>({ most: kept })
  const open = memoize((day: string) => {
    const next = last.then(async () =>
      indexComparison(graph, await openComparison(graph, { asOf: day, kinds: options.kinds }), {
        ...options,
        asOf: day,
      }),
    )
    last = next.catch(() => known.delete(day))
    return next
  }, known)
  return async day => {
    if (day === undefined) return whole
    const { turns, isWholeAfter } = days()
    const from = turns.findLast(turn => turn <= day) ?? ''
    if (isWholeAfter && from === turns.at(-1)) return { ...whole, asOf: day }
    return dateIndex(await open(from === '' ? day : from), day)
  }
}

/** The comparison of another day, as of which it is the same. */
function dateIndex(index: ComparisonIndex, day: string): ComparisonIndex {
  const openByDay = () => {
    const { questions, asOf } = index.openByDay()
    return { questions, ...(asOf && { asOf: { ...asOf, day } }) }
  }
  return { ...index, asOf: day, openByDay }
}

/** The days on which a comparison can turn, and whether everything is certain and on record after the last of them. */
function readTurns(claims: readonly ClaimEntry[]): {
  readonly turns: readonly string[]
  readonly isWholeAfter: boolean
} {
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
