import type { Event } from '../../claims/event.js'
import { rdf } from '../../rdf/environment.js'
import { rdfs } from '../../rdf/namespaces.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { claimPart } from './parts/claim-part.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { definePart, LongList } from './parts/long-list.js'
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
  const { place: words, count } = site.words
  const placed = definePart<Event>({
    ...{ name: 'events', title: words.events, items: events, size: 200 },
    render: some => (
      <ul class="rows">
        {some.map(event => (
          <li>
            <Reference to={event} /> <span class="count">{count(site.named.get(event.id)?.length ?? 0, 'claim')}</span>
          </li>
        ))}
      </ul>
    ),
  })
  const part = claimPart('claims', words.claims, claims)
  return {
    parts: [part, placed],
    title: site.nameOf(place),
    body: (
      <>
        <Heading kind={words.kind} title={site.nameOf(place)}>
          <p>{words.summary(events.length, claims.length)}</p>
        </Heading>
        <Facts
          of={[
            [words.spellings, place.spellings.length > 0 && <Name>{place.spellings.join('; ')}</Name>],
            [words.liesIn, place.within.length > 0 && <References to={place.within} />],
            [words.holds, parts.length > 0 && <References to={parts} />],
            [words.note, comments[0] && <Name>{comments[0].object.value}</Name>],
          ]}
        />
        {events.length === 0 ? null : (
          <section aria-labelledby="events">
            <h2 id="events">{words.events}</h2>
            <p class="rule">{words.eventsRule}</p>
            <LongList of={placed} />
          </section>
        )}
        {claims.length === 0 ? null : (
          <section aria-labelledby="claims">
            <h2 id="claims">{words.claims}</h2>
            <p class="rule">{words.inOrder}</p>
            <LongList of={part} />
          </section>
        )}
      </>
    ),
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: namedQuery(id) },
    data: claimsData(site, claims),
  }
}
