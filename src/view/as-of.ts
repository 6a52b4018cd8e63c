import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, PossibleQuestion } from '../compare/types.js'
import { inEnglish, type Reader } from '../language/language.js'
import { type ClaimSource, createClaimSource } from './accounts.js'
import { groupBy } from './group-by.js'
import { PositionView } from './position-view.js'
import type { QuestionView } from './topics.js'

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
export function titlePossible(day: string, told: Reader = inEnglish): string {
  return told.language.words.asOf.possibly(day)
}

/** Why it stands apart. */
export const whyPossible = inEnglish.language.words.asOf.whyPossible

/** On what a comparison as of a day rests, and how much stands apart; of no day, nothing. */
export function describeAsOf(
  { questions, asOf }: Pick<Comparison, 'questions' | 'asOf'>,
  told: Reader = inEnglish,
): string | undefined {
  if (!asOf) return undefined
  const compared = new Set(
    questions.flatMap(({ positions }) => positions.flatMap(({ claims, lifted }) => [...claims, ...lifted])),
  )
  const unrecorded = asOf.claims.filter(({ said, onRecord }) => said === 'certainly' && onRecord !== 'certainly')
  const notYet = unrecorded.filter(({ onRecord }) => onRecord === 'not').length
  return told.language.words.asOf.summary({
    day: asOf.day,
    claims: compared.size,
    notYet,
    perhapsNotYet: unrecorded.length - notYet,
    possible: countPossible(asOf.possible),
  })
}
