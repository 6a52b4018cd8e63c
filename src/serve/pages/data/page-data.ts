import type { Table } from '../../../export/table.js'

/** What a page shows, as data that can be taken away: made when somebody asks for it. */
export interface PageData {
  /** One row for each claim and passage, or for each entry of a list. */
  table(): Table
  /** The same with everything that does not fit a row, as JSON; an iterator becomes an array, item by item. */
  json(): Readonly<Record<string, unknown>>
}
