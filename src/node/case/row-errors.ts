import { ClaimGraphError, formatLocation } from '../../errors.js'

/** More are counted and not listed. */
const mostListed = 20

/** What is wrong with the rows of a table, all told at once. */
export class RowErrors {
  readonly #file: string
  readonly #listed: string[] = []
  #first: number | undefined
  count = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Takes what was thrown for a row; whatever is no fault of it is thrown on. */
  add(error: unknown, line: number | undefined): void {
    if (!(error instanceof ClaimGraphError)) throw error
    if (this.count === 0) this.#first = line
    this.count++
    if (this.count > mostListed) return
    // what lies elsewhere says so itself
    const isElsewhere = error.details.file !== undefined
    this.#listed.push(`${isElsewhere ? '' : `${formatLocation({ file: this.#file, line })}: `}${error.message}`)
  }

  /** Throws `invalid-data` with the first of them and a count of the rest. */
  throwIfAny(): void {
    if (this.count === 0) return
    const more = this.count > mostListed ? [`and ${this.count - mostListed} more; nothing was written`] : []
    throw new ClaimGraphError('invalid-data', [...this.#listed, ...more].join('\n'), {
      details: { file: this.#file, line: this.#first },
    })
  }
}
