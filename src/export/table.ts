import { guardFormula } from './formula.js'

type Cell = string | number | undefined

/** One row's values by column. */
export type Row = Readonly<Record<string, Cell>>

/** Rows under named columns. */
export interface Table {
  readonly columns: readonly string[]
  /** By column, or in the order of columns; read once. */
  readonly rows: Iterable<Row | readonly Cell[]>
}

/** Writes RFC 4180 CSV in UTF-8; what a spreadsheet would take for a formula gets an apostrophe before it. */
export async function writeTable(table: Table): Promise<string> {
  const parts: string[] = []
  for await (const part of streamTable(table)) parts.push(part)
  return parts.join('')
}

/** So many rows are written at once. */
const rowsOfPart = 500

/** The same in parts, each made when it is asked for. */
export async function* streamTable({ columns, rows }: Table): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync')
  const write = (part: readonly (Row | readonly Cell[])[], header: boolean) =>
    stringify([...part], {
      header,
      columns: [...columns],
      record_delimiter: 'windows',
      cast: { string: guardFormula },
    })
  let part: (Row | readonly Cell[])[] = []
  let isFirst = true
  for (const row of rows) {
    part.push(row)
    if (part.length < rowsOfPart) continue
    yield write(part, isFirst)
    isFirst = false
    part = []
  }
  if (isFirst || part.length > 0) yield write(part, isFirst)
}
