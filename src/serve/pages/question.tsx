import type { Question, Topic } from '../../compare/types.js'
import { english } from '../../language/language.js'
import type { ComparisonIndex } from '../../view/comparison-index.js'
import type { Stand } from '../../view/plots.js'
import type { PositionView } from '../../view/position-view.js'
import { readStances } from '../../view/stances.js'
import { nameQuestion, nameTopic } from '../../view/words.js'
import { citePage } from './cite/cited.js'
import { questionsData } from './data/questions-data.js'
import type { Page } from './layout.js'
import { describeComparison, markUpDataset } from './markup/dataset-markup.js'
import { Apart } from './parts/apart.js'
import { AsOfForm } from './parts/as-of-form.js'
import { Because } from './parts/because.js'
import { AcrossScopes, Verdicts } from './parts/findings.js'
import { Heading } from './parts/heading.js'
import { IntervalPlot, type Numbered } from './parts/interval-plot.js'
import { definePart, LongList, numbersOn, type PagePart } from './parts/long-list.js'
import { More } from './parts/more.js'
import { Positions } from './parts/positions.js'
import { Possible } from './parts/possible.js'
import { Name, Reference } from './parts/reference.js'
import { StanceGrid } from './parts/stance-grid.js'
import { QuestionVerdict } from './parts/verdict-mark.js'
import { plotIntervals } from './plots/interval-plot.js'
import { questionQuery } from './queries/compared.js'
import { tellScope } from './scope-words.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** One event and one property: every position on it side by side, and how they relate. */
export function questionPage(site: Site, index: ComparisonIndex, id: string): Page {
  const asked = index.questions.get(id)
  const { asOf } = index
  const known = asked ?? site.whole.questions.get(id)!
  const positions = definePart<PositionView>({
    ...{ name: 'positions', title: site.words.question.positions, size: 24 },
    items: asked === undefined ? [] : index.view.question(asked).positions,
    render: some => <Positions of={some} />,
    numbersOf: some => some.map(({ number }) => number),
  })
  const numbers = numbersOn(positions)
  return {
    parts: [positions],
    ...(numbers && { numbers }),
    title: nameQuestion(known, site),
    body: <QuestionBody site={site} index={index} question={known} isAnswered={asked !== undefined} part={positions} />,
    about: { path: site.paths.pathOf(id)!, iri: id },
    data: questionsData(site, index, [id]),
    plot: plotIntervals(() => plotted(index, id), { scopes: true }),
    // a citation is in English, whatever page it stands on
    cited: () => citePage(site.inLanguage(english), { iri: id, title: nameQuestion(known) }),
    description: describeComparison([known], site.words),
    markup: setup =>
      markUpDataset(setup, {
        iri: id,
        name: nameQuestion(known, site),
        description: describeComparison([known], site.words),
      }),
    query: { text: questionQuery(id), ...(asOf === undefined ? {} : { note: site.words.behind.ofDay(asOf) }) },
  }
}

/** The positions on wider and narrower scopes to which those on a question relate. */
function standsAcross({ acrossScopes, positions }: ComparisonIndex, id: string): Stand[] {
  const related = (acrossScopes.get(id) ?? []).flatMap(({ part, parts = [part], whole }) => [...parts, whole])
  return [...new Set(related.map(({ position }) => position))]
    .flatMap(position => positions.get(position) ?? [])
    .filter(({ question }) => question.id !== id)
}

/** The positions on a question with their numbers, and those on other scopes to which they relate. */
function plotted(index: ComparisonIndex, id: string): Numbered[] {
  const question = index.questions.get(id)
  return question === undefined ? [] : [...index.view.question(question).positions, ...standsAcross(index, id)]
}

interface QuestionBodyProps {
  site: Site
  index: ComparisonIndex
  question: Question
  isAnswered: boolean
  part: PagePart
}

