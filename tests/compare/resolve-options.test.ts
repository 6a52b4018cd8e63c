import { beforeAll, describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import {
  type ClaimGraph,
  type CompareOptions,
  compare,
  compareQuestions,
  deriveQuads,
  resolveOptions,
  toClaimGraph,
} from '../../src/index.js'
import { storeOf } from '../claims/fixture.js'
import { bridge, openBridge } from './bridge.js'

const deaths = 'https://w3id.org/claimgraph/ns#deaths'

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openBridge()
})

describe('options by name', () => {
  it.each<[string, CompareOptions, CompareOptions]>([
    ['an event', { about: 'north' }, { about: `${bridge}north` }],
    ['an event by prefix', { about: ':north' }, { about: `${bridge}north` }],
    ['a property', { property: 'deaths' }, { property: deaths }],
    ['a property by prefix', { property: 'cg:deaths' }, { property: deaths }],
    ['two actors', { between: ['union', ':office'] }, { between: [`${bridge}union`, `${bridge}office`] }],
    [
      'all of them',
      { about: 'collapse', property: 'deaths', between: ['office', 'union'] },
      { about: `${bridge}collapse`, property: deaths, between: [`${bridge}office`, `${bridge}union`] },
    ],
  ])('compare what the IRIs compare: %s', async (_, byName, byIri) => {
    const [expected, everything] = [await compare(graph, byIri), await compare(graph)]
    expect(expected.questions.length).toBeGreaterThan(0)
    expect(expected.questions).not.toEqual(everything.questions)
    expect(await compare(graph, byName)).toEqual(expected)
  })

  it('are taken where questions come one by one, and where actors are counted', async () => {
    const questions = []
    for await (const { id } of compareQuestions(graph, { about: 'north' })) questions.push(id)
    expect(questions).toEqual((await compare(graph, { about: `${bridge}north` })).questions.map(({ id }) => id))
    // of the whole collapse and of its north span, but not what else is said of the collapse
    expect(questions).toHaveLength(2)
    expect(await alignmentMatrix(graph, { between: ['union', 'office'] })).toEqual(
      await alignmentMatrix(graph, { between: [`${bridge}union`, `${bridge}office`] }),
    )
  })

  it.each<[string, CompareOptions]>([
    ['event', { about: 'nothing' }],
    ['property', { property: 'nothing' }],
    ['property that is not comparable', { property: 'label' }],
    ['actor', { between: ['union', 'nobody'] }],
  ])('are refused where they name no %s', async (_, options) => {
    await expect(compare(graph, options)).rejects.toMatchObject({ code: 'not-found' })
    await expect(compareQuestions(graph, options).next()).rejects.toMatchObject({ code: 'not-found' })
  })

  it('find nothing by an IRI that the graph does not know', async () => {
    const nowhere = 'https://example.org/nowhere'
    for (const options of [
      { about: nowhere },
      { property: 'https://w3id.org/claimgraph/ns#injured' },
      { between: [nowhere, `${bridge}union`] as const },
    ])
      expect((await compare(graph, options)).questions).toEqual([])
  })

  it('are refused, by whatever takes them, where an IRI is of no property that can be compared', async () => {
    const options = { property: 'https://w3id.org/claimgraph/ns#deathz' }
    const expected = { code: 'not-found', message: expect.stringContaining(`did you mean "${deaths}"?`) }
    await expect(compare(graph, options)).rejects.toMatchObject(expected)
    await expect(compareQuestions(graph, options).next()).rejects.toMatchObject(expected)
    await expect(resolveOptions(graph, options)).rejects.toMatchObject(expected)
    await expect(resolveOptions(graph, { property: deaths })).resolves.toMatchObject({ property: deaths })
  })

  it('must be resolved before a comparison is written as quads', async () => {
    const comparison = await compare(graph, { between: ['union', 'office'] })
    for (const between of [['union', `${bridge}office`] as const, [`${bridge}union`, ':office'] as const])
      expect(() => deriveQuads(comparison, { between })).toThrowError(
        expect.objectContaining({ code: 'parameter', message: expect.stringContaining('resolveOptions') }),
      )
    const quads = deriveQuads(comparison, await resolveOptions(graph, { between: ['union', 'office'] }))
    const actors = quads
      .filter(({ predicate }) => predicate.value.endsWith('#between'))
      .map(({ object }) => object.value)
    expect(actors).toEqual([`${bridge}union`, `${bridge}office`])
  })

  it('are refused where they name several things', async () => {
    const store = await storeOf(`
      @prefix other: <https://example.org/other/> .
      :dam a sem:Event . other:dam a sem:Event . :union a prov:Organization . other:union a prov:Organization .
      :a a cg:Claim ; prov:wasAttributedTo :union . :a { :dam cg:injured 1 }
      :b a cg:Claim ; prov:wasAttributedTo other:union . :b { other:dam cg:injured 2 }`)
    const both = toClaimGraph(store)
    await expect(compare(both, { about: 'dam' })).rejects.toMatchObject({ code: 'ambiguous' })
    await expect(compare(both, { between: ['union', ':union'] })).rejects.toMatchObject({ code: 'ambiguous' })
    const { questions } = await compare(both, { about: 'https://example.org/other/dam' })
    expect(questions.map(({ positions }) => positions.map(({ label }) => label))).toEqual([['2']])
  })
})
