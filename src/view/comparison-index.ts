import type { ClaimGraph } from '../claims/graph.js'
import type { ComparedDrafts } from '../compare/compare.js'
import { type Actor, type ActorMeetings, meetActors, meetPossibly } from '../compare/matrix.js'
import type { Comparison, Fidelity, Question, ScopeRelation, Topic } from '../compare/types.js'
import type { Verdict } from '../compare/verdict.js'
import { type PossibleTopic, viewPossible } from './as-of.js'
import { indexBy } from './group-by.js'
import type { Stand } from './plots.js'
import { type ComparisonView, createView, type ViewOptions } from './topics.js'

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

/** One comparison with what pages look up in it. */
export interface ComparisonIndex {
  readonly comparison: Comparison
  /** The same as people read it. */
  readonly view: ComparisonView
  /** The day (ISO 8601) up to which claims count; without it, all do. */
  readonly asOf: string | undefined
  readonly questions: ReadonlyMap<string, Question>
  readonly topics: ReadonlyMap<string, Topic>
  readonly positions: ReadonlyMap<string, Stand>
  /** Where each claim stands, the questions of its own event first. */
  readonly standsOfClaim: ReadonlyMap<string, readonly Stand[]>
  readonly standsOfAgent: ReadonlyMap<string, readonly Stand[]>
  readonly acrossScopes: ReadonlyMap<string, readonly ScopeRelation[]>
  readonly fidelityOfClaim: ReadonlyMap<string, readonly Fidelity[]>
  /** In alphabetical order. */
  readonly pairs: readonly Pair[]
  /** As of a day, what may have been said by then, by topic. */
  readonly possible: ReadonlyMap<string, PossibleTopic>
  /** As of a day, two actors who may have had questions in common by then, in alphabetical order. */
  readonly possiblePairs: readonly ActorMeetings[]
}

/** Indexes a comparison by what its parts are about. */
export function indexComparison(
  graph: ClaimGraph,
  compared: ComparedDrafts,
  options: ViewOptions & { asOf?: string | undefined } = {},
): ComparisonIndex {
  const { comparison } = compared
  const { questions, topics, acrossScopes, fidelity } = comparison
  const stands = questions.flatMap(question => question.positions.map((position): Stand => ({ question, position })))
  const own = indexBy(stands, ({ position }) => position.claims)
  const lifted = indexBy(stands, ({ position }) => position.lifted)
  const claims = new Set([...own.keys(), ...lifted.keys()])
  return {
    comparison,
    view: createView(graph, comparison, options),
    asOf: options.asOf,
    questions: new Map(questions.map(question => [question.id, question])),
    topics: new Map(topics.map(topic => [topic.id, topic])),
    positions: new Map(stands.map(stand => [stand.position.id, stand])),
    standsOfClaim: new Map(
      [...claims].map(claim => [claim, [...(own.get(claim) ?? []), ...(lifted.get(claim) ?? [])]]),
    ),
    standsOfAgent: indexBy(stands, ({ position }) => position.voices.map(({ speaker }) => speaker)),
    acrossScopes: indexBy(acrossScopes, ({ part, parts = [part], whole }) =>
      [...parts, whole].map(({ question }) => question),
    ),
    fidelityOfClaim: indexBy(fidelity, ({ primary, relayed }) => [primary, relayed]),
    pairs: findPairs(compared),
    possible: viewPossible(graph, comparison),
    possiblePairs: meetPossibly(compared),
  }
}

/** With every question on which they meet, so that each count of the alignment can be followed to what it counts. */
function findPairs(compared: ComparedDrafts): Pair[] {
  return meetActors(compared).map(({ a, b, meetings }) => ({
    a,
    b,
    meetings: meetings.map(({ question, outcome }) => ({ question, verdict: outcome === 'none' ? 'single' : outcome })),
  }))
}
