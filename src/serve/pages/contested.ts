import type { Question, Topic } from '../../compare/types.js'
import { compareText } from '../../rdf/order.js'
import { nameQuestion } from './parts/words.js'

/** The order of verdicts, the most contested first. */
export const gravity = ['contradict', 'differ', 'agree', 'single'] as const

/** The actors whose position a question has, each once. */
export function actorsOf({ positions }: Question): Set<string> {
  return new Set(positions.flatMap(({ claimants }) => claimants.map(({ id }) => id)))
}

/** Questions by verdict, then by number of actors, then by name: the most contested first. */
export function sortContested(questions: readonly Question[]): Question[] {
  const keyed = questions.map(question => ({ question, actors: actorsOf(question).size, name: nameQuestion(question) }))
  keyed.sort(
    (a, b) =>
      gravity.indexOf(a.question.verdict) - gravity.indexOf(b.question.verdict) ||
      b.actors - a.actors ||
      compareText(a.name, b.name) ||
      compareText(a.question.id, b.question.id),
  )
  return keyed.map(({ question }) => question)
}

/** Topics by number of questions, then in their own order. */
export function sortByScopes(topics: readonly Topic[]): Topic[] {
  return [...topics].sort((a, b) => b.questions.length - a.questions.length)
}
