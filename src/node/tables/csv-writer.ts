import { open } from 'node:fs/promises'
import { guardFormula } from '../../export/formula.js'
import type { TableShape } from '../../export/tables/shape.js'
import type { TableWriter } from './table-rows.js'

/** Writes RFC 4180 CSV in UTF-8: nothing is an empty cell, and what a spreadsheet would run gets an apostrophe before it. */
export async function createCsvWriter(file: string, { columns }: TableShape): Promise<TableWriter> {
  const { stringify } = await import('csv-stringify/sync')
  const handle = await open(file, 'wx')
  const options = {
    record_delimiter: 'windows',
    cast: { string: guardFormula, boolean: String },
  } as const
  await handle.writeFile(stringify([columns.map(({ name }) => name)], options))
  return {
    async write(cells) {
      const rows = Array.from(cells[0]!, (_, row) => cells.map(column => column[row]))
      await handle.writeFile(stringify(rows, options))
    },
    finish: () => handle.close(),
  }
}
