import type { Event } from '../../claims/event.js'
import type { OpenRanges } from '../../compare/ranges/open-ranges.js'
import { nameProperty } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { ClaimList } from './parts/claim-list.js'
import { count } from './parts/count.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name, Reference, References } from './parts/reference.js'
import { QuestionVerdict } from './parts/verdict-mark.js'
import { namedQuery } from './queries/held.js'
import { rangePath } from './range.js'
import type { Site } from './site.js'

/** An event: what defines it, what is asked of it, and every claim about it. */
export function eventPage(site: Site, id: string, ranges: OpenRanges): Page {
  const event = site.events.get(id)!
  const claims = site.named.get(id) ?? []
  const { placesOn, question: questionAt } = site.whole.compared
  const questions = placesOn(id).map(questionAt)
  const range = ranges.has(id) ? rangePath(site.paths, id) : undefined
  const parts = [...site.events.values()].filter(({ partOf }) => partOf.some(whole => whole.id === id))
  return {
    title: event.label,
    body: (
      <>
        <Heading kind="Event" title={event.label}>
          <p>
            {count(claims.length, 'claim')}, {count(questions.length, 'question')}. Its dimensions define it; what
            happened is what the claims say.
          </p>
        </Heading>
        <Facts
          of={[
            ['Kind', event.kinds.length > 0 && <References to={event.kinds} />],
            ['Place', event.places.length > 0 && <References to={event.places} />],
            ['Period', formatPeriod(event)],
            ['Victims', event.victims.length > 0 && <References to={event.victims} />],
            ['Part of', event.partOf.length > 0 && <References to={event.partOf} />],
            ['Has as parts', parts.length > 0 && <References to={parts} />],
            ['Figures', range && <a href={range}>Range of figures: lowest, highest, and what sets them</a>],
            ['Note', event.comment && <Name>{event.comment}</Name>],
          ]}
        />
        {questions.length === 0 ? null : (
          <section aria-labelledby="questions">
            <h2 id="questions">What is asked of it</h2>
            <ul class="rows">
              {questions.map(question => (
                <li>
                  <Reference to={{ id: question.id, label: nameProperty(question) }} />{' '}
                  <QuestionVerdict of={question} />{' '}
                  <span class="count">{count(question.positions.length, 'position')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {claims.length === 0 ? null : (
          <section aria-labelledby="claims">
            <h2 id="claims">The claims about it</h2>
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

function formatPeriod({ from, until }: Event): string | undefined {
  if (from === undefined) return until === undefined ? undefined : `until ${until}`
  if (until === undefined) return `from ${from}`
  return from === until ? from : `${from} to ${until}`
}
