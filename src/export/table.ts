import { guardFormula } from './formula.js'

type Cell = string | number | undefined

/** One row's values by column. */
export type Row = Readonly<Record<string, Cell>>

/** Rows under named columns. */
export interface Table {
  readonly columns: readonly string[]
  /** By column, or in the order of columns. */
  readonly rows: readonly (Row | readonly Cell[])[]
}

/** Writes RFC 4180 CSV in UTF-8; what a spreadsheet would take for a formula gets an apostrophe before it. */
export async function writeTable({ columns, rows }: Table): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    cast: { string: guardFormula },
  })
}
