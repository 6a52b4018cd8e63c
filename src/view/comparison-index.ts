import { isPlain } from '../claims/as-of.js'
import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import { describeAsOf, showPossible } from '../compare/as-of.js'
import { type Actor, type ActorMeetings, meetPossibly } from '../compare/matrix.js'
import type { OpenComparison } from '../compare/open-comparison.js'
import { type OpenTopic, placesIn } from '../compare/open-topics.js'
import type {
  Comparison,
  Fidelity,
  Incomparable,
  PossibleQuestion,
  Question,
  ScopeRelation,
  Topic,
} from '../compare/types.js'
import type { Verdict } from '../compare/verdict.js'
import { once } from '../rdf/memoize.js'
import { claimSource } from './accounts.js'
import { groupPossible, type PossibleTopic } from './as-of.js'
import { indexBy } from './group-by.js'
import { type Overview, readOverview } from './overview.js'
import type { Stand } from './plots.js'
import { type ComparisonView, type Lookup, type ViewOptions, viewFrom } from './topics.js'

/** A question on which two actors both take a position, and how these relate; `single` where nothing can be related. */
export interface Meeting {
  readonly question: Question
  readonly verdict: Verdict | 'incomparable' | 'single'
}

/** Two actors, in alphabetical order, with every question that they have in common. */
export interface Pair {
  readonly a: Actor
  readonly b: Actor
  readonly meetings: readonly Meeting[]
}

/** One comparison with what pages look up in it: each part is worked out when it is looked up. */
export interface ComparisonIndex {
  readonly compared: OpenComparison
  /** The same as people read it. */
  readonly view: ComparisonView
  /** The day (ISO 8601) up to which claims count; without it, all do. */
  readonly asOf: string | undefined
  readonly questions: Lookup<Question>
  readonly topics: Lookup<Topic>
  /** The positions of questions that were looked up, and, once there is an overview, of all. */
  readonly positions: Lookup<Stand>
  /** Where each claim stands, the questions of its own event first. */
  readonly standsOfClaim: Lookup<readonly Stand[]>
  /** The relations of parts and wholes by question, and the questions with which one cannot be compared. */
  readonly acrossScopes: Lookup<readonly ScopeRelation[]>
  readonly acrossQuestions: (questions: readonly string[]) => readonly ScopeRelation[]
  readonly incomparable: Lookup<readonly Incomparable[]>
  readonly fidelity: () => readonly Fidelity[]
  readonly fidelityOfClaim: Lookup<readonly Fidelity[]>
  /** What is known once every question was looked at. */
  overview(): Promise<Overview>
  /** As of a day, what may have been said by then, by topic. */
  readonly possible: Lookup<PossibleTopic>
  /** The same, question by question. */
  readonly possibleQuestions: () => readonly PossibleQuestion[]
  /** As of a day, two actors who may have had questions in common by then, in alphabetical order. */
  readonly possiblePairs: () => readonly ActorMeetings[]
  /** As of a day, what it leaves open. */
  readonly openByDay: () => Pick<Comparison, 'questions' | 'asOf'>
}

/** What an index reads beside the comparison. */
export interface IndexOptions extends ViewOptions {
  readonly asOf?: string | undefined
  claimOf(id: string): Claim | undefined
  /** Lets others have their turn while every question is looked at. */
  pause(): Promise<void>
}

/** Indexes a comparison by what its parts are about. */
export function indexComparison(
  graph: ClaimGraph,
  compared: OpenComparison,
  { asOf, kinds, claimOf, pause }: IndexOptions,
): ComparisonIndex {
  const { reading, setting } = compared.prepared
  const { placeOf, question, across } = compared
  const lookUp = <T>(read: (id: string) => T | undefined): Lookup<T> => ({ get: read })
  const openTopics = once(() => new Map(compared.topics.map(topic => [topic.id, topic])))
  const ofQuestion = <T>(read: (place: number) => T) =>
    lookUp(id => {
      const place = placeOf(id)
      return place === undefined ? undefined : read(place)
    })
  const ofTopic = <T>(read: (topic: OpenTopic) => T) =>
    lookUp(id => {
      const topic = openTopics().get(id)
      return topic === undefined ? undefined : read(topic)
    })
  const questions = ofQuestion(question)
  const standOf = (id: string): Stand | undefined => {
    const place = compared.placeOfPosition(id)
    if (place === undefined) return undefined
    const asked = question(place)
    return { question: asked, position: asked.positions.find(position => position.id === id)! }
  }
  const standings = reading.asOf?.standings
  const standing = (id: string) => {
    const found = standings?.of(id)
    return found === undefined || isPlain(found, standings!.day) ? undefined : found
  }
  const source = claimSource(graph, { claimOf, standing })
  const possibleQuestions = once(() => compared.possible().map(draft => showPossible(draft, setting)))
  const possible = once(() => groupPossible(possibleQuestions(), source))
  const fidelityOf = once(() => indexBy(compared.fidelity(), ({ primary, relayed }) => [primary, relayed]))
  return {
    compared,
    view: viewFrom({
      questions,
      acrossOfTopic: ofTopic(across.ofTopic),
      incomparableOfTopic: ofTopic(compared.incomparable),
      source,
      kinds,
      tallyOf: ofQuestion(compared.tally),
    }),
    asOf,
    questions,
    topics: ofTopic(topic => ({
      ...{ id: topic.id, event: topic.event, property: topic.property },
      get verdict() {
        return compared.topicVerdict(topic)
      },
      questions: placesIn(topic).map(place => compared.questions[place]!.asked.id),
    })),
    positions: lookUp(standOf),
    standsOfClaim: lookUp(claim => {
      const stands = compared
        .placesOfClaim(claim)
        .flatMap(place => question(place).positions.map((position): Stand => ({ question: question(place), position })))
      return [
        ...stands.filter(({ position }) => position.claims.includes(claim)),
        ...stands.filter(({ position }) => position.lifted.includes(claim)),
      ]
    }),
    acrossScopes: ofQuestion(place => across.of(place)),
    acrossQuestions: ids => across.of(...ids.flatMap(id => placeOf(id) ?? [])),
    incomparable: lookUp(id => {
      const place = placeOf(id)
      return place === undefined
        ? undefined
        : compared.incomparable(compared.topicAt(place)).filter(({ a, b }) => a === id || b === id)
    }),
    fidelity: compared.fidelity,
    fidelityOfClaim: lookUp(id => fidelityOf().get(id)),
    overview: once(() => readOverview(compared, pause)),
    possible: lookUp(id => possible().get(id)),
    possibleQuestions,
    possiblePairs: once(() => {
      const places = compared.possible().flatMap(({ id }) => placeOf(id) ?? [])
      return meetPossibly({ drafts: places.map(compared.draft), possible: compared.possible(), setting })
    }),
    openByDay: once(() => {
      const places = [...compared.questions.keys()]
      const asOfDay = standings && describeAsOf(standings, places.map(compared.draft), compared.possible(), setting)
      return { questions: places.map(question), ...(asOfDay && { asOf: asOfDay }) }
    }),
  }
}
