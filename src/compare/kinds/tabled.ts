import type { Intervals } from './intervals.js'

/** What a position allows as a row of a table: numbers from an end to another, all others, or one concept. */
export interface TabledPart {
  /** Whether it lies between the ends, or is the concept; false where it is anything else. */
  readonly holds: boolean
  /** The lower end, and whether it does not belong to what lies between; null where there is none. */
  readonly least: number | null
  readonly leastOpen: boolean
  readonly most: number | null
  readonly mostOpen: boolean
  /** The figure as stated; null where none is. */
  readonly figure: number | null
  readonly concept: string | null
}

const noNumbers = { least: null, leastOpen: false, most: null, mostOpen: false, figure: null } as const

/** A concept that holds, or one that does not. */
export function tabulateConcept(concept: string, holds: boolean): TabledPart {
  return { ...noNumbers, holds, concept }
}

/** One number. */
export function tabulateNumber(number: number): TabledPart {
  return { ...noNumbers, holds: true, least: number, most: number, concept: null }
}

/**
 * One interval as it is. Of two, as the denial of one leaves them, the gap between: an end of it that belongs to an
 * interval does not belong to the gap.
 */
export function tabulateIntervals(intervals: Intervals, figure: number | null): TabledPart[] {
  const [first, second] = intervals
  if (!first) return []
  const between =
    second === undefined
      ? first
      : { least: first.most, leastOpen: !first.mostOpen, most: second.least, mostOpen: !second.leastOpen }
  const finite = (end: number) => (Number.isFinite(end) ? end : null)
  return [
    {
      holds: second === undefined,
      least: finite(between.least),
      leastOpen: between.leastOpen && Number.isFinite(between.least),
      most: finite(between.most),
      mostOpen: between.mostOpen && Number.isFinite(between.most),
      figure,
      concept: null,
    },
  ]
}
