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
  prepared: Prepared,
  options: CompareOptions,
  pair: Pair | undefined,
): Generator<DraftQuestion> {
  for (const open of selectOpen(prepared.questions, prepared, options)) {
    const question = pair ? narrowTo(pair, open.settle()) : open.settle()
    if (question) yield question
  }
}

/** The same of what may have been said by a day. */
export function* selectPossible(
  prepared: Prepared,
  options: CompareOptions,
  pair: Pair | undefined,
): Generator<DraftQuestion> {
  for (const open of selectOpen(prepared.possible, prepared, options)) {
    const question = settlePossible(open, pair)
    if (question) yield question
  }
}

/** What may have been said by a day on a question; of two actors, what either may have said, if anything. */
export function settlePossible(open: OpenQuestion, pair: Pair | undefined): DraftQuestion | undefined {
  const question = open.settle()
  const positions = question.positions.filter(({ holders }) => !pair || pair.some(speaker => holders.has(speaker)))
  return positions.length === 0 ? undefined : { ...question, positions }
}

function* selectOpen(
  open: readonly OpenQuestion[],
  { questions, possible, setting }: Prepared,
  { about, property }: CompareOptions,
): Generator<OpenQuestion> {
  const isAbout = ({ asked: { event } }: OpenQuestion) =>
    event === about || setting.containment.above(event).has(about!)
  const topicOf = ({ asked, top }: OpenQuestion) => `${top} ${asked.property.id}`
  const topics = new Set(about === undefined ? [] : [...questions, ...possible].filter(isAbout).map(topicOf))
  for (const question of open) {
    if (property !== undefined && question.asked.property.id !== property) continue
    if (about !== undefined && !topics.has(topicOf(question))) continue
    yield question
  }
}
