import type { Kind } from '../compare/kinds/kind.js'
import { cg } from '../rdf/namespaces.js'
import { compareText } from '../rdf/order.js'
import type { TopicOutline } from './overview.js'
import { gatherPlots, type Stand } from './plots.js'
import { bySeverity } from './severity.js'

/** What a reader is shown first of a comparison. */
export interface Front {
  /** Counts of people, the deaths first. */
  readonly figures: readonly TopicOutline[]
  /** Who is said to have done it. */
  readonly accused: readonly TopicOutline[]
  /** What it is said to amount to. */
  readonly judged: readonly TopicOutline[]
  /** What else somebody contradicts, or says otherwise. */
  readonly contested: readonly TopicOutline[]
  /** Other topics of which several actors speak. */
  readonly others: readonly TopicOutline[]
  /** Topics of which one actor alone speaks. */
  readonly single: readonly TopicOutline[]
}

/** At most so many topics of each sort are shown first. */
const most = { figures: 3, accused: 2, judged: 1, contested: 6 } as const

/**
 * The topics of a comparison by what a reader asks first: figures (of the measures, in their order), who did it, what it
 * amounts to, what is contested; within each those of most actors first. A topic stands in one place only.
 */
export function chooseFront(
  topics: readonly TopicOutline[],
  measures: readonly { readonly id: string }[],
  isDrawn: (topic: TopicOutline) => boolean,
): Front {
  const ranked = rankTopics(topics)
  const several = ranked.filter(({ actors }) => actors > 1)
  const taken = new Set<string>()
  const take = (found: readonly TopicOutline[]) => {
    const left = found.filter(({ id }) => !taken.has(id))
    for (const { id } of left) taken.add(id)
    return left
  }
  const rank = new Map(measures.map(({ id }, i) => [id, i]))
  const counted = several.filter(({ property }) => rank.has(property.id))
  counted.sort((a, b) => rank.get(a.property.id)! - rank.get(b.property.id)!)
  const of = (property: string) => several.filter(topic => topic.property.id === property)
  const grave = several.filter(({ verdict }) => verdict === 'contradict' || verdict === 'differ')
  grave.sort(bySeverity)
  return {
    figures: take(findFirst(counted, most.figures, isDrawn)),
    accused: take(of(`${cg.$iri}perpetrator`).slice(0, most.accused)),
    judged: take(of(`${cg.$iri}characterisation`).slice(0, most.judged)),
    contested: take(grave.slice(0, most.contested)),
    others: take(several),
    single: take(ranked),
  }
}

/** The first of some topics for which something is so, at most so many: of the others it is not asked. */
function findFirst(
  topics: readonly TopicOutline[],
  number: number,
  isSo: (topic: TopicOutline) => boolean,
): TopicOutline[] {
  const found: TopicOutline[] = []
  for (const topic of topics) {
    if (found.length === number) break
    if (isSo(topic)) found.push(topic)
  }
  return found
}

/** Topics by the number of their actors and scopes, then by name. */
export function rankTopics(topics: readonly TopicOutline[]): TopicOutline[] {
  const named = topics.map(topic => ({ topic, name: [topic.event.label, topic.property.label, topic.id].join('\n') }))
  named.sort(
    (a, b) =>
      b.topic.actors - a.topic.actors ||
      b.topic.questions.length - a.topic.questions.length ||
      compareText(a.name, b.name),
  )
  return named.map(({ topic }) => topic)
}

/** Whether figures of a topic can be drawn over one axis. */
export function isDrawn(stands: readonly Stand[], kinds?: readonly Kind[]): boolean {
  return gatherPlots(stands, kinds).some(({ axis, rows }) => !axis.days && rows.length > 1)
}
