import type { Resource } from '../rdf/resource.js'
import { mintIri } from './iris.js'
import type { Prepared } from './prepare.js'
import type { Topic } from './types.js'

/** A topic before it is compared: its questions stand one behind the other. */
export interface OpenTopic extends Pick<Topic, 'id'> {
  readonly event: Resource
  readonly property: Resource
  /** The place of its first question, and the place behind that of its last. */
  readonly from: number
  readonly to: number
}

/** The topics of questions, which stand topic by topic. */
export function listTopics({ questions, setting }: Pick<Prepared, 'questions' | 'setting'>): OpenTopic[] {
  const { labelOf } = setting.context
  const topics: { id: string; event: Resource; property: Resource; from: number; to: number }[] = []
  for (const [place, { asked, top }] of questions.entries()) {
    const last = topics.at(-1)
    if (last?.event.id === top && last.property.id === asked.property.id) last.to = place + 1
    else {
      const { id, label } = asked.property
      topics.push({
        ...{ id: mintIri('topic', top, id), event: { id: top, label: labelOf(top) } },
        ...{ property: { id, label }, from: place, to: place + 1 },
      })
    }
  }
  return topics
}

/** The places of a topic's questions. */
export function placesIn({ from, to }: Pick<OpenTopic, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
