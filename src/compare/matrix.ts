import { compareText } from '../rdf/order.js'
import type { Resource } from '../rdf/resource.js'
import { type ComparedDrafts, compareDrafts } from './compare.js'
import { holdersOf } from './holders.js'
import { compareByLabel } from './order.js'
import type { ComparedGraph } from './statements/read-graph.js'
import type { CompareOptions, Comparison, PositionRelation, Question } from './types.js'
import type { Verdict } from './verdict.js'

/** How often two actors agree, differ and contradict each other on the questions that they have in common. */
export interface Alignment {
  readonly a: Resource
  readonly b: Resource
  /** Questions on which both hold a position. */
  readonly questions: number
  readonly agree: number
  readonly differ: number
  readonly contradict: number
  /** Questions on which what they say differs, but of parts of the event only, none of which lies within another. */
  readonly apart: number
}

/**
 * Every pair of actors with a question in common, in alphabetical order of their names. What one says of one part and the
 * other of another is counted apart, and is no difference between them.
 *
 * @example
 * ```ts
 * import { alignmentMatrix, readQuads } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette . :report { :flood cg:injured 5 }`,
 *   'trig',
 * )
 * for (const { a, b, questions, contradict } of await alignmentMatrix(toClaimGraph(store))) {
 *   console.log(`${a.label} and ${b.label}: ${contradict} of ${questions} contradicted`) // council and gazette: 1 of 1 contradicted
 * }
 * ```
 */
export async function alignmentMatrix(graph: ComparedGraph, options: CompareOptions = {}): Promise<Alignment[]> {
  const compared = await compareDrafts(graph, options)
  const pairs = alignActors(compared.comparison, findApart(compared))
  const { pair } = compared
  return pair ? pairs.filter(({ a, b }) => pair.includes(a.id) && pair.includes(b.id)) : pairs
}

/** Whether what a relation sets side by side is, of two actors, said of different parts. */
export type Apart = (relation: PositionRelation, actorOfA: string, actorOfB: string) => boolean

/** Tells by a comparison's drafts of which parts of an event each actor speaks. */
export function findApart({ drafts, setting: { containment } }: ComparedDrafts): Apart {
  const saidOf = new Map(drafts.flatMap(({ positions }) => positions.map(held => [held.id, held.saidOf] as const)))
  const meet = (one: string, other: string) =>
    one === other || containment.above(one).has(other) || containment.above(other).has(one)
  return ({ a, b }, actorOfA, actorOfB) => {
    const [ofA, ofB] = [saidOf.get(a)?.get(actorOfA), saidOf.get(b)?.get(actorOfB)]
    return ofA !== undefined && ofB !== undefined && ![...ofA].some(one => [...ofB].some(other => meet(one, other)))
  }
}

/** The same of a comparison already made: per question the gravest verdict between two actors' positions counts. */
export function alignActors({ questions }: Pick<Comparison, 'questions'>, isApart: Apart = () => false): Alignment[] {
  const labels = new Map(
    questions.flatMap(({ positions }) => positions.flatMap(({ claimants }) => claimants.map(c => [c.id, c] as const))),
  )
  const counts = new Map<string, { a: Resource; b: Resource; questions: number } & Record<Outcome, number>>()
  for (const question of questions) {
    for (const [pair, outcome] of judgePairs(question, isApart)) {
      const [first, second] = pair.split('\n').map(id => labels.get(id)!)
      const [a, b] = [first!, second!].sort(compareByLabel) as [Resource, Resource]
      const known = counts.get(pair) ?? { a, b, questions: 0, agree: 0, differ: 0, contradict: 0, apart: 0 }
      counts.set(pair, known)
      known.questions++
      if (outcome !== 'none') known[outcome]++
    }
  }
  return [...counts.values()].sort((x, y) => compareByLabel(x.a, y.a) || compareByLabel(x.b, y.b))
}

type Outcome = Verdict | 'apart'

const ranks = ['none', 'apart', 'agree', 'differ', 'contradict'] as const

/** The gravest outcome for every two actors with a position on a question; `none` where no position can be related. */
function judgePairs({ positions, relations }: Question, isApart: Apart): Map<string, Outcome | 'none'> {
  const holders = new Map(positions.map(position => [position.id, holdersOf(position)]))
  const outcomes = new Map<string, Outcome | 'none'>()
  const judge = (a: string, b: string, outcome: Outcome | 'none') => {
    if (a === b) return
    const pair = [a, b].sort(compareText).join('\n')
    const known = outcomes.get(pair) ?? 'none'
    outcomes.set(pair, ranks.indexOf(outcome) > ranks.indexOf(known) ? outcome : known)
  }
  const judgeAll = (as: readonly string[], bs: readonly string[], find: (a: string, b: string) => Outcome | 'none') => {
    for (const a of as) for (const b of bs) judge(a, b, find(a, b))
  }
  const speakers = [...new Set([...holders.values()].flat())]
  judgeAll(speakers, speakers, () => 'none')
  for (const { id, value } of positions) {
    if (value !== null) judgeAll(holders.get(id)!, holders.get(id)!, () => 'agree')
  }
  for (const relation of relations) {
    const { a, b, verdict } = relation
    judgeAll(holders.get(a)!, holders.get(b)!, (x, y) =>
      verdict === 'differ' && isApart(relation, x, y) ? 'apart' : verdict,
    )
  }
  return outcomes
}
