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
 * The one error that claimgraph throws: its message says what was expected, what was found, and where. What is found
 * may come from anywhere: control characters stand there escaped, and a line that is too long says how long it was.
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
    super(legible(message), options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.details = options.details ?? {}
  }
}

/** The characters of a line that are shown of it, from its beginning and its end, where it is longer than both. */
const shownOfLine = { first: 1000, last: 300 }

/** What can steer a terminal, turn the order of what is shown, or cannot be encoded; line breaks are none of these. */
const unshowable = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu

/** A message as it can be shown anywhere: nothing in it steers a terminal, and no line of it floods one. */
export function legible(message: string): string {
  return message
    .split('\n')
    .map(line => shorten(line))
    .join('\n')
    .replace(unshowable, character => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

function shorten(line: string): string {
  const { first, last } = shownOfLine
  const left = line.length - first - last
  if (left <= 0) return line
  const start = line.slice(0, first).replace(/[\uD800-\uDBFF]$/, '')
  const end = line.slice(-last).replace(/^[\uDC00-\uDFFF]/, '')
  return `${start} … (${line.length} characters in all) … ${end}`
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
