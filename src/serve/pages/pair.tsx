import type { Position, Question } from '../../compare/types.js'
import type { Resource } from '../../rdf/resource.js'
import { titlePossible } from '../../view/as-of.js'
import type { ComparisonIndex, Meeting, Pair } from '../../view/comparison-index.js'
import { groupBy } from '../../view/group-by.js'
import { actorVerdicts } from '../../view/severity.js'
import { describeSpeakers } from '../../view/speakers.js'
import { capitalise, nameQuestion } from '../../view/words.js'
import { questionsData } from './data/questions-data.js'
import type { Page } from './layout.js'
import { AsOfForm } from './parts/as-of-form.js'
import { Because } from './parts/because.js'
import { Heading } from './parts/heading.js'
import { definePart, LongList } from './parts/long-list.js'
import { Name, Reference } from './parts/reference.js'
import { ActorName } from './parts/speakers.js'
import { VerdictMark } from './parts/verdict-mark.js'
import { pairQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** Two actors: every question on which both take a position, and what each says. */
export function pairPage(site: Site, pair: Pair, index: ComparisonIndex): Page {
  const { a, b, meetings } = pair
  const { asOf } = index
  const { words } = site
  const { pair: said } = words
  const title = said.title(site.nameOf(a), site.nameOf(b))
  const order = [...actorVerdicts, 'single' as const]
  const part = definePart<Meeting>({
    ...{ name: 'questions', title: said.questions, size: 60 },
    items: order.flatMap(verdict => meetings.filter(meeting => meeting.verdict === verdict)),
    render: some => <Meetings of={some} pair={pair} index={index} />,
  })
  return {
    parts: [part],
    title,
    section: '/alignment',
    body: (
      <>
        <Heading kind={said.kind} title={title}>
          <p>{said.inCommon(meetings.length, <ActorName of={a} />, <ActorName of={b} />)}</p>
          <p class="rule">
            {said.order}
            <a href="/alignment">{said.allActors}</a>
          </p>
          <AsOfForm day={asOf} />
        </Heading>
        <LongList of={part} />
        <PossibleMeetings pair={pair} index={index} />
      </>
    ),
    data: questionsData(
      site,
      index,
      meetings.map(({ question }) => question.id),
      [a.id, b.id],
    ),
    query: { text: pairQuery(a.id, b.id), ...(asOf === undefined ? {} : { note: words.behind.ofDay(asOf) }) },
  }
}

interface MeetingsProps {
  of: readonly Meeting[]
  pair: Pair
  index: ComparisonIndex
}

/** Questions on which two actors meet, by verdict. */
function Meetings({ of, pair, index }: MeetingsProps) {
  const { a, b, meetings } = pair
  const { asOf } = index
  const { site } = useSetup()
  const { notRelated, count } = site.words
  return (
    <>
      {[...groupBy(of, ({ verdict }) => verdict)].map(([verdict, found]) => (
        <section aria-labelledby={verdict}>
          <h2 id={verdict}>
            {verdict === 'single' ? notRelated : <VerdictMark of={verdict} />}{' '}
            <span class="count">
              {count(meetings.filter(meeting => meeting.verdict === verdict).length, 'question')}
            </span>
          </h2>
          <dl class="both">
            {found.map(({ question }) => (
              <>
                <dt>
                  <Reference to={{ id: question.id, label: nameQuestion(question, site) }} asOf={asOf} />
                </dt>
                {[a, b].map(actor => (
                  <dd>
                    <Name of={actor.id}>{site.nameOf(actor)}</Name>:{' '}
                    <Positions of={heldBy(actor, question)} actor={actor} />
                  </dd>
                ))}
                {reasonsBetween(pair, question, index).map(reason => (
                  <dd class="meta">
                    <Because of={reason} />
                  </dd>
                ))}
              </>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

/** The questions on which two actors may both have taken a position by the day of a comparison, and what each says. */
function PossibleMeetings({ pair: { a, b }, index }: { pair: Pair; index: ComparisonIndex }) {
  const { asOf, questions } = index
  const { site } = useSetup()
  const { count, semicolon, pair: told, asOf: words } = site.words
  const found =
    asOf === undefined ? undefined : index.possiblePairs().find(pair => pair.a.id === a.id && pair.b.id === b.id)
  if (asOf === undefined || found === undefined) return null
  const open = index.possibleQuestions()
  return (
    <section aria-labelledby="possible">
      <h2 id="possible">
        {titlePossible(asOf, site)} <span class="count">{count(found.meetings.length, 'question')}</span>
      </h2>
      <p class="rule">{capitalise(words.whyPossible)}.</p>
      <dl class="both">
        {found.meetings
          .map(({ question: { id } }) => open.find(question => question.id === id)!)
          .map(question => (
            <>
              <dt>
                <Reference to={{ id: question.id, label: nameQuestion(question, site) }} asOf={asOf} />
              </dt>
              {[a, b].map(actor => {
                const said = questions.get(question.id)
                const certain = said === undefined ? [] : heldBy(actor, said)
                const perhaps = heldBy(actor, question)
                return (
                  <dd>
                    <Name of={actor.id}>{site.nameOf(actor)}</Name>: <Positions of={certain} actor={actor} />
                    {certain.length > 0 && perhaps.length > 0 ? semicolon : ''}
                    {perhaps.length === 0 ? null : told.possibly(<Positions of={perhaps} actor={actor} />)}
                  </dd>
                )
              })}
            </>
          ))}
      </dl>
    </section>
  )
}

function Positions({ of, actor }: { of: readonly Position[]; actor: Resource }) {
  const { site } = useSetup()
  return (
    <>
      {of.map((position, i) => (
        <>
          {i > 0 ? site.words.semicolon : ''}
          <Reference to={position} />
          {describeSpeakers(position, site)
            .filter(({ id, counts }) => counts && id === actor.id)
            .map(({ by, manner }) => (
              <span class="manner">
                <Name>{by}</Name>
                {manner === '' ? '' : ` (${manner})`}
              </span>
            ))}
        </>
      ))}
    </>
  )
}

/** The positions that count as an actor's on a question. */
function heldBy(actor: Resource, { positions }: Pick<Question, 'positions'>): Position[] {
  return positions.filter(({ voices }) => voices.some(({ speaker, counts }) => counts && speaker === actor.id))
}

/** Why the positions of two actors relate as they do, or cannot be compared. */
function reasonsBetween(
  { a, b }: Pair,
  question: Question,
  { compared }: ComparisonIndex,
): readonly { readonly because: string }[] {
  const [ones, others] = [a, b].map(actor => new Set(heldBy(actor, question).map(({ id }) => id)))
  return compared.explain(
    compared.placeOf(question.id)!,
    ({ id: one }, { id: other }) => (ones!.has(one) && others!.has(other)) || (ones!.has(other) && others!.has(one)),
  )
}