function QuestionBody({ site, index, question, isAnswered, part }: QuestionBodyProps) {
  const { asOf } = index
  const { question: words, count } = site.words
  const topic = index.topics.get(question.topic) ?? site.whole.topics.get(question.topic)!
  const view = index.view.question(question)
  const { positions, relations, incomparable } = view
  const { questions: possible = [] } = index.possible.get(question.topic) ?? {}
  const grid = readStances(site, question)
  const across = index.acrossScopes.get(question.id) ?? []
  const others = standsAcross(index, question.id)
  return (
    <>
      <Heading kind={words.kind} title={nameQuestion(question, site)}>
        <p class="scope">
          <Scope question={question} />
          {words.topic}
          <Reference to={{ id: topic.id, label: nameTopic(topic, site) }} asOf={asOf} />.
        </p>
        {isAnswered ? (
          <p>
            <QuestionVerdict of={question} /> {count(positions.length, 'position')}
          </p>
        ) : null}
        <AsOfForm day={asOf} />
      </Heading>
      {isAnswered ? (
        <>
          <IntervalPlot of={positions} others={others} />
          {grid === undefined ? null : (
            <section aria-labelledby="grid">
              <h2 id="grid">{words.grid}</h2>
              <StanceGrid grid={grid} />
            </section>
          )}
          <section aria-labelledby="positions">
            <h2 id="positions">{words.positions}</h2>
            <p class="rule">{words.positionsRule}</p>
            <LongList of={part} />
          </section>
          <section aria-labelledby="verdicts">
            <h2 id="verdicts">{words.relate}</h2>
            <Verdicts of={relations} numbered isApart={incomparable.length > 0} />
            <Apart of={view} />
          </section>
          {across.length === 0 ? null : (
            <section aria-labelledby="across">
              <h2 id="across">{words.across}</h2>
              <AcrossScopes of={across} />
            </section>
          )}
        </>
      ) : (
        <p>{words.none(asOf ?? '')}</p>
      )}
      <Possible of={possible.filter(({ question: { id } }) => id === question.id)} day={asOf} />
      <OtherScopes index={index} topic={topic} question={question} />
      <NotComparable index={index} question={question} />
    </>
  )
}

/** An event by its name and dimensions. */
function Scope({ question: { event } }: { question: Question }) {
  const { site } = useSetup()
  return (
    <>
      <Reference to={event} />
      {event.scope === '' ? null : (
        <>
          {' '}
          (<Name>{tellScope(event, site)}</Name>)
        </>
      )}
    </>
  )
}

/** So many other scopes are named. */
const mostScopes = 60

function OtherScopes({ index, topic, question }: { index: ComparisonIndex; topic: Topic; question: Question }) {
  const { site } = useSetup()
  const { question: words, longLists, count } = site.words
  const ids = topic.questions.filter(id => id !== question.id)
  const others = ids.slice(0, mostScopes).flatMap(id => index.questions.get(id) ?? [])
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      <p class="rule">{words.othersRule}</p>
      <ul class="rows">
        {others.slice(0, mostScopes).map(other => (
          <li>
            <Reference to={{ id: other.id, label: nameQuestion(other, site) }} asOf={index.asOf} />{' '}
            <QuestionVerdict of={other} /> <span class="count">{count(other.positions.length, 'position')}</span>
          </li>
        ))}
      </ul>
      {ids.length > mostScopes ? (
        <p>
          <Reference to={{ id: topic.id, label: '' }} text={longLists.all(ids.length)} asOf={index.asOf} />
        </p>
      ) : null}
    </section>
  )
}

function NotComparable({ index, question }: { index: ComparisonIndex; question: Question }) {
  const found = index.incomparable.get(question.id) ?? []
  const { site } = useSetup()
  const { question: words } = site.words
  if (found.length === 0) return null
  return (
    <section aria-labelledby="incomparable">
      <h2 id="incomparable">{words.notComparable}</h2>
      <ul class="reasons">
        {found.slice(0, mostScopes).map(apart => {
          const { a, b, dimension } = apart
          const other = index.questions.get(a === question.id ? b : a)
          return (
            <li>
              {other === undefined ? null : (
                <>
                  <Reference to={{ id: other.id, label: nameQuestion(other, site) }} asOf={index.asOf} />:{' '}
                </>
              )}
              <strong>{words.dimensions[dimension] ?? dimension}</strong>. <Because of={apart} />
            </li>
          )
        })}
      </ul>
      <More of={found.length} shown={mostScopes} inData={false} />
    </section>
  )
}
