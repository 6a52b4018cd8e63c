import type { Question, ScopeRelation, Topic } from '../types.js'
import { worse } from '../verdict.js'
import { isBetweenSpeakers } from './between-speakers.js'
import type { DraftQuestion } from './questions.js'

/** The topics of questions, in their order; a topic's verdict is the gravest of its questions and of parts with wholes. */
export function findTopics(
  drafts: readonly DraftQuestion[],
  questions: readonly Question[],
  acrossScopes: readonly ScopeRelation[],
  labelOf: (iri: string) => string,
): Topic[] {
  const draftOf = new Map(drafts.map(draft => [draft.id, draft]))
  const positionOf = new Map(
    drafts.flatMap(({ positions }) => positions.map(position => [position.id, position] as const)),
  )
  const topics = new Map<string, Topic & { readonly questions: string[] }>()
  for (const question of questions) {
    const { top, property } = draftOf.get(question.id)!
    const known = topics.get(question.topic)
    topics.set(question.topic, {
      id: question.topic,
      event: { id: top, label: labelOf(top) },
      property: { id: property.id, label: property.label },
      verdict: worse(known?.verdict ?? 'single', question.verdict),
      questions: known?.questions ?? [],
    })
    topics.get(question.topic)!.questions.push(question.id)
  }
  for (const { part, parts = [part], whole, verdict } of acrossScopes) {
    const topic = topics.get(draftOf.get(part.question)!.topic)
    if (!topic || verdict === 'consistent') continue
    const of = positionOf.get(whole.position)!
    if (!parts.some(({ position }) => isBetweenSpeakers(positionOf.get(position)!, of))) continue
    topics.set(topic.id, { ...topic, verdict: worse(topic.verdict, verdict) })
  }
  return [...topics.values()]
}
