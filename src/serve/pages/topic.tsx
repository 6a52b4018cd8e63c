import type { EventRange } from '../../compare/ranges/types.js'
import type { Question, Topic } from '../../compare/types.js'
import type { ComparisonIndex } from '../../view/comparison-index.js'
import { sortIntoVerdicts } from '../../view/severity.js'
import { readStances } from '../../view/stances.js'
import type { QuestionView, TopicView } from '../../view/topics.js'
import { capitalise, nameQuestion } from '../../view/words.js'
import { takeTopicAway } from './data/topic-data.js'
import type { Page } from './layout.js'
import { tellOutcome } from './outcome-told.js'
import { Answers } from './parts/answers.js'
import { Apart } from './parts/apart.js'
import { AsOfForm } from './parts/as-of-form.js'
import { Because } from './parts/because.js'
import { AcrossScopes, Numbers, Verdicts } from './parts/findings.js'
import { Heading } from './parts/heading.js'
import { IntervalPlot } from './parts/interval-plot.js'
import { definePart, LongList, numbersOn, type PagePart } from './parts/long-list.js'
import { More } from './parts/more.js'
import { PairGrid } from './parts/pair-grid.js'
import { Possible } from './parts/possible.js'
import { Prose } from './parts/prose.js'
import { Publishable } from './parts/publishable.js'
import { Name, Reference } from './parts/reference.js'
import { StanceGrid } from './parts/stance-grid.js'
import { QuestionVerdict, RestsOn, VerdictMark } from './parts/verdict-mark.js'
import { topicQuery } from './queries/compared.js'
import { tellScope } from './scope-words.js'
import type { Site } from './site.js'
import { useWords } from './site-context.js'

/** A top event with one property: what comparing found, then every question within it, widest scope first. */
export function topicPage(site: Site, index: ComparisonIndex, id: string, ranges: readonly EventRange[]): Page {
  const { asOf } = index
  const topic = index.topics.get(id)
  const known = topic ?? site.whole.topics.get(id)!
  const view = topic && index.view.topic(topic)
  const scopes = definePart<[number, QuestionView]>({
    ...{ name: 'scopes', title: site.words.topic.scopes, size: 12 },
    items: (view?.questions ?? []).map((question, i) => [i, question]),
    render: some =>
      some.map(([i, question]) => (
        <Scope site={site} of={question} topic={known} id={`question-${i + 1}`} asOf={asOf} />
      )),
    numbersOf: some => some.flatMap(([, { positions }]) => positions.slice(0, mostAnswers).map(({ number }) => number)),
  })
  const numbers = numbersOn(scopes)
  return {
    title: site.titleOf(known),
    body: <TopicBody site={site} index={index} topic={known} view={view} scopes={scopes} ranges={ranges} />,
    parts: [scopes],
    ...(numbers && { numbers }),
    about: { path: site.paths.pathOf(id)!, iri: id },
    ...takeTopicAway(site, index, known),
    query: { text: topicQuery(id), ...(asOf === undefined ? {} : { note: site.words.behind.ofDay(asOf) }) },
  }
}

interface TopicBodyProps {
  site: Site
  index: ComparisonIndex
  topic: Topic
  view: TopicView | undefined
  scopes: PagePart
  ranges: readonly EventRange[]
}

function TopicBody({ site, index, topic, view, scopes, ranges }: TopicBodyProps) {
  const { asOf } = index
  const { topic: words } = site.words
  const { questions = [], acrossScopes: across = [] } = view ?? {}
  const possible = (index.possible.get(topic.id)?.questions ?? []).flatMap(question => {
    const positions = question.positions.filter(({ position }) => position.claims.length > 0)
    return positions.length === 0 ? [] : [{ ...question, positions }]
  })
  const numbered = questions.flatMap(({ positions }) => positions)
  return (
    <>
      <Heading kind={words.kind(site.nameOf(topic.property))} title={site.titleOf(topic)}>
        <p class="scope">{words.askedOf(<Reference to={topic.event} />)}</p>
        {view ? (
          <>
            <p class="lead finding">
              <Prose text={tellOutcome(view, site)} isTold />
            </p>
            <p class="rule">
              <VerdictMark of={view.verdict} />
              {words.extent(site.words.verdictMeanings[view.verdict], questions.length, numbered.length)}
              <RestsOn of={questions.map(({ question }) => question)} />
            </p>
            <Publishable of={ranges} asOf={asOf} />
          </>
        ) : (
          <p>{words.none(asOf ?? '')}</p>
        )}
        <AsOfForm day={asOf} />
      </Heading>
      <IntervalPlot of={numbered} scopes={true} />
      {questions.length === 0 ? null : <p class="rule">{words.rule}</p>}
      <LongList of={scopes} />
      {across.length === 0 ? null : (
        <section aria-labelledby="across">
          <h2 id="across">{words.across}</h2>
          <details open={across.length <= 3}>
            <summary>{words.acrossPairs(across.length)}</summary>
            <AcrossScopes of={across} />
          </details>
        </section>
      )}
      {view === undefined || view.incomparable.length === 0 ? null : <ScopesApart of={view} />}
      <Possible of={possible.slice(0, mostApart)} day={asOf} named />
    </>
  )
}

