import type { OpenRanges } from '../../compare/ranges/open-ranges.js'
import { nameProperty } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { claimPart } from './parts/claim-part.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { LongList } from './parts/long-list.js'
import { Name, Reference, References } from './parts/reference.js'
import { QuestionVerdict } from './parts/verdict-mark.js'
import { namedQuery } from './queries/held.js'
import { rangePath } from './range.js'
import { tellPeriod } from './scope-words.js'
import type { Site } from './site.js'

/** An event: what defines it, what is asked of it, and every claim about it. */
export function eventPage(site: Site, id: string, ranges: OpenRanges): Page {
  const event = site.events.get(id)!
  const claims = site.named.get(id) ?? []
  const { placesOn, question: questionAt } = site.whole.compared
  const questions = placesOn(id).map(questionAt)
  const range = ranges.has(id) ? rangePath(site.paths, id) : undefined
  const parts = [...site.events.values()].filter(({ partOf }) => partOf.some(whole => whole.id === id))
  const { event: words, count } = site.words
  const part = claimPart('claims', words.claims, claims)
  return {
    parts: [part],
    title: site.nameOf(event),
    body: (
      <>
        <Heading kind={words.kind} title={site.nameOf(event)}>
          <p>{words.summary(claims.length, questions.length)}</p>
        </Heading>
        <Facts
          of={[
            [words.ofKind, event.kinds.length > 0 && <References to={event.kinds} />],
            [words.place, event.places.length > 0 && <References to={event.places} />],
            [words.period, tellPeriod(event, site)],
            [words.victims, event.victims.length > 0 && <References to={event.victims} />],
            [words.partOf, event.partOf.length > 0 && <References to={event.partOf} />],
            [words.parts, parts.length > 0 && <References to={parts} />],
            [words.figures, range && <a href={range}>{words.range}</a>],
            [words.note, event.comment && <Name>{event.comment}</Name>],
          ]}
        />
        {questions.length === 0 ? null : (
          <section aria-labelledby="questions">
            <h2 id="questions">{words.asked}</h2>
            <ul class="rows">
              {questions.map(question => (
                <li>
                  <Reference to={{ id: question.id, label: nameProperty(question, site) }} />{' '}
                  <QuestionVerdict of={question} />{' '}
                  <span class="count">{count(question.positions.length, 'position')}</span>
                </li>
              ))}
            </ul>
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
