/** The numbers of rows, sorted by what stands in one column. */
export class RowIndex {
  readonly #starts: Uint32Array
  readonly #rows: Uint32Array

  /** `terms` is how many numbers the column can hold; in time linear in both (counting sort). */
  constructor(column: Uint32Array, terms: number) {
    const starts = new Uint32Array(terms + 1)
    for (let row = 0; row < column.length; row++) starts[column[row]! + 1]!++
    for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!
    const next = starts.slice()
    const rows = new Uint32Array(column.length)
    for (let row = 0; row < column.length; row++) rows[next[column[row]!]!++] = row
    this.#starts = starts
    this.#rows = rows
  }

  /** The rows in which a term stands, in order. */
  of(term: number): Uint32Array {
    return this.#rows.subarray(this.#starts[term]!, this.#starts[term + 1]!)
  }
}

/** A column of numbers that grows as rows are added. */
export class GrowingColumn {
  #values = new Uint32Array(1 << 10)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  /** What was added so far. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length)
  }
}
