import { closest, distance } from 'fastest-levenshtein'

/** What went wrong, as a stable word that programs can test. */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'ambiguous'
  | 'empty'
  | 'syntax'
  | 'unknown-format'
  | 'unknown-query'
  | 'parameter'
  | 'invalid-query'
  | 'refused'
  | 'timeout'
  | 'interrupted'
  | 'unavailable'
  | 'unreadable'
  | 'unwritable'
  | 'invalid-data'

/** Where in a file: lines and columns count from 1. */
export interface Location {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/**
 * The one error that claimgraph throws: its message says what was expected, what was found, and where.
 *
 * @example
 * ```ts
 * import { ClaimGraphError, readQuads } from 'claimgraph'
 *
 * try {
 *   await readQuads('no Turtle', 'turtle', { name: 'notes.ttl' })
 * } catch (error) {
 *   if (error instanceof ClaimGraphError) console.log(error.code, error.details.file, error.details.line) // syntax notes.ttl 1
 * }
 * ```
 */
export class ClaimGraphError extends Error {
  override readonly name = 'ClaimGraphError'
  readonly code: ErrorCode
  readonly details: Location & Record<string, unknown>

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: (Location & Record<string, unknown>) | undefined; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.details = options.details ?? {}
  }
}

/**
 * Writes a location the way compilers do, `file:line:column`, leaving out what is not known.
 *
 * @example
 * ```ts
 * import { formatLocation } from 'claimgraph'
 *
 * console.log(formatLocation({ file: 'flood.trig', line: 12 })) // flood.trig:12
 * ```
 */
export function formatLocation({ file, line, column }: Location): string {
  return [file, line, column].filter(part => part !== undefined).join(':')
}

/** Names the candidate nearest to a misspelt word: `; did you mean "claims"?`, or nothing where none is near. */
export function suggest(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0 || word === '') return ''
  const best = closest(word, candidates)
  return distance(word, best) <= Math.max(1, Math.floor(best.length / 3)) ? `; did you mean "${best}"?` : ''
}
