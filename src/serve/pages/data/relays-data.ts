import type { Flow, Relay } from '../../../view/relays.js'
import type { PageData } from './page-data.js'

/** Who relays whom as data: one row for each step; in JSON, the flows that are drawn beside them. */
export function relaysData(relays: readonly Relay[], flows: readonly Flow[]): PageData {
  return {
    table: () => ({
      columns: ['from', 'from_label', 'from_is_claimant', 'by', 'by_label', 'claims', 'documents'],
      rows: relays.map(({ from, by, isClaimant, claims, documents }) => [
        ...[from.id, from.label, String(isClaimant), by.id, by.label],
        ...[claims, documents],
      ]),
    }),
    json: () => ({
      relays,
      flows: flows.map(({ from, to, claims }) => ({ from: describe(from), to: describe(to), claims })),
    }),
  }
}

/** What a flow begins or ends in; several that are drawn together have no IRI. */
const describe = ({ id, label, column, joined }: Flow['from']) => ({ id: id === '' ? null : id, label, column, joined })
