import type { Relation } from '../verdict.js'

/** All numbers from one end to the other; an end may be infinite, and is left out where it is open. */
export interface Interval {
  readonly least: number
  readonly most: number
  readonly leastOpen: boolean
  readonly mostOpen: boolean
}

/** Intervals that neither meet nor touch, least first. */
export type Intervals = readonly Interval[]

/** The numbers of which a set of intervals is a part. */
export interface Line {
  readonly least: number
  /** Whether what follows a whole number is the next whole number, as among counts and days. */
  readonly steps: boolean
}

/** The interval between two ends; finite ends belong to it. */
export function closed(least: number, most: number): Interval {
  return { least, most, leastOpen: least === -Infinity, mostOpen: most === Infinity }
}

/** All numbers of a line that lie in none of the intervals. */
export function complement(intervals: Intervals, line: Line): Intervals {
  const gaps: Interval[] = []
  let from = closed(line.least, Infinity)
  for (const { least, most, leastOpen, mostOpen } of intervals) {
    const stepBack = line.steps && Number.isInteger(least) && !leastOpen
    gaps.push(stepBack ? { ...from, most: least - 1, mostOpen: false } : { ...from, most: least, mostOpen: !leastOpen })
    const stepOn = line.steps && Number.isInteger(most) && !mostOpen
    from = closed(stepOn ? most + 1 : most, Infinity)
    if (!stepOn) from = { ...from, leastOpen: !mostOpen }
  }
  return [...gaps, from].filter(gap => !isEmpty(gap))
}

/** How two sets of intervals relate, neither of them empty. */
export function relateIntervals(a: Intervals, b: Intervals): Relation {
  const within = isWithin(a, b)
  const holds = isWithin(b, a)
  if (within && holds) return 'same'
  if (within) return 'refines'
  if (holds) return 'refinedBy'
  return areDisjoint(a, b) ? 'contradicts' : 'overlaps'
}

/** Whether two sets of intervals, neither of them empty, have no number in common. */
export function areDisjoint(a: Intervals, b: Intervals): boolean {
  for (const one of a) for (const other of b) if (meet(one, other)) return false
  return true
}

/** How far apart the nearest numbers of two sets are; 0 where they meet. */
export function distance(a: Intervals, b: Intervals): number {
  return Math.min(...a.flatMap(one => b.map(other => Math.max(0, one.least - other.most, other.least - one.most))))
}

function isWithin(a: Intervals, b: Intervals): boolean {
  return a.every(inner => b.some(outer => isSame(intersect(inner, outer), inner)))
}

function intersect(a: Interval, b: Interval): Interval {
  const lower = a.least > b.least || (a.least === b.least && a.leastOpen) ? a : b
  const upper = a.most < b.most || (a.most === b.most && a.mostOpen) ? a : b
  return { least: lower.least, leastOpen: lower.leastOpen, most: upper.most, mostOpen: upper.mostOpen }
}

function meet(a: Interval, b: Interval): boolean {
  if (a.most < b.least || b.most < a.least) return false
  return !isEmpty(intersect(a, b))
}

function isEmpty({ least, most, leastOpen, mostOpen }: Interval): boolean {
  return least > most || (least === most && (leastOpen || mostOpen))
}

function isSame(a: Interval, b: Interval): boolean {
  return a.least === b.least && a.most === b.most && a.leastOpen === b.leastOpen && a.mostOpen === b.mostOpen
}
