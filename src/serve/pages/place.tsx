import { rdf } from '../../rdf/environment.js'
import { rdfs } from '../../rdf/namespaces.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { ClaimList } from './parts/claim-list.js'
import { count } from './parts/count.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name, Reference, References } from './parts/reference.js'
import { namedQuery } from './queries/held.js'
import type { Site } from './site.js'

/** A place: where it lies, what is said to have happened there, and the claims that name it. */
export function placePage(site: Site, id: string): Page {
  const place = site.places.get(id)!
  const claims = site.named.get(id) ?? []
  const parts = [...site.places.values()].filter(({ within }) => within.some(whole => whole.id === id))
  const events = [...site.events.values()].filter(({ places }) => places.some(other => other.id === id))
  const comments = [...site.graph.dataset.match(rdf.namedNode(id), rdfs.comment, null, rdf.defaultGraph())]
  return {
    title: place.label,
    body: (
      <>
        <Heading kind="Place" title={place.label}>
          <p>
            {count(events.length, 'event')} placed here, {count(claims.length, 'claim')} naming it.
          </p>
        </Heading>
        <Facts
          of={[
            ['Spellings met', place.spellings.length > 0 && <Name>{place.spellings.join('; ')}</Name>],
            ['Lies in', place.within.length > 0 && <References to={place.within} />],
            ['Holds', parts.length > 0 && <References to={parts} />],
            ['Note', comments[0] && <Name>{comments[0].object.value}</Name>],
          ]}
        />
        {events.length === 0 ? null : (
          <section aria-labelledby="events">
            <h2 id="events">Events placed here</h2>
            <p class="rule">In the order of their IRIs, each with the number of claims about it.</p>
            <ul class="rows">
              {events.map(event => (
                <li>
                  <Reference to={event} />{' '}
                  <span class="count">{count(site.named.get(event.id)?.length ?? 0, 'claim')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {claims.length === 0 ? null : (
          <section aria-labelledby="claims">
            <h2 id="claims">The claims that name it</h2>
            <p class="rule">In the order of documents and of their text.</p>
            <ClaimList claims={claims} />
          </section>
        )}
      </>
    ),
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: namedQuery(id) },
    data: claimsData(site, claims),
  }
}
