import { nameReading } from '../../view/position-words.js'
import { compareCertainty, describeSpeakers } from '../../view/speakers.js'
import { capitalise, nameQuestion } from '../../view/words.js'
import { questionsData } from './data/questions-data.js'
import type { Page } from './layout.js'
import { Because } from './parts/because.js'
import { mostReasons, Verdicts } from './parts/findings.js'
import { Heading } from './parts/heading.js'
import { LongList } from './parts/long-list.js'
import { More } from './parts/more.js'
import { positionPart, Support } from './parts/positions.js'
import { Prose } from './parts/prose.js'
import { Name, Reference } from './parts/reference.js'
import { Speakers } from './parts/speakers.js'
import { VerdictMark } from './parts/verdict-mark.js'
import { positionQuery } from './queries/compared.js'
import { tellScope } from './scope-words.js'
import type { Site } from './site.js'

/** So many of the other positions are named. */
const mostOthers = 100

/** What somebody allows on a question, with everything that rests on it, and how it relates to the others. */
export function positionPage(site: Site, id: string): Page {
  const { position, question } = site.whole.positions.get(id)!
  const { positions, relations, incomparable } = site.whole.view.question(question)
  const apart = incomparable.filter(pair => pair.positions.some(({ position: other }) => other.id === id))
  const certainty = compareCertainty(describeSpeakers(position, site), site)
  const related = relations.filter(relation => relation.positions.some(({ position: other }) => other.id === id))
  const { position: words, longLists } = site.words
  const name = site.nameOf(position)
  const claims = positionPart(position, question, words.restsOn)
  return {
    parts: [claims],
    title: words.titleOn(name, nameQuestion(question, site)),
    body: (
      <>
        <Heading kind={words.kind} title={name}>
          <p class="scope">
            {words.onQuestion(<Reference to={{ id: question.id, label: nameQuestion(question, site) }} />)}
            {question.event.scope === '' ? null : (
              <>
                {' '}
                (<Name>{tellScope(question.event, site)}</Name>)
              </>
            )}
            .
          </p>
          {position.reading === null ? null : (
            <p class="rule">{words.readAs(<Name>{nameReading(position.reading, site)}</Name>)}</p>
          )}
          <p>
            <Speakers of={describeSpeakers(position, site).filter(({ counts }) => counts)} />
          </p>
          <Support position={position} />
          {certainty === '' ? null : (
            <p class="rule">
              <Prose text={`${capitalise(certainty)}.`} isTold />
            </p>
          )}
        </Heading>
        <section aria-labelledby="claims">
          <h2 id="claims">{words.restsOn}</h2>
          <LongList of={claims} />
        </section>
        <section aria-labelledby="verdicts">
          <h2 id="verdicts">{words.relates}</h2>
          <Verdicts of={related} numbered={false} isApart={apart.length > 0} />
          {apart.length === 0 ? null : (
            <>
              <h3>
                <VerdictMark of="incomparable" />
              </h3>
              <ul class="reasons">
                {apart.slice(0, mostReasons).map(pair => (
                  <li>
                    <Because of={pair} />
                  </li>
                ))}
              </ul>
              <More of={apart.length} shown={mostReasons} />
            </>
          )}
        </section>
        {positions.length < 2 ? null : (
          <section aria-labelledby="others">
            <h2 id="others">{words.others}</h2>
            <ol class="rows">
              {positions.slice(0, mostOthers).map(({ position: other }) => (
                <li>{other.id === id ? <strong>{name}</strong> : <Reference to={other} />}</li>
              ))}
            </ol>
            {positions.length > mostOthers ? (
              <p>
                <Reference to={{ id: question.id, label: '' }} text={longLists.all(positions.length)} />
              </p>
            ) : null}
          </section>
        )}
      </>
    ),
    about: { path: site.paths.pathOf(id)!, iri: id },
    data: questionsData(site, site.whole, [question.id]),
    query: { text: positionQuery(id) },
  }
}
