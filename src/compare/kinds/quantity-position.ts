import type { Intervals } from './intervals.js'

/** The figures that somebody allows. */
export interface QuantityPosition {
  readonly intervals: Intervals
  /** The figure as stated; null where none is, as in a range, in `dozens` and in a denial. */
  readonly headline: number | null
  /** Whether it counts people or things, of which there cannot be fewer than 0. */
  readonly counts: boolean
}
