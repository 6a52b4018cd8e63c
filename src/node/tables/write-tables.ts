import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableName, TableShape } from '../../export/tables/shape.js'
import { tableShapes } from '../../export/tables/shapes.js'
import type { Tables } from '../../export/tables/tables.js'
import { createCsvWriter } from './csv-writer.js'
import { createParquetWriter } from './parquet-writer.js'
import { TableRows, type TableWriter } from './table-rows.js'

/** The formats in which tables are written, one file for each table. */
export const tableFormats = ['parquet', 'csv'] as const

export type TableFormat = (typeof tableFormats)[number]

/** So many rows are gathered before they are written. */
const rowsAtOnce = 5_000

const writers: Readonly<Record<TableFormat, (file: string, shape: TableShape) => Promise<TableWriter>>> = {
  parquet: createParquetWriter,
  csv: createCsvWriter,
}

/** What was written: the names of files within the folder, and how many rows each table has. */
export interface WrittenTables {
  readonly files: string[]
  readonly counts: ReadonlyMap<TableName, number>
}

/** Writes tables into a folder as they come, so that no more than some rows of each are in memory. */
export async function writeTables(
  tables: Pick<Tables, 'rows'>,
  folder: string,
  formats: readonly TableFormat[] = tableFormats,
): Promise<WrittenTables> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  const all = new Map<TableName, TableRows>()
  for (const shape of tableShapes) {
    const open: TableWriter[] = []
    for (const format of formats) {
      const file = `${shape.name}.${format}`
      open.push(await writers[format](join(folder, file), shape))
      files.push(file)
    }
    all.set(shape.name, new TableRows(shape, open))
  }
  for (const [name, row] of tables.rows()) {
    const table = all.get(name)!
    table.add(row)
    if (table.waiting >= rowsAtOnce) await table.flush()
  }
  for (const table of all.values()) await table.finish()
  return { files, counts: new Map([...all].map(([name, { size }]) => [name, size])) }
}
