import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, PossibleQuestion } from '../compare/types.js'
import { type ClaimSource, createClaimSource } from './accounts.js'
import { groupBy } from './group-by.js'
import { PositionView } from './position-view.js'
import type { QuestionView } from './topics.js'
import { count } from './words.js'

/** A topic on which something may have been said by a day: questions with positions that are related to nothing. */
export interface PossibleTopic {
  readonly topic: PossibleQuestion['topic']
  readonly questions: readonly QuestionView[]
}

/** What may have been said by the day of a comparison, topic by topic; of no day, nothing. */
export function viewPossible(
  graph: ClaimGraph,
  comparison: Pick<Comparison, 'questions' | 'asOf'>,
): ReadonlyMap<string, PossibleTopic> {
  return groupPossible(comparison.asOf?.possible ?? [], createClaimSource(graph, comparison))
}

/** The same of questions with what may have been said on them. */
export function groupPossible(
  possible: readonly PossibleQuestion[],
  source: ClaimSource,
): ReadonlyMap<string, PossibleTopic> {
  const topics = groupBy(possible, ({ topic }) => topic.id)
  return new Map(
    [...topics].map(([id, asked]) => [
      id,
      {
        topic: asked[0]!.topic,
        questions: asked.map(({ topic: _, ...asked }): QuestionView => {
          const question = {
            ...asked,
            topic: id,
            verdict: 'single' as const,
            relations: [],
            incomparable: [],
            restsOn: [],
          }
          const positions = question.positions.map(
            (position, index) => new PositionView({ position, question }, { number: index + 1, as: index + 1 }, source),
          )
          return { question, positions, relations: [], incomparable: [] }
        }),
      },
    ]),
  )
}

/** How many claims of some questions may have been said, each once. */
export function countPossible(questions: readonly Pick<PossibleQuestion, 'positions'>[]): number {
  return new Set(
    questions.flatMap(({ positions }) => positions.flatMap(({ claims, lifted }) => [...claims, ...lifted])),
  ).size
}

/** What stands above everything that may have been said by a day. */
export function titlePossible(day: string): string {
  return `Possibly said by ${day}`
}

/** Why it stands apart. */
export const whyPossible = 'only bounds allow that it had been said by then; it is in no verdict and no count'

/** On what a comparison as of a day rests, and how much stands apart; of no day, nothing. */
export function describeAsOf({ questions, asOf }: Pick<Comparison, 'questions' | 'asOf'>): string | undefined {
  if (!asOf) return undefined
  const compared = new Set(
    questions.flatMap(({ positions }) => positions.flatMap(({ claims, lifted }) => [...claims, ...lifted])),
  )
  const unrecorded = asOf.claims.filter(({ said, onRecord }) => said === 'certainly' && onRecord !== 'certainly')
  const not = unrecorded.filter(({ onRecord }) => onRecord === 'not').length
  const record = [
    ...(not > 0 ? [`${not} not yet on record`] : []),
    ...(unrecorded.length > not ? [`${unrecorded.length - not} perhaps not yet on record`] : []),
  ]
  const possible = countPossible(asOf.possible)
  const certain = compared.size === 0 ? 'nothing' : count(compared.size, 'claim')
  return [
    `As of ${asOf.day}: ${certain} had certainly been said by then${record.length > 0 ? ` (${record.join(', ')})` : ''}`,
    ...(possible > 0
      ? [
          `${possible === 1 ? 'another claim' : `another ${possible} claims`} may have been, as bounds allow, and ${possible === 1 ? 'stands' : 'stand'} apart`,
        ]
      : []),
  ]
    .join('; ')
    .concat('.')
}
