/** Somebody looks at a draft no longer, so many milliseconds after it was shown. */
const longest = 10 * 60_000

/** Who has which draft in hand, as far as pages were shown. */
export class Presence {
  readonly #seen = new Map<string, { draft: string; at: number }>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Notes that somebody is shown a draft, and no other any more. */
  note(reviewer: string, draft: string): void {
    this.#seen.set(reviewer, { draft, at: this.#now() })
  }

  /** Who else has a draft in hand. */
  others(reviewer: string, draft: string): string[] {
    const now = this.#now()
    return [...this.#seen]
      .filter(([name, { draft: seen, at }]) => name !== reviewer && seen === draft && now - at < longest)
      .map(([name]) => name)
  }
}
