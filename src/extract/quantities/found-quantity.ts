import type { Span } from '../../claims/document.js'
import type { Bounds, Figure } from './figure.js'

/** A figure found in a text, with all its spans in token numbers, end exclusive. */
export interface FoundQuantity extends Bounds {
  /** Local name of the property that counts it. */
  readonly measure: string
  /** The words of the figure, with those that bound it. */
  readonly span: Span
  /** From the first to the last of the words by which it was read: the figure, what it counts, and the word for the measure. */
  readonly phrase: Span
  /** The words that say what is counted: "killed", "the death toll". */
  readonly trigger: Span
  /** False for a part of another figure, and for single people within a larger story. */
  readonly total: boolean
  /** Of those of whom the text spoke before: "the 32", "both", "he". */
  readonly known?: boolean
  /** Counted by a number, and not by "a dyer" or a name. */
  readonly numbered?: boolean
  /** One person who is told of by name. */
  readonly named?: boolean
  /** A sum of two people of whom each is told alone: "a dyer and his sister", which the text does not count together. */
  readonly unstated?: boolean
  /** The words for whom it counts, by whom they came to it, and where. */
  readonly victims?: Span
  readonly perpetrator?: Span
  readonly place?: Span
  /** First and last day, month or year of what is counted, in ISO 8601. */
  readonly from?: string
  readonly until?: string
  /** The figure from which it was raised or lowered, where that stands beside it. */
  readonly earlier?: Figure
}
