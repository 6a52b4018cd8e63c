import { describe, expect, it } from 'vitest'
import { deriveQuads } from '../../src/compare/derived.js'
import type { Comparison } from '../../src/compare/types.js'
import { query, readFiles, shippedPath, writeQuads } from '../../src/index.js'
import { cg } from '../../src/rdf/namespaces.js'
import { createStore } from '../../src/rdf/store.js'
import { bridge, bridgeComparison } from './bridge.js'

const derived = (comparison: Comparison = bridgeComparison, options = {}) =>
  createStore(deriveQuads(comparison, options))

async function ask(pattern: string, dataset = derived()): Promise<string[]> {
  const answer = await query(
    { dataset, prefixes: { '': bridge } },
    `SELECT * WHERE { GRAPH cg:comparisons { ${pattern} } } ORDER BY ?x`,
  )
  if (answer.type !== 'bindings') throw new Error('expected rows')
  return answer.rows.map(row => (row.get('x')?.value ?? '').replace(/^.*(?:comparison\/|ns#|bridge\/)/, ''))
}

describe('the triples of a comparison', () => {
  it('stand in the graph cg:comparisons, every one', () => {
    expect([...derived()].filter(quad => !quad.graph.equals(cg.comparisons))).toEqual([])
  })

  it('relate positions by plain triples and by relations with verdict, gap and reason', async () => {
    expect(await ask('?x cg:contradicts ?other')).toEqual(['position/12', 'position/north'])
    expect(
      await ask('?r rdf:subject ?x ; rdf:predicate cg:contradicts ; cg:verdict cg:Contradict ; cg:share 1.25'),
    ).toEqual(['position/north'])
    expect(await ask('?r rdf:predicate cg:fits ; cg:verdict cg:Consistent ; rdfs:comment ?x')).toEqual([
      '15 of the north span fit within at least 40 of the bridge.',
    ])
    expect(await ask('?r cg:dimension "period" ; rdf:subject ?x')).toEqual(['question/2'])
  })

  it('give bounds and the figure as stated, leaving open ends out', async () => {
    expect(await ask('?x schema:minValue 40')).toEqual(['position/40', 'position/at-least-40'])
    expect(await ask('?x schema:value 40 . FILTER NOT EXISTS { ?x schema:maxValue ?most }')).toEqual([
      'position/at-least-40',
    ])
    expect(await ask('<https://w3id.org/claimgraph/comparison/position/false> rdf:value ?x')).toEqual(['false'])
  })

  it('keep what is ascribed to an actor apart from what it holds', async () => {
    expect(await ask('?x cg:heldBy :office')).toContain('position/at-least-40')
    expect(await ask('?x cg:heldBy :office')).not.toContain('position/40')
    expect(await ask('?x cg:ascribedTo :office')).toEqual(['position/40'])
  })

  it('say what became of relayed claims', async () => {
    expect(await ask('?r cg:outcome cg:Strengthened ; rdf:subject ?x ; rdf:object :claim-clerk')).toEqual([
      'claim-article',
    ])
    expect(await ask('?r cg:outcome ?x')).toEqual(['Faithful', 'Strengthened'])
  })

  it('trace every topic, question, position and relation to the version that made it, and positions to claims', async () => {
    const made = '{ ?x a cg:Topic } UNION { ?x a cg:Question } UNION { ?x a cg:Position } UNION { ?x a cg:Relation }'
    const all = await ask(made)
    // 2 topics, 3 questions, 5 positions; 2 relations, 2 across scopes, 1 not comparable, 2 relayed
    expect(all).toHaveLength(17)
    const version = JSON.stringify((await import('../../package.json', { with: { type: 'json' } })).default.version)
    const by = `?x prov:wasGeneratedBy/prov:wasAssociatedWith/schema:softwareVersion ${version}`
    expect(await ask(`${made} ${by}`)).toEqual(all)
    expect(await ask('?x prov:wasDerivedFrom :claim-clerk ; a cg:Position')).toEqual(['position/at-least-40'])
    expect(await ask('?r cg:verdict cg:Agree ; prov:wasDerivedFrom/prov:wasDerivedFrom ?x')).toEqual([
      'claim-article',
      'claim-clerk',
    ])
  })

  it('mark lifted claims and those that a position replaces', async () => {
    const [first, ...others] = bridgeComparison.questions
    const [position, ...rest] = first!.positions
    const lifted = { ...position!, lifted: [`${bridge}claim-north`], history: [`${bridge}claim-old`] }
    const changed = { ...bridgeComparison, questions: [{ ...first!, positions: [lifted, ...rest] }, ...others] }
    expect(await ask('?p cg:liftedFrom ?x', derived(changed))).toEqual(['claim-north'])
    expect(await ask('?p cg:replaces ?x', derived(changed))).toEqual(['claim-old'])
    expect(await ask('?p cg:liftedFrom ?lifted ; prov:wasDerivedFrom ?x', derived(changed))).toEqual([
      'claim-north',
      'claim-union',
    ])
  })

  it('relate a sum to its whole without relating any of its parts', async () => {
    const [relation] = bridgeComparison.acrossScopes
    const part = (name: string) => ({
      question: relation!.part.question,
      position: `https://w3id.org/claimgraph/comparison/position/${name}`,
    })
    const sum = { ...relation!, relation: 'exceeds' as const, parts: [part('north'), part('south')] }
    const dataset = derived({ ...bridgeComparison, acrossScopes: [sum] })
    expect(await ask('?r cg:addend ?x ; rdf:predicate cg:exceeds', dataset)).toEqual([
      'position/north',
      'position/south',
    ])
    expect(await ask('?x cg:exceeds ?whole', dataset)).toEqual([])
  })

  it('are the same whenever they are made, and others under other settings', async () => {
    const write = (options = {}) => writeQuads(deriveQuads(bridgeComparison, options), 'nq')
    expect(await write()).toBe(await write())
    expect(await write({ tolerance: 0.2 })).not.toBe(await write())
    expect(await ask('?a cg:asOf ?x', derived(bridgeComparison, { asOf: '2024-06-30' }))).toEqual(['2024-06-30'])
  })

  it('name no term that the ontology does not define', async () => {
    const { store: ontology } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
    const used = [...derived()]
      .flatMap(({ predicate, object }) => [predicate.value, object.value])
      .filter(iri => iri.startsWith(cg.$iri))
    const defined = new Set([...ontology].map(({ subject }) => subject.value))
    const undefinedTerms = used.filter(iri => !defined.has(iri))
    expect(undefinedTerms).toEqual([])
    expect(used.length).toBeGreaterThan(50)
  })
})
