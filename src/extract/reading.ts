import { readDates, type WrittenDate } from './dates/find-dates.js'
import { type Token, tokenize } from './text/tokens.js'

/** A document's text with its words and dates, which are read once for all that is found in it. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The dates as they are written; when they are depends on the date of the document. */
  readonly dates: readonly WrittenDate[]
}

/** Reads the words and dates of a document's text. */
export function readText(text: string): Reading {
  const tokens = tokenize(text)
  return { text, tokens, dates: readDates(tokens) }
}
