import type { ClaimGraph } from '../claims/graph.js'
import type { Resource } from '../claims/resource.js'
import { compareText } from '../rdf/order.js'
import { compare } from './compare.js'
import { compareByLabel } from './order.js'
import { worse } from './relations/verdict.js'
import type { CompareOptions, Comparison, Question, Verdict } from './types.js'

/** How often two actors agree, differ and contradict each other on the questions that they have in common. */
export interface Alignment {
  readonly a: Resource
  readonly b: Resource
  /** Questions on which both hold a position. */
  readonly questions: number
  readonly agree: number
  readonly differ: number
  readonly contradict: number
}

/** Every pair of actors with a question in common, in alphabetical order of their names. */
export async function alignmentMatrix(graph: ClaimGraph, options: CompareOptions = {}): Promise<Alignment[]> {
  return alignActors(await compare(graph, options))
}

/** The same of a comparison already made: per question the gravest verdict between two actors' positions counts. */
export function alignActors({ questions }: Pick<Comparison, 'questions'>): Alignment[] {
  const labels = new Map(
    questions.flatMap(({ positions }) => positions.flatMap(({ claimants }) => claimants.map(c => [c.id, c] as const))),
  )
  const counts = new Map<string, { a: Resource; b: Resource; questions: number } & Record<Verdict, number>>()
  for (const question of questions) {
    for (const [pair, verdict] of judgePairs(question)) {
      const [first, second] = pair.split('\n').map(id => labels.get(id)!)
      const [a, b] = [first!, second!].sort(compareByLabel) as [Resource, Resource]
      const known = counts.get(pair) ?? { a, b, questions: 0, agree: 0, differ: 0, contradict: 0 }
      counts.set(pair, known)
      known.questions++
      if (verdict !== 'single') known[verdict]++
    }
  }
  return [...counts.values()].sort((x, y) => compareByLabel(x.a, y.a) || compareByLabel(x.b, y.b))
}

/** The gravest verdict for every two actors with a position on a question; `single` where no position can be related. */
function judgePairs({ positions, relations }: Question): Map<string, Verdict | 'single'> {
  const holders = new Map(
    positions.map(({ id, voices }) => [id, [...new Set(voices.filter(v => v.counts).map(({ speaker }) => speaker))]]),
  )
  const verdicts = new Map<string, Verdict | 'single'>()
  const judge = (a: string, b: string, verdict: Verdict | 'single') => {
    if (a === b) return
    const pair = [a, b].sort(compareText).join('\n')
    verdicts.set(pair, worse(verdicts.get(pair) ?? 'single', verdict))
  }
  const judgeAll = (as: readonly string[], bs: readonly string[], verdict: Verdict | 'single') => {
    for (const a of as) for (const b of bs) judge(a, b, verdict)
  }
  const speakers = [...new Set([...holders.values()].flat())]
  judgeAll(speakers, speakers, 'single')
  for (const { id, value } of positions) if (value !== null) judgeAll(holders.get(id)!, holders.get(id)!, 'agree')
  for (const { a, b, verdict } of relations) judgeAll(holders.get(a)!, holders.get(b)!, verdict)
  return verdicts
}
