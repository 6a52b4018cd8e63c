import type { TableCell, TableRow, TableShape } from '../../export/tables/shape.js'

/** Writes rows, given as columns, to one file. */
export interface TableWriter {
  write(columns: readonly (readonly TableCell[])[]): Promise<void>
  finish(): Promise<void>
}

/** Rows of one table that wait to be written, as columns. */
export class TableRows {
  readonly #writers: readonly TableWriter[]
  #columns: TableCell[][]
  #written = 0

  constructor({ columns }: Pick<TableShape, 'columns'>, writers: readonly TableWriter[]) {
    this.#writers = writers
    this.#columns = columns.map(() => [])
  }

  get waiting(): number {
    return this.#columns[0]!.length
  }

  /** How many rows were added. */
  get size(): number {
    return this.#written + this.waiting
  }

  add(row: TableRow): void {
    for (const [index, column] of this.#columns.entries()) column.push(row[index]!)
  }

  async flush(): Promise<void> {
    const columns = this.#columns
    if (this.waiting === 0) return
    this.#written += this.waiting
    this.#columns = columns.map(() => [])
    for (const writer of this.#writers) await writer.write(columns)
  }

  async finish(): Promise<void> {
    await this.flush()
    for (const writer of this.#writers) await writer.finish()
  }
}
