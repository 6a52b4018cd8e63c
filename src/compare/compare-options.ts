import { validateFilter } from '../claims/filter.js'
import { ClaimGraphError } from '../errors.js'
import type { DraftQuestion, OpenQuestion } from './positions/questions.js'
import type { Prepared } from './prepare.js'
import { narrowTo, type Pair } from './relations/between.js'
import type { CompareOptions } from './types.js'

/** Checks that the options' figures and dates are such. */
export function validateOptions({ asOf, tolerance }: CompareOptions): void {
  try {
    validateFilter({ until: asOf })
  } catch (cause) {
    throw new ClaimGraphError('parameter', `\`asOf\`: expected a day as YYYY-MM-DD, found \`${asOf}\``, { cause })
  }
  if (tolerance !== undefined && !(tolerance >= 0 && tolerance < Infinity)) {
    throw new ClaimGraphError('parameter', `\`tolerance\`: expected a number of 0 or more, found \`${tolerance}\``)
  }
}

/** The questions that the options ask for, one by one, before verdicts are known. */
export function* selectQuestions(
  { questions, setting }: Prepared,
  { about, property }: CompareOptions,
  pair: Pair | undefined,
): Generator<DraftQuestion> {
  const isAbout = ({ asked: { event } }: OpenQuestion) =>
    event === about || setting.containment.above(event).has(about!)
  const topicOf = ({ asked, top }: OpenQuestion) => `${top} ${asked.property.id}`
  const topics = new Set(about === undefined ? [] : questions.filter(isAbout).map(topicOf))
  for (const open of questions) {
    if (property !== undefined && open.asked.property.id !== property) continue
    if (about !== undefined && !topics.has(topicOf(open))) continue
    const question = pair ? narrowTo(pair, open.settle()) : open.settle()
    if (question) yield question
  }
}
