import { validateFilter } from '../claims/filter.js'
import { ClaimGraphError, suggest } from '../errors.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Prepared } from './prepare.js'
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

/** The questions that the options ask for, before verdicts are known. Throws `not-found` for a property that is not compared. */
export function selectQuestions(
  { questions, setting, reading: { speakerOf, properties } }: Prepared,
  options: CompareOptions,
): DraftQuestion[] {
  const { about, property, between } = options
  if (property !== undefined && !properties.has(property)) {
    throw new ClaimGraphError(
      'not-found',
      `no comparable property <${property}>${suggest(property, [...properties.keys()])}`,
    )
  }
  const isAbout = ({ event }: DraftQuestion) => event === about || setting.containment.above(event).has(about!)
  const topics = new Set(about === undefined ? [] : questions.filter(isAbout).map(({ topic }) => topic))
  const actors = between?.map(speakerOf) ?? []
  const holds = ({ positions }: DraftQuestion, actor: string) => positions.some(({ holders }) => holders.has(actor))
  return questions.filter(
    question =>
      (about === undefined || topics.has(question.topic)) &&
      (property === undefined || question.property.id === property) &&
      actors.every(actor => holds(question, actor)),
  )
}
