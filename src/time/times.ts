/** When something was said or published: at the precision known, or within bounds. ISO 8601 throughout. */
export interface Times {
  /** A day with time, a day, a month or a year, as far as it is known. */
  readonly on?: string | undefined
  readonly notBefore?: string | undefined
  readonly notAfter?: string | undefined
  /** Whether the document says so, or somebody worked it out. */
  readonly basis?: 'Stated' | 'Inferred' | undefined
  /** How it was worked out. */
  readonly reasoning?: string | undefined
}

/**
 * A date in words: `2025-03-09`, `between 2025-03-21 and 2025-04-30`, `by 2025-04-30`.
 *
 * @example
 * ```ts
 * import { formatTimes } from 'claimgraph'
 *
 * console.log(formatTimes({ notAfter: '2024-06-30' })) // by 2024-06-30
 * ```
 */
export function formatTimes({ on, notBefore, notAfter }: Times): string {
  if (on !== undefined) return on
  if (notBefore !== undefined && notAfter !== undefined) return `between ${notBefore} and ${notAfter}`
  if (notAfter !== undefined) return `by ${notAfter}`
  return notBefore === undefined ? 'undated' : `from ${notBefore}`
}
