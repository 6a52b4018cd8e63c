import { type Reason, tellReason } from '../reasons/reason.js'
import { keepReason, reasonOf } from '../reasons/reason-of.js'
import type { RangeEnd } from './types.js'

/** An end with the sentence that says what set it. */
export function explainEnd(end: Omit<RangeEnd, 'because'>, why: Reason): RangeEnd {
  return keepReason({ ...end, because: tellReason(why) }, () => why)
}

/** The sentence that says what set an end, as data. */
export function whyEnd(end: RangeEnd): Reason {
  return reasonOf(end)!
}
