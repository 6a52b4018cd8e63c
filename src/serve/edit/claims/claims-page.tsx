import type { Claim } from '../../../claims/claim.js'
import type { ClaimGraph } from '../../../claims/graph.js'
import { localName } from '../../../rdf/resource.js'
import { formatTimes } from '../../../time/times.js'
import { count } from '../../../view/words.js'
import { EditHeading, type EditPage } from '../edit-page.js'

/** More claims than these are not listed at once. */
const mostClaims = 300

/** The claims of a case, or those that have some words in their label, claimant or name. */
export function claimsPage(graph: ClaimGraph, wanted: string): EditPage {
  const all = graph.claims()
  const sought = wanted.toLowerCase()
  const found = all.filter(({ label, claimant, id }) =>
    [label, claimant?.label ?? '', localName(id)].some(text => text.toLowerCase().includes(sought)),
  )
  return {
    title: 'Claims',
    section: '/edit/claims',
    body: (
      <>
        <EditHeading kind="What the case says" title="Claims">
          <p class="lead">
            {count(all.length, 'claim')}
            {wanted === '' ? '' : `, of which ${found.length} with “${wanted}”`}
            {found.length > mostClaims ? `; the first ${mostClaims} are listed` : ''}.
          </p>
        </EditHeading>
        <form method="get" action="/edit/claims">
          <div class="field">
            <label for="q">words of a claim, its claimant or its name</label>
            <input id="q" name="q" value={wanted} data-key="n" />
          </div>
          <button type="submit">Find</button>
        </form>
        <ul class="claims">
          {found.slice(0, mostClaims).map(claim => (
            <li>
              <a href={claimPath(localName(claim.id))}>{claim.label}</a>
              <ClaimMeta claim={claim} />
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

/** The address of a claim by its name. */
export const claimPath = (name: string) => `/edit/claim/${encodeURIComponent(name)}`

/** Whose a claim is, of when, and where it stands. */
export function ClaimMeta({ claim: { id, claimant, asserted, status, restricted } }: { claim: Claim }) {
  const known = [localName(id), claimant?.label, formatTimes(asserted), status?.label, restricted && 'restricted']
  return <p class="meta">{known.filter(Boolean).join(' · ')}</p>
}
