import { countEach } from '../../rdf/count-each.js'
import type { ContradictContext } from '../kinds/kind.js'
import type { PositionTable } from '../statements/position-table.js'
import { countApart, isPlain } from './sweep.js'

/** How often each position is held, by its number in a table. */
type Counts = ReadonlyMap<number, number>

/**
 * Makes a counter of pairs that cannot both be true, of what different holders hold: of all pairs, those of one holder
 * taken away. Holders and positions are numbers, side by side; all positions of one count are of one kind. In time
 * near-linear for kinds whose positions are numbers, and for other kinds in the pairs of different positions.
 */
export function createContradictionCounter(
  table: PositionTable,
  context: ContradictContext,
): (holders: readonly number[], positions: readonly number[]) => number {
  const { least, most } = readEnds(table)
  const isContradiction = (a: number, b: number) => {
    const [one, other] = [table.all[a]!, table.all[b]!]
    return one.kind.contradicts(one.position, other.position, context)
  }
  /** Pairs between each of the first and each of the second. */
  const countBetween = (as: readonly number[], bs: readonly number[], counts: Counts) => {
    let pairs = 0
    for (const a of as) {
      for (const b of bs) if (a !== b && isContradiction(a, b)) pairs += counts.get(a)! * counts.get(b)!
    }
    return pairs
  }
  const countPairs = (positions: readonly number[]) => {
    const counts = countEach(positions)
    if (counts.size < 2) return 0
    const plain: number[] = []
    const spans: { least: number; most: number; count: number }[] = []
    const others: number[] = []
    for (const [position, count] of counts) {
      const ends = { least: least[position]!, most: most[position]!, count }
      // merged positions are newer than the ends, and sets of concepts have none
      if (ends.least <= ends.most) {
        plain.push(position)
        spans.push(ends)
      } else others.push(position)
    }
    const pairs = countApart(spans)
    if (others.length === 0) return pairs
    return pairs + countBetween(others, plain, counts) + countBetween(others, others, counts) / 2
  }
  return (holders, positions) => {
    const all = countPairs(positions)
    if (all === 0) return 0
    let own = 0
    for (const held of groupByHolder(holders, positions)) if (held.length > 1) own += countPairs(held)
    return all - own
  }
}

function groupByHolder(holders: readonly number[], positions: readonly number[]): Iterable<number[]> {
  const byHolder = new Map<number, number[]>()
  for (let index = 0; index < holders.length; index++) {
    const held = byHolder.get(holders[index]!)
    if (held) held.push(positions[index]!)
    else byHolder.set(holders[index]!, [positions[index]!])
  }
  return byHolder.values()
}

/** The ends of the positions that are one plain interval, by number; NaN for all others. */
function readEnds({ all }: PositionTable): { least: Float64Array; most: Float64Array } {
  const [least, most] = [new Float64Array(all.length).fill(Number.NaN), new Float64Array(all.length)]
  for (const [number, { kind, position }] of all.entries()) {
    const intervals = kind.numbers?.intervals(position)
    if (intervals === undefined || !isPlain(intervals)) continue
    least[number] = intervals[0]!.least
    most[number] = intervals[0]!.most
  }
  return { least, most }
}
