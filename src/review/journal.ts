import { Utf8Decoder } from '../rdf/decode.js'
import type { Decision } from './decision.js'
import { parseJournalLine } from './parse-decision.js'

/**
 * The decisions on a file of drafts, one JSON object to a line: no line is ever changed, and what is undone is one more
 * decision. A line `{"carriedOut":true}` says that the file of claims has all of the decisions before it.
 */
export interface Journal {
  /** What it is called in messages. */
  readonly path: string
  readonly decisions: readonly Decision[]
  /** How many of the decisions are known to be carried out in the file of claims; undefined where none says so. */
  readonly carriedOut?: number | undefined
  /** Writes decisions down; they are kept, whatever happens next, when this returns. */
  append(...decisions: readonly Decision[]): Promise<void>
  /** Notes that all decisions are carried out; where it is left out, digests of the file of claims tell. */
  confirm?(): Promise<void>
  close(): Promise<void>
}

/** What the bytes of a journal say. */
export interface ParsedJournal {
  readonly decisions: Decision[]
  readonly carriedOut: number | undefined
  /** The last whole line ends after so many bytes. */
  readonly whole: number
  readonly size: number
}

/** Reads a journal's bytes up to the end of the last whole line. */
export function parseJournal(bytes: Uint8Array, path: string): ParsedJournal {
  const whole = bytes.lastIndexOf(0x0a) + 1
  const text = new Utf8Decoder(path).decode(bytes.subarray(0, whole))
  const lines = text === '' ? [] : text.slice(0, -1).split('\n')
  const decisions: Decision[] = []
  let carriedOut: number | undefined
  for (const [i, line] of lines.entries()) {
    const found = parseJournalLine(line, { file: path, line: i + 1 })
    if ('carriedOut' in found) carriedOut = decisions.length
    else decisions.push(found)
  }
  return { decisions, carriedOut, whole, size: bytes.length }
}
