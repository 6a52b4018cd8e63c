import type { ClaimEntry } from '../../../claims/columns/entries.js'
import { compareText } from '../../../rdf/order.js'
import { compareDates } from '../../../time/iso-date.js'
import { possibleDays } from '../../../time/possible-days.js'
import { claimsData } from '../data/claims-data.js'
import { toValue, yearsOf } from '../facets/narrow.js'
import { ClaimList } from '../parts/claim-list.js'
import { claimsQuery } from '../queries/held.js'
import type { Site } from '../site.js'
import { defineList } from './list.js'

const path = '/claims'

/** Every claim, by the first day on which it can have been made. */
export const claimList = defineList<ClaimEntry>({
  path,
  entries: sortByDay,
  facets: [
    { name: 'claimant', valuesOf: ({ claimant }, site) => (claimant ? [toValue(site, claimant)] : []) },
    {
      name: 'document',
      valuesOf: ({ mentions }, site) =>
        [...new Set(mentions.flatMap(({ document }) => document ?? []))].map(document => toValue(site, document)),
    },
    { name: 'year', valuesOf: ({ asserted }) => yearsOf(asserted) },
  ],
  head: ({ words: { claimsList: words } }, all) => ({
    kind: words.kind,
    title: words.title,
    what: <p>{words.what(all.length)}</p>,
  }),
  show: items => <ClaimList claims={items} />,
  data: claimsData,
  query: claimsQuery,
})

function sortByDay({ entries, labelOf }: Site): ClaimEntry[] {
  const dated = entries.map(claim => ({ claim, first: possibleDays(claim.asserted).first }))
  dated.sort((a, b) => {
    if (a.first === undefined || b.first === undefined)
      return Number(a.first === undefined) - Number(b.first === undefined)
    return compareDates(a.first, b.first) || compareText(labelOf(a.claim.id), labelOf(b.claim.id))
  })
  return dated.map(({ claim }) => claim)
}
