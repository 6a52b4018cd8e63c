import type { SearchEntry } from '../search-index.js'
import type { PageData } from './page-data.js'

/** What was found as data: one row for each thing. */
export function foundData(found: readonly SearchEntry[]): PageData {
  return {
    table: () => ({
      columns: ['id', 'kind', 'label', 'other_names'],
      rows: found.map(({ id, kind, label, otherNames }) => [id, kind, label, otherNames.join('; ')]),
    }),
    json: () => ({ found: found.map(({ id, kind, label, otherNames }) => ({ id, kind, label, otherNames })) }),
  }
}
