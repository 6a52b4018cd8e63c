import type { ClaimEntry } from '../../../claims/columns/entries.js'
import { compareText } from '../../../rdf/order.js'
import { compareDates } from '../../../time/iso-date.js'
import { possibleDays } from '../../../time/possible-days.js'
import { ClaimList } from '../parts/claim-list.js'
import { Heading } from '../parts/heading.js'
import { Pager } from '../parts/pager.js'
import { claimsQuery } from '../queries/held.js'
import type { Site } from '../site.js'
import { defineList } from './list.js'

const path = '/claims'

/** Every claim, by the first day on which it can have been made. */
export const claimList = defineList<ClaimEntry>({
  path,
  entries: sortByDay,
  render: ({ words }, page) => ({
    title: words.claimsList.title,
    section: path,
    body: (
      <>
        <Heading kind={words.claimsList.kind} title={words.claimsList.title}>
          <p>{words.claimsList.what(page.total)}</p>
        </Heading>
        <ClaimList claims={page.items} />
        <Pager of={page} path={path} />
      </>
    ),
    query: { text: claimsQuery },
  }),
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
