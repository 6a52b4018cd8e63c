import type { Question, Topic } from '../compare/types.js'
import { compareText } from '../rdf/order.js'
import { countActors } from './holders.js'
import { bySeverity } from './severity.js'
import { nameQuestion } from './words.js'

/** Questions by verdict, then by number of actors, then by name: the most contested first. */
export function sortContested(questions: readonly Question[]): Question[] {
  const keyed = questions.map(question => ({
    question,
    actors: countActors(question.positions),
    name: nameQuestion(question),
  }))
  keyed.sort(
    (a, b) =>
      bySeverity(a.question, b.question) ||
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
