import { beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../bench/scale/generate.js'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { type ComparedDrafts, compareDrafts } from '../../src/compare/compare.js'
import { type OpenComparison, openComparison } from '../../src/compare/open-comparison.js'
import { openClaimGraph, toClaimGraph } from '../../src/node/open.js'
import { shippedPath } from '../../src/node/shipped.js'
import { readQuads } from '../../src/rdf/read-quads.js'

const graphs: readonly (readonly [name: string, open: () => Promise<ClaimGraph>])[] = [
  ['the shipped graph', () => openClaimGraph(shippedPath('triples'))],
  ['a graph of nested events and repeated figures', () => openGenerated(600)],
]

async function openGenerated(claims: number): Promise<ClaimGraph> {
  const { store } = await readQuads([...generate(claims)].join(''), 'nq')
  return toClaimGraph(store)
}

describe.each(graphs)('opened question by question, %s', (_, openGraph) => {
  let whole: ComparedDrafts
  let open: OpenComparison
  beforeAll(async () => {
    const graph = await openGraph()
    whole = await compareDrafts(graph, {})
    open = await openComparison(graph)
  }, 60_000)

  it('has the questions of the whole comparison, each with its verdict and how its positions relate', () => {
    const found = open.questions.map((_, place) => open.question(place))
    expect(found).toEqual(whole.comparison.questions)
    expect(open.questions.map((_, place) => open.verdict(place))).toEqual(found.map(({ verdict }) => verdict))
  })

  it('has its topics with their verdicts, parts and wholes among them', () => {
    const topics = open.topics.map(({ id, event, property, from, to }) => ({
      ...{ id, event, property, verdict: open.topicVerdict(open.topicAt(from)) },
      questions: open.questions.slice(from, to).map(({ asked }) => asked.id),
    }))
    expect(topics).toEqual(whole.comparison.topics)
  })

  it('relates parts and wholes question by question, and topic by topic, as the whole comparison does', () => {
    const { acrossScopes, questions } = whole.comparison
    const involving = questions.map(({ id }) =>
      acrossScopes.filter(({ part, parts = [part], whole: of }) =>
        [...parts, of].some(({ question }) => question === id),
      ),
    )
    expect(open.questions.map((_, place) => open.across.of(place))).toEqual(involving)
    const topicOf = new Map(questions.map(({ id, topic }) => [id, topic]))
    const byTopic = open.topics.map(({ id }) => acrossScopes.filter(({ whole: of }) => topicOf.get(of.question) === id))
    expect(open.topics.map(topic => open.across.ofTopic(topic))).toEqual(byTopic)
    expect(involving.flat().length).toBeGreaterThan(0)
  })

  it('tells which scopes cannot be compared, what became of what is relayed, and what is left out', () => {
    const { incomparable, fidelity } = whole.comparison
    expect(open.topics.flatMap(open.incomparable)).toEqual(incomparable)
    expect(open.fidelity()).toEqual(fidelity)
    const omitted = whole.findOmissions()
    const documents = [...new Set(omitted.map(({ document }) => document))]
    expect(documents.flatMap(open.omissions)).toEqual(omitted)
  })

  it('knows on which questions a claim counts', () => {
    const { questions } = whole.comparison
    const counting = questions.map(({ positions }) => positions.flatMap(({ claims, lifted }) => [...claims, ...lifted]))
    for (const [place, claims] of counting.entries())
      for (const claim of claims) expect(open.placesOfClaim(claim)).toContain(place)
  })
})
