/** What the cells of a column are. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'day'

/** A column of a table of the comparison's input. */
export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
  /** Whether a row may have nothing in it. */
  readonly optional: boolean
  /** What stands in it, with its unit where it has one. */
  readonly words: string
}

/** A table of the comparison's input. */
export interface TableShape {
  readonly name: TableName
  /** What one row of it is. */
  readonly row: string
  readonly columns: readonly TableColumn[]
}

/** The value of one cell; `null` stands for nothing. */
export type TableCell = string | number | boolean | null

/** The cells of a row, in the order of its table's columns. */
export type TableRow = readonly TableCell[]

/** The names of the tables, in the order in which they are described. */
export const tableNames = [
  'claim',
  'stated',
  'question',
  'figure',
  'broader',
  'mention',
  'relay',
  'origin',
  'agent',
  'event',
  'scope',
  'part_of',
  'document',
] as const

export type TableName = (typeof tableNames)[number]

/** Rows with the tables to which they belong, made as they are asked for. */
export type TabledRows = Generator<readonly [table: TableName, row: TableRow]>
