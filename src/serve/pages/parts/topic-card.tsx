import type { Topic } from '../../../compare/types.js'
import { countActors, nameHolders } from '../../../view/holders.js'
import { gatherPlots } from '../../../view/plots.js'
import type { PositionView } from '../../../view/position-view.js'
import { nameAnswer } from '../../../view/position-words.js'
import { describeSpeakers } from '../../../view/speakers.js'
import type { TopicView } from '../../../view/topics.js'
import { nameTopic } from '../../../view/words.js'
import { tellOutcome } from '../outcome-told.js'
import { useSetup } from '../site-context.js'
import { IntervalPlot } from './interval-plot.js'
import { Prose } from './prose.js'
import { Name, Reference } from './reference.js'
import { VerdictMark } from './verdict-mark.js'

/** So many figures or answers are shown of a topic, and so many actors of an answer. */
const [mostRows, mostActors] = [6, 3]

interface TopicCardProps {
  of: Topic
  /** Whether it stands right under the page's heading, and not within a section. */
  isMain?: boolean
}

/** A topic at a glance: what comparing found in a sentence, and its figures over one axis, or its answers with those who give them. */
export function TopicCard({ of: topic, isMain = false }: TopicCardProps) {
  const Title = isMain ? 'h2' : 'h3'
  const { site } = useSetup()
  const view = site.whole.view.topic(topic)
  const numbered = view.questions.flatMap(({ positions }) => positions)
  const isDrawn = gatherPlots(numbered, site.kinds).some(({ rows }) => rows.length > 1)
  return (
    <article class="card">
      <Title>
        <Reference to={{ id: topic.id, label: site.asks(topic.property) }} />
        <span class="meta">
          {' '}
          <Name>{nameTopic(topic, site)}</Name>
        </span>
      </Title>
      <p class="finding">
        <VerdictMark of={view.verdict} /> <Prose text={tellOutcome(view, site)} isTold />
      </p>
      {isDrawn ? <IntervalPlot of={numbered} scopes brief={mostRows} /> : <Lines of={view} />}
    </article>
  )
}

/** The answers on the widest scope on which several actors speak, those of most actors first. */
function Lines({ of: view }: { of: TopicView }) {
  const { site } = useSetup()
  const { kinds, words } = site
  const [widest] = view.questions
  const asked =
    view.questions.find(({ positions }) => countActors(positions.map(({ position }) => position)) > 1) ?? widest
  const actors = ({ position }: PositionView) => countActors([position])
  const positions = [...(asked?.positions ?? [])].sort((a, b) => actors(b) - actors(a))
  const shown = positions.slice(0, mostRows)
  return (
    <>
      <ul class="lines">
        {shown.map(each => (
          <li>
            <Reference
              to={{ id: each.position.id, label: each.position.label }}
              text={nameAnswer(each.position, { kinds }, site)}
            />
            <span class="hidden">{words.card.say}</span>
            <span class="who">
              <Name>{nameHolders(describeSpeakers(each.position, site), mostActors, site)}</Name>
              {each.ascribed === '' ? '' : ` (${words.speakers.ascribedOnly})`}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < positions.length ? <p class="count">{words.card.more(positions.length - shown.length)}</p> : null}
    </>
  )
}
