import type { Kind } from '../compare/kinds/kind.js'
import type { Position, Question, Topic } from '../compare/types.js'
import { cg } from '../rdf/namespaces.js'
import { compareText } from '../rdf/order.js'
import type { ComparisonIndex } from './comparison-index.js'
import { countActors } from './holders.js'
import { gatherPlots } from './plots.js'
import { bySeverity } from './severity.js'

/** What a reader is shown first of a comparison. */
export interface Front {
  /** Counts of people, the deaths first. */
  readonly figures: readonly Topic[]
  /** Who is said to have done it. */
  readonly accused: readonly Topic[]
  /** What it is said to amount to. */
  readonly judged: readonly Topic[]
  /** What else somebody contradicts, or says otherwise. */
  readonly contested: readonly Topic[]
  /** Other topics of which several actors speak. */
  readonly others: readonly Topic[]
  /** Topics of which one actor alone speaks. */
  readonly single: readonly Topic[]
}

/** What of a comparison is looked at. */
type Compared = Pick<ComparisonIndex, 'comparison' | 'questions'>

/** At most so many topics of each sort are shown first. */
const most = { figures: 3, accused: 2, judged: 1, contested: 6 } as const

/**
 * The topics of a comparison by what a reader asks first: figures (of the measures, in their order), who did it, what it
 * amounts to, what is contested; within each those of most actors first. A topic stands in one place only.
 */
export function chooseFront(
  compared: Compared,
  measures: readonly { readonly id: string }[],
  kinds?: readonly Kind[],
): Front {
  const ranked = rankTopics(compared)
  const several = ranked.filter(({ actors }) => actors > 1)
  const taken = new Set<string>()
  const take = (found: readonly Ranked[]) => {
    const topics = found.filter(({ topic }) => !taken.has(topic.id)).map(({ topic }) => topic)
    for (const { id } of topics) taken.add(id)
    return topics
  }
  const rank = new Map(measures.map(({ id }, i) => [id, i]))
  const counted = several.filter(({ topic, stands }) => rank.has(topic.property.id) && isDrawn(stands, kinds))
  counted.sort((a, b) => rank.get(a.topic.property.id)! - rank.get(b.topic.property.id)!)
  const of = (property: string) => several.filter(({ topic }) => topic.property.id === property)
  const grave = several.filter(({ topic: { verdict } }) => verdict === 'contradict' || verdict === 'differ')
  grave.sort((a, b) => bySeverity(a.topic, b.topic))
  return {
    figures: take(counted.slice(0, most.figures)),
    accused: take(of(`${cg.$iri}perpetrator`).slice(0, most.accused)),
    judged: take(of(`${cg.$iri}characterisation`).slice(0, most.judged)),
    contested: take(grave.slice(0, most.contested)),
    others: take(several),
    single: take(ranked),
  }
}

interface Ranked {
  readonly topic: Topic
  readonly stands: readonly { readonly question: Question; readonly position: Position }[]
  readonly actors: number
}

/** Topics by the number of their actors and scopes, then by name. */
export function rankTopics({ comparison, questions }: Compared): Ranked[] {
  const ranked = comparison.topics.map((topic): Ranked => {
    const asked = topic.questions.map(id => questions.get(id)!)
    const stands = asked.flatMap(question => question.positions.map(position => ({ question, position })))
    return { topic, stands, actors: countActors(stands.map(({ position }) => position)) }
  })
  const name = ({ topic: { event, property, id } }: Ranked) => [event.label, property.label, id].join('\n')
  return ranked.sort(
    (a, b) =>
      b.actors - a.actors || b.topic.questions.length - a.topic.questions.length || compareText(name(a), name(b)),
  )
}

function isDrawn(stands: Ranked['stands'], kinds: readonly Kind[] | undefined): boolean {
  return gatherPlots(stands, kinds).some(({ axis, rows }) => !axis.days && rows.length > 1)
}
