import { holdersOf } from '../../../compare/holders.js'
import type { Resource } from '../../../rdf/resource.js'
import type { Pair } from '../../../view/comparison-index.js'
import type { Overview } from '../../../view/overview.js'
import { toPair } from '../../../view/pairs.js'
import type { Stand } from '../../../view/plots.js'
import { describeSpeakers } from '../../../view/speakers.js'
import { nameQuestion } from '../../../view/words.js'
import { Alignments } from '../parts/alignments.js'
import { definePart, LongList, type PagePart } from '../parts/long-list.js'
import { Name, Reference } from '../parts/reference.js'
import { QuestionVerdict } from '../parts/verdict-mark.js'
import type { Site } from '../site.js'

/** The positions that an actor holds, and those that it is only said to hold. */
interface ActorStands {
  readonly held: readonly Stand[]
  readonly others: readonly Stand[]
}

/** Where an actor stands on the questions on which it is heard. */
export function gatherStands(site: Site, actor: string, overview: Overview): ActorStands {
  const stands = overview.placesOf(actor).flatMap(place => {
    const question = site.whole.compared.question(place)
    return question.positions.map((position): Stand => ({ question, position }))
  })
  const heard = stands.filter(({ position }) => position.voices.some(({ speaker }) => speaker === actor))
  const holds = ({ position }: Stand) => holdersOf(position).includes(actor)
  return { held: heard.filter(holds), others: heard.filter(stand => !holds(stand)) }
}

/** The same as lists of a page, with everybody whom the actor meets. */
export function standParts(
  site: Site,
  agent: Resource,
  { held, others, meetings }: ActorStands & Pick<Overview, 'meetings'>,
) {
  const { agent: words } = site.words
  const standPart = (name: string, title: string, of: readonly Stand[]) =>
    definePart<Stand>({
      ...{ name, title, items: of, size: 60 },
      render: some => <Stands of={some} site={site} actor={agent.id} />,
    })
  return {
    alignment: definePart<Pair>({
      ...{ name: 'alignment', title: words.againstEach, size: 60 },
      items: meetings.of(agent.id).map(toPair),
      render: pairs => <Alignments pairs={pairs} seenFrom={agent} />,
    }),
    positions: standPart('positions', words.positions, held),
    others: standPart('others', words.positionsAscribed, others),
  }
}

interface StandingProps {
  site: Site
  /** Its lists of pairs and positions. */
  of: Readonly<Record<'alignment' | 'positions' | 'others', PagePart>>
}

/** Where it stands against each other actor, and what it holds. */
export function Standing({ site, of: { alignment, positions, others } }: StandingProps) {
  const { agent: words, count } = site.words
  if (positions.items.length + others.items.length === 0) return null
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{words.stands}</h2>
      {alignment.items.length === 0 ? (
        <p>{words.nothingInCommon}</p>
      ) : (
        <>
          <p class="rule">{words.against}</p>
          <LongList of={alignment} />
        </>
      )}
      <h3>
        {words.positions} <span class="count">{count(positions.items.length, 'position')}</span>
      </h3>
      <LongList of={positions} />
      {others.items.length === 0 ? null : (
        <>
          <h3>
            {words.positionsAscribed} <span class="count">{count(others.items.length, 'position')}</span>
          </h3>
          <LongList of={others} />
        </>
      )}
    </section>
  )
}

/** Positions on their questions, each with how the actor puts it. */
function Stands({ of, site, actor }: { of: readonly Stand[]; site: Site; actor: string }) {
  return (
    <ul class="rows">
      {of.map(({ question, position }) => (
        <li>
          <Reference to={{ id: question.id, label: nameQuestion(question, site) }} />: <Reference to={position} />
          {describeSpeakers(position, site)
            .filter(({ id }) => id === actor)
            .map(({ by, manner }) => (
              <span class="manner">
                <Name>{by}</Name>
                {manner === '' ? '' : ` (${manner})`}
              </span>
            ))}{' '}
          <QuestionVerdict of={question} />
        </li>
      ))}
    </ul>
  )
}
