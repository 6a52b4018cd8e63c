import type { EventRange } from '../../../compare/ranges/types.js'
import { toRangeRows } from '../../../export/comparison/range-rows.js'
import type { PageData } from './page-data.js'

/** Ranges as data: one row for each, or, of one event, one for each claim that sets an end, counts, or is left out. */
export function rangesData(read: () => readonly EventRange[], { isOne }: { isOne: boolean }): PageData {
  return { table: () => toRangeRows(read(), { isOne }), json: () => ({ ranges: read() }) }
}
