import { readDates, type WrittenDate } from './dates/find-dates.js'
import { type Token, tokenize } from './text/tokens.js'
import type { WordKinds } from './text/word-kinds.js'

/** A document's text with its words and dates, which are read once for all that is found in it. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The dates as they are written; when they are depends on the date of the document. */
  readonly dates: readonly WrittenDate[]
}

/** Reads the words and dates of a document's text, words with the kinds that they are of. */
export function readText(text: string, kinds: WordKinds): Reading {
  const tokens = tokenize(text, kinds)
  return { text, tokens, dates: readDates(tokens) }
}
