import type { Topic } from '../../compare/types.js'
import type { ComparisonIndex } from '../../view/comparison-index.js'
import { readStances } from '../../view/stances.js'
import { capitalise, nameQuestion, nameTopic } from '../../view/words.js'
import { takeTopicAway } from './data/topic-data.js'
import type { Page } from './layout.js'
import { Apart } from './parts/apart.js'
import { AsOfForm } from './parts/as-of-form.js'
import { count } from './parts/count.js'
import { AcrossScopes, Verdicts } from './parts/findings.js'
import { Heading } from './parts/heading.js'
import { IntervalPlot } from './parts/interval-plot.js'
import { Positions } from './parts/positions.js'
import { Possible } from './parts/possible.js'
import { Prose } from './parts/prose.js'
import { Name, Reference } from './parts/reference.js'
import { StanceGrid } from './parts/stance-grid.js'
import { QuestionVerdict, RestsOn, VerdictMark } from './parts/verdict-mark.js'
import { topicQuery } from './queries.js'
import { asOfNote } from './question.js'
import type { Site } from './site.js'

/** A top event with one property: every question within it, widest scope first. */
export function topicPage(site: Site, index: ComparisonIndex, id: string): Page {
  const { asOf } = index
  const topic = index.topics.get(id)
  const known = topic ?? site.whole.topics.get(id)!
  return {
    title: nameTopic(known),
    body: <TopicBody site={site} index={index} topic={known} isAnswered={topic !== undefined} />,
    about: { path: site.paths.pathOf(id)!, iri: id },
    ...takeTopicAway(site, index, known),
    query: { text: topicQuery(id), ...(asOf === undefined ? {} : { note: asOfNote(asOf) }) },
  }
}

interface TopicBodyProps {
  site: Site
  index: ComparisonIndex
  topic: Topic
  isAnswered: boolean
}

function TopicBody({ site, index, topic, isAnswered }: TopicBodyProps) {
  const { asOf } = index
  const view = isAnswered ? index.view.topic(topic) : undefined
  const { questions = [], acrossScopes: across = [], incomparable = [] } = view ?? {}
  const possible = (index.possible.get(topic.id)?.questions ?? []).flatMap(question => {
    const positions = question.positions.filter(({ position }) => position.claims.length > 0)
    return positions.length === 0 ? [] : [{ ...question, positions }]
  })
  const numbered = questions.flatMap(({ positions }) => positions)
  return (
    <>
      <Heading kind="Topic" title={nameTopic(topic)}>
        <p class="scope">
          Everything that is said on “{topic.property.label}” of <Reference to={topic.event} /> and of what lies within
          it.
        </p>
        {view ? (
          <p>
            <VerdictMark of={view.verdict} /> {count(questions.length, 'question')},{' '}
            {count(numbered.length, 'position')}
            <RestsOn of={questions.map(({ question }) => question)} />
          </p>
        ) : (
          <p>No claim on this topic is certain to have been made by {asOf}.</p>
        )}
        <AsOfForm day={asOf} />
      </Heading>
      <IntervalPlot of={numbered} scopes={true} />
      {questions.length === 0 ? null : (
        <p class="rule">The widest scope first, then by name. Positions are numbered through the topic.</p>
      )}
      {questions.map((questionView, i) => {
        const { question, positions, relations, incomparable: apart } = questionView
        const grid = readStances(site, question)
        return (
          <section aria-labelledby={`question-${i + 1}`}>
            <h2 id={`question-${i + 1}`}>
              <Reference to={{ id: question.id, label: nameScope(question, topic) }} asOf={asOf} />
            </h2>
            <p class="scope">
              {question.event.scope === '' ? null : (
                <>
                  <Name>{question.event.scope}</Name>.{' '}
                </>
              )}
              <QuestionVerdict of={question} />
            </p>
            {grid === undefined || grid.actors.length < 2 ? null : <StanceGrid grid={grid} />}
            <Positions of={positions} />
            {relations.length === 0 ? null : <Verdicts of={relations} numbered isApart={apart.length > 0} />}
            <Apart of={questionView} />
          </section>
        )
      })}
      {across.length === 0 ? null : (
        <section aria-labelledby="across">
          <h2 id="across">Parts and wholes</h2>
          <AcrossScopes of={across} />
        </section>
      )}
      {incomparable.length === 0 ? null : (
        <section aria-labelledby="incomparable">
          <h2 id="incomparable">Scopes that cannot be compared, and why</h2>
          <ul class="reasons">
            {incomparable.map(({ dimension, because }) => (
              <li>
                <strong>{capitalise(dimension)}</strong>. <Prose text={because} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Possible of={possible} day={asOf} named />
    </>
  )
}

/** A question's scope, as a heading under its topic. */
function nameScope(question: Parameters<typeof nameQuestion>[0], topic: Topic): string {
  const name = nameQuestion(question)
  const lead = `${capitalise(topic.property.label)}: `
  return name.startsWith(lead) ? name.slice(lead.length) : name
}
