import type { RelateContext } from '../domains/domain.js'
import { domainOf } from '../domains/domains.js'
import type { Intervals } from '../domains/intervals.js'
import type { QuantityPosition } from '../domains/quantity-position.js'
import type { PositionTable, StatedPosition } from '../reading/position-table.js'
import { isPlain } from './sweep.js'

/** A position by its number in a table, and who holds it, by whatever number. */
export interface NumberedHolding {
  readonly holder: number
  readonly position: number
}

/**
 * Makes a counter of pairs of holdings of different holders that cannot both be true: of all pairs, those of one holder
 * taken away. All holdings of one count are of one kind. In time near-linear for figures and days, and for other kinds
 * in the pairs of different positions.
 */
export function createContradictionCounter(
  table: PositionTable,
  context: RelateContext,
): (holdings: readonly NumberedHolding[]) => number {
  const { least, most } = readEnds(table)
  const isContradiction = (a: number, b: number) => {
    const [one, other] = [table.all[a]!, table.all[b]!]
    return domainOf(one.kind).relate(one.position, other.position, context).relation === 'contradicts'
  }
  /** Pairs between each of the first and each of the second. */
  const countBetween = (as: readonly number[], bs: readonly number[], counts: ReadonlyMap<number, number>) => {
    let pairs = 0
    for (const a of as) for (const b of bs) if (isContradiction(a, b)) pairs += counts.get(a)! * counts.get(b)!
    return pairs
  }
  /** Pairs of which one ends before the other begins, from the least upwards. */
  const sweep = (plain: readonly number[], counts: ReadonlyMap<number, number>) => {
    const byMost = [...plain].sort((a, b) => most[a]! - most[b]!)
    const byLeast = [...plain].sort((a, b) => least[a]! - least[b]!)
    let [ended, next, pairs] = [0, 0, 0]
    for (const position of byLeast) {
      for (; next < byMost.length && most[byMost[next]!]! < least[position]!; next++)
        ended += counts.get(byMost[next]!)!
      pairs += ended * counts.get(position)!
    }
    return pairs
  }
  const countPairs = (holdings: readonly NumberedHolding[]) => {
    const counts = new Map<number, number>()
    for (const { position } of holdings) counts.set(position, (counts.get(position) ?? 0) + 1)
    if (counts.size < 2) return 0
    const plain: number[] = []
    const others: number[] = []
    for (const position of counts.keys()) (Number.isNaN(least[position]) ? others : plain).push(position)
    const withOthers =
      others.length === 0 ? 0 : countBetween(others, plain, counts) + countBetween(others, others, counts) / 2
    return sweep(plain, counts) + withOthers
  }
  return holdings => {
    const all = countPairs(holdings)
    if (all === 0) return 0
    const byHolder = new Map<number, NumberedHolding[]>()
    for (const holding of holdings) {
      const own = byHolder.get(holding.holder)
      if (own) own.push(holding)
      else byHolder.set(holding.holder, [holding])
    }
    let pairs = all
    for (const own of byHolder.values()) if (own.length > 1) pairs -= countPairs(own)
    return pairs
  }
}

/** The ends of the positions that are one plain interval, by number; NaN for all others. */
function readEnds({ all }: PositionTable): { least: Float64Array; most: Float64Array } {
  const [least, most] = [new Float64Array(all.length).fill(Number.NaN), new Float64Array(all.length)]
  for (const [number, stated] of all.entries()) {
    const intervals = intervalsOf(stated)
    if (intervals === undefined || !isPlain(intervals)) continue
    least[number] = intervals[0]!.least
    most[number] = intervals[0]!.most
  }
  return { least, most }
}

function intervalsOf({ kind, position }: StatedPosition): Intervals | undefined {
  if (kind === 'Quantity') return (position as QuantityPosition).intervals
  return kind === 'Instant' ? (position as Intervals) : undefined
}
