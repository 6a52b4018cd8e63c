import type { ParquetWriter } from 'hyparquet-writer'
import type { ColumnType, TableCell, TableColumn, TableShape } from '../../export/tables/shape.js'
import { dayNumber } from '../../time/iso-date.js'
import type { TableWriter } from './table-rows.js'

type SchemaElement = ParquetWriter['schema'][number]

/** What is known of one column's type in Parquet. */
const parquetTypes: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
}

/** Writes Parquet, one row group for each time that rows are given. */
export async function createParquetWriter(file: string, { columns }: TableShape): Promise<TableWriter> {
  const parquet = await import('hyparquet-writer')
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)]
  const writer = new parquet.ParquetWriter({ writer: parquet.fileWriter(file), schema, createdBy: 'claimgraph' })
  return {
    async write(cells) {
      const columnData = columns.map(({ name, type }, index) => ({ name, data: convert(cells[index]!, type) }))
      await writer.write({ columnData, rowGroupSize: cells[0]!.length })
    },
    async finish() {
      await writer.finish()
    },
  }
}

function describeColumn({ name, type, optional }: TableColumn): SchemaElement {
  return { name, ...parquetTypes[type], repetition_type: optional ? 'OPTIONAL' : 'REQUIRED' }
}

function convert(cells: readonly TableCell[], type: ColumnType): unknown[] {
  if (type === 'integer') return cells.map(cell => (cell === null ? null : BigInt(cell as number)))
  if (type === 'day') return cells.map(cell => (cell === null ? null : dayNumber(cell as string)))
  return cells as unknown[]
}
