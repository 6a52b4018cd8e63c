import { Utf8Decoder } from '../rdf/decode.js'
import { type Decision, parseDecision } from './decision.js'

/**
 * The decisions on a file of drafts, one JSON object to a line: no line is ever changed, and what is undone is one more
 * decision.
 */
export interface Journal {
  /** What it is called in messages. */
  readonly path: string
  readonly decisions: readonly Decision[]
  /** Writes decisions down; they are kept, whatever happens next, when this returns. */
  append(...decisions: readonly Decision[]): Promise<void>
  close(): Promise<void>
}

/** Reads a journal's bytes up to the end of the last whole line, which comes after `whole` bytes. */
export function parseJournal(bytes: Uint8Array, path: string): { decisions: Decision[]; whole: number; size: number } {
  const whole = bytes.lastIndexOf(0x0a) + 1
  const text = new Utf8Decoder(path).decode(bytes.subarray(0, whole))
  const lines = text === '' ? [] : text.slice(0, -1).split('\n')
  const decisions = lines.map((line, i) => parseDecision(line, { file: path, line: i + 1 }))
  return { decisions, whole, size: bytes.length }
}
