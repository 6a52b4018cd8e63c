import { QuoteState } from '../text/quotes.js'
import type { View } from './view.js'

/** How many kinds of boundary between two tokens are told apart. */
export const boundaryKinds = 8

/** What stands between a token and the one before it: a sentence's end, a quotation mark, a pause, or nothing of these. */
export function boundaryKind({ sentenceStart, quote, pause }: View, i: number): number {
  if (i === 0) return 0
  if (sentenceStart[i] === i) return quote[i] === QuoteState.Inside ? 7 : 1
  if (quote[i - 1] === QuoteState.Opening) return 2
  if (quote[i] === QuoteState.Opening) return 3
  if (quote[i - 1] === QuoteState.Closing) return 4
  if (quote[i] === QuoteState.Closing) return 5
  return pause[i - 1] || pause[i] ? 6 : 0
}