/** So many answers on one scope, and so many pairs of scopes that cannot be compared, stand here. */
const [mostAnswers, mostApart] = [24, 60]

interface ScopeProps {
  site: Site
  of: QuestionView
  topic: Topic
  id: string
  asOf: string | undefined
}

/** One scope: who answers what, and how the answers relate, by a grid; each pair's reason where it is asked for. */
function Scope({ site, of, topic, id, asOf }: ScopeProps) {
  const { question, positions, relations, incomparable } = of
  const grid = readStances(site, question)
  const { topic: words } = site.words
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Reference to={{ id: question.id, label: nameScope(question, topic, site) }} asOf={asOf} />
      </h2>
      <p class="scope">
        {question.event.scope === '' ? null : (
          <>
            <Name>{tellScope(question.event, site)}</Name>.{' '}
          </>
        )}
        <QuestionVerdict of={question} />
      </p>
      <Answers of={positions.slice(0, mostAnswers)} />
      {positions.length > mostAnswers ? (
        <p>
          <Reference to={{ id: question.id, label: '' }} text={words.allPositions(positions.length)} asOf={asOf} />
        </p>
      ) : null}
      {relations.length === 1 ? (
        <p class="reason">
          <VerdictMark of={relations[0]!.verdict} /> <Numbers of={relations[0]!.positions} />{' '}
          <Because of={relations[0]!} />
        </p>
      ) : null}
      <PairGrid of={of} />
      {relations.length < 2 ? null : (
        <details>
          <summary>{words.why(summarise(of, site))}</summary>
          <Verdicts of={relations} numbered isApart={incomparable.length > 0} />
        </details>
      )}
      {incomparable.length === 0 ? null : (
        <details>
          <summary>{words.apart(incomparable.length)}</summary>
          <Apart of={of} />
        </details>
      )}
      {grid === undefined || grid.actors.length < 2 ? null : (
        <details>
          <summary>{words.grid}</summary>
          <StanceGrid grid={grid} />
        </details>
      )}
    </section>
  )
}

/** `1 pair contradict, 3 pairs agree`. */
function summarise({ relations }: QuestionView, { words }: Site): string {
  return words.pairCounts(
    sortIntoVerdicts(relations).map(([verdict, found]) => [words.verdicts[verdict], found.length]),
  )
}

function ScopesApart({ of: { incomparable } }: { of: TopicView }) {
  const { topic: words, question } = useWords()
  return (
    <section aria-labelledby="incomparable">
      <h2 id="incomparable">{words.notComparable}</h2>
      <details open={incomparable.length <= 3}>
        <summary>{words.scopePairs(incomparable.length)}</summary>
        <ul class="reasons">
          {incomparable.slice(0, mostApart).map(pair => (
            <li>
              <strong>{capitalise(question.dimensions[pair.dimension] ?? pair.dimension)}</strong>.{' '}
              <Because of={pair} />
            </li>
          ))}
        </ul>
        <More of={incomparable.length} shown={mostApart} />
      </details>
    </section>
  )
}

/** A question's scope, as a heading under its topic. */
function nameScope(question: Question, topic: Topic, site: Site): string {
  const name = nameQuestion(question, site)
  const lead = site.words.nameOfWhat(capitalise(site.nameOf(topic.property)), '')
  return name.startsWith(lead) ? name.slice(lead.length) : name
}
