import { type Claim, statements } from '../../claims/claim.js'
import { rdf } from '../../rdf/environment.js'
import { rdfs, skos } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'
import { indexBy } from '../../view/group-by.js'
import { capitalise } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { claimPart } from './parts/claim-part.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { LongList } from './parts/long-list.js'
import { Name, References } from './parts/reference.js'
import { namedQuery } from './queries/held.js'
import type { Site } from './site.js'

/** A concept: what is meant by it, and who says it of what. */
export function conceptPage(site: Site, id: string): Page {
  const { dataset } = site.graph
  const term = rdf.namedNode(id)
  const resource = (iri: string): Resource => ({ id: iri, label: site.labelOf(iri) })
  const values = (property: typeof skos.broader) =>
    [...dataset.match(term, property, null, rdf.defaultGraph())].map(({ object }) => object.value).sort(compareText)
  const narrower = [...dataset.match(null, skos.broader, term, rdf.defaultGraph())].map(quad => quad.subject.value)
  const claims = site.named.get(id) ?? []
  const byProperty = indexBy(claims, claim => propertiesOf(site.claims.get(claim.id)!, id))
  const groups = [...byProperty].sort(([a], [b]) => compareText(site.labelOf(a), site.labelOf(b)))
  const events = [...site.events.values()].filter(({ kinds, victims }) => [...kinds, ...victims].some(c => c.id === id))
  const [definition, comment] = [values(skos.definition)[0], values(rdfs.comment)[0]]
  const { concept: words, count } = site.words
  const parts = groups.map(([property, group], i) =>
    claimPart(`property-${i}`, property === '' ? words.aboutIt : capitalise(site.labelOf(property)), group),
  )
  return {
    parts,
    title: site.labelOf(id),
    body: (
      <>
        <Heading kind={words.kind} title={site.labelOf(id)}>
          <p>{words.claims(claims.length)}</p>
        </Heading>
        <Facts
          of={[
            [words.meaning, definition && <Name>{definition}</Name>],
            [words.note, comment && <Name>{comment}</Name>],
            [words.otherNames, values(skos.altLabel).length > 0 && <Name>{values(skos.altLabel).join('; ')}</Name>],
            [words.broader, values(skos.broader).length > 0 && <References to={values(skos.broader).map(resource)} />],
            [words.narrower, narrower.length > 0 && <References to={narrower.sort(compareText).map(resource)} />],
            [words.definesEvents, events.length > 0 && <References to={events} />],
          ]}
        />
        {groups.map(([property, group], i) => (
          <section aria-labelledby={`property-${i}`}>
            <h2 id={`property-${i}`}>
              {property === '' ? words.aboutIt : capitalise(site.labelOf(property))}{' '}
              <span class="count">{count(group.length, 'claim')}</span>
            </h2>
            <LongList of={parts[i]!} />
          </section>
        ))}
      </>
    ),
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: namedQuery(id) },
    data: claimsData(site, claims),
  }
}

/** The properties under which a claim names a concept; `''` where it stands in no statement as its value. */
function propertiesOf(claim: Claim, concept: string): string[] {
  const found = statements(claim).filter(({ object }) => object.value === concept)
  return found.length > 0 ? found.map(({ predicate }) => predicate.value) : ['']
}
