import { isPlain } from '../claims/as-of.js'
import type { Standings } from '../claims/columns/standings.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Setting } from './setting.js'
import { showQuestion } from './show-question.js'
import type { AsOf, PossibleQuestion } from './types.js'

/** What a comparison as of a day leaves open: what may have been said by then, and which claims were not on record yet. */
export function describeAsOf(
  standings: Standings,
  questions: readonly DraftQuestion[],
  possible: readonly DraftQuestion[],
  setting: Setting,
): AsOf {
  const { day } = standings
  const claims = [...questions, ...possible].flatMap(({ positions }) =>
    positions.flatMap(position => [...position.claims, ...position.lifted]),
  )
  return {
    day,
    possible: possible.map(question => showPossible(question, setting)),
    claims: [...new Set(claims)]
      .sort()
      .map(standings.of)
      .filter(standing => !isPlain(standing, day)),
  }
}

/** A question with what may have been said on it by a day, as results have it. */
export function showPossible(question: DraftQuestion, setting: Setting): PossibleQuestion {
  const { topic, top, property } = question
  const { labelOf } = setting.context
  return {
    ...showQuestion(question, setting),
    topic: {
      id: topic,
      event: { id: top, label: labelOf(top) },
      property: { id: property.id, label: property.label },
    },
  }
}
