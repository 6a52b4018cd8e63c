import type { Span } from '../../claims/document.js'
import type { Bounds } from './figure.js'
import type { Trigger } from './wording.js'

/** Words that count somebody or something, in token numbers, end exclusive. */
export interface Counted extends Span, Bounds {
  /** Where the words end that say what is counted: "members of the family" after "nine". */
  readonly stop: number
  /** Number of the noun that is counted, where there is one. */
  readonly head?: number
  /** A number, "a man", "his brother", or a name. */
  readonly kind: 'figure' | 'indefinite' | 'kin' | 'name'
  /** Some of others: "five of the children". */
  readonly some: boolean
  /** Those of whom the text spoke before: "the 32". */
  readonly known: boolean
  /** Where the number of those ends among whom they are: "the 12" after "seven of". */
  readonly whole?: number
  /** The word for a measure that is itself counted, or goes with the noun: "12 deaths", "three wounded people". */
  readonly inner?: Trigger
}
