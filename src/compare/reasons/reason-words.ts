import { positionReasons } from './position-reasons.js'
import { rangeReasons } from './range-reasons.js'
import { relayingReasons } from './relaying-reasons.js'

/** The sentences in which it is said why something was found, in English, and the clauses of which they are made. */
export const reasonWords = { ...positionReasons, ...relayingReasons, ...rangeReasons }

/** The same sentences in any language. */
export type ReasonWords = typeof reasonWords
