import { sentenceEnd } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'
import { trimEnd } from './pattern-parts.js'
import type { ReportedStatement } from './statement.js'

/** How sure it is that whoever is cited says what is told: set by hand, times that of whoever cites. */
export const discount = 0.9

/** How sure a form of citing is where nothing was tagged. */
export const confidence = 0.7

/** A form of citing is no less sure than this, however unsure the words around it are. */
export const least = 0.5

/** Statements that take the place of others. */
export interface Change {
  readonly added: readonly ReportedStatement[]
  readonly removed: readonly ReportedStatement[]
}

/** The token after the last word of a sentence, by a token in it. */
export function lastOf(tokens: readonly Token[], at: number): number {
  return trimEnd(tokens, { start: at, end: sentenceEnd(tokens, at) })
}
