import { compareCertainty, describeSpeakers } from '../../view/speakers.js'
import { capitalise, nameQuestion } from '../../view/words.js'
import { questionsData } from './data/questions-data.js'
import type { Page } from './layout.js'
import { Verdicts } from './parts/findings.js'
import { Heading } from './parts/heading.js'
import { PositionClaims, Support } from './parts/positions.js'
import { Prose } from './parts/prose.js'
import { Name, Reference } from './parts/reference.js'
import { Speakers } from './parts/speakers.js'
import { VerdictMark } from './parts/verdict-mark.js'
import { positionQuery } from './queries/compared.js'
import type { Site } from './site.js'

/** What somebody allows on a question, with everything that rests on it, and how it relates to the others. */
export function positionPage(site: Site, id: string): Page {
  const { position, question } = site.whole.positions.get(id)!
  const { positions, relations, incomparable } = site.whole.view.question(question)
  const apart = incomparable.filter(pair => pair.positions.some(({ position: other }) => other.id === id))
  const certainty = compareCertainty(describeSpeakers(position, site))
  const related = relations.filter(relation => relation.positions.some(({ position: other }) => other.id === id))
  return {
    title: `${position.label}, on ${nameQuestion(question)}`,
    body: (
      <>
        <Heading kind="Position" title={position.label}>
          <p class="scope">
            On the question <Reference to={{ id: question.id, label: nameQuestion(question) }} />
            {question.event.scope === '' ? null : (
              <>
                {' '}
                (<Name>{question.event.scope}</Name>)
              </>
            )}
            .
          </p>
          {position.reading === null ? null : (
            <p class="rule">
              As stated; read as <Name>{position.reading}</Name>.
            </p>
          )}
          <p>
            <Speakers of={describeSpeakers(position, site).filter(({ counts }) => counts)} />
          </p>
          <Support position={position} />
          {certainty === '' ? null : (
            <p class="rule">
              <Prose text={`${capitalise(certainty)}.`} />
            </p>
          )}
        </Heading>
        <section aria-labelledby="claims">
          <h2 id="claims">What it rests on</h2>
          <PositionClaims position={position} question={question} />
        </section>
        <section aria-labelledby="verdicts">
          <h2 id="verdicts">How it relates to the other positions, and why</h2>
          <Verdicts of={related} numbered={false} isApart={apart.length > 0} />
          {apart.length === 0 ? null : (
            <>
              <h3>
                <VerdictMark of="incomparable" />
              </h3>
              <ul class="reasons">
                {apart.map(({ because }) => (
                  <li>
                    <Prose text={because} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        {positions.length < 2 ? null : (
          <section aria-labelledby="others">
            <h2 id="others">The positions on the question</h2>
            <ol class="rows">
              {positions.map(({ position: other }) => (
                <li>{other.id === id ? <strong>{other.label}</strong> : <Reference to={other} />}</li>
              ))}
            </ol>
          </section>
        )}
      </>
    ),
    about: { path: site.paths.pathOf(id)!, iri: id },
    data: questionsData(site, site.whole, [question.id]),
    query: { text: positionQuery(id) },
  }
}
