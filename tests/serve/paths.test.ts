import { beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, compare, openClaimGraph, shippedPath } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { createPaths, type Paths } from '../../src/serve/paths.js'
import { flood, storeOf } from '../claims/fixture.js'
import { ask, claim } from '../compare/fixture.js'
import { foundIn } from './found.js'

async function pathsOf(trig: string): Promise<Paths> {
  const graph = toClaimGraph(await storeOf(trig))
  return createPaths(graph, foundIn(await compare(graph)))
}

describe('the paths of the shipped graph', () => {
  let graph: ClaimGraph
  let paths: Paths
  const syria = (name: string) => `https://w3id.org/claimgraph/syria-coast-2025/${name}`

  beforeAll(async () => {
    graph = await openClaimGraph(shippedPath('triples'))
    paths = createPaths(graph, foundIn(await compare(graph)))
  })

  it.each([
    ['agent', 'sohr'],
    ['place', 'banias'],
    ['event', 'coast-killings'],
    ['claim', 'claim-sohr-deaths'],
    ['document', 'doc-amnesty-release'],
    ['concept', 'civilians'],
  ])('are the kind and the last part of the IRI: /%s/%s', (kind, name) => {
    expect(paths.pathOf(syria(name))).toBe(`/${kind}/${name}`)
    expect(paths.iriOf(`/${kind}/${name}`)).toBe(syria(name))
    expect(paths.kindOf(syria(name))).toBe(kind)
  })

  it('lead back to each claim, agent, place, event and document', () => {
    const iris = [
      ...graph.claimIds(),
      ...[graph.agents(), graph.places(), graph.events(), graph.documents()].flat().map(({ id }) => id),
    ]
    expect(iris.length).toBeGreaterThan(211)
    expect(iris.map(iri => paths.iriOf(paths.pathOf(iri)!))).toEqual(iris)
  })
})

describe('paths', () => {
  it('are given to topics, questions and positions of the comparison', async () => {
    const graph = toClaimGraph(await storeOf(claim('one', 'council', ':flood cg:deaths 3 .')))
    const comparison = await compare(graph)
    const paths = createPaths(graph, foundIn(comparison))
    const { id, topic, positions } = ask(comparison, 'flood', 'deaths')
    for (const [kind, iri] of [
      ['question', id],
      ['topic', topic],
      ['position', positions[0]!.id],
    ] as const) {
      expect(paths.pathOf(iri)).toBe(`/${kind}/${iri.split('/').at(-1)}`)
      expect(paths.iriOf(paths.pathOf(iri)!)).toBe(iri)
    }
  })

  it('are none for what is not described, and lead nowhere where nothing is', async () => {
    const paths = await pathsOf(':council a prov:Organization .')
    expect(paths.pathOf(`${flood}nobody`)).toBeUndefined()
    for (const path of ['/agent/nobody', '/claim/council', '/agent/council/', '/agent/%', '/', '']) {
      expect(paths.iriOf(path), path).toBeUndefined()
    }
  })

  it('tell the same last part in one kind apart, in any case of letters, and share it between kinds', async () => {
    const paths = await pathsOf(`
      <https://a.example/council> a prov:Organization . <https://b.example/Council> a prov:Organization .
      <https://c.example/council> a schema:Place .`)
    const [a, b, c] = ['a.example/council', 'b.example/Council', 'c.example/council'].map(iri =>
      paths.pathOf(`https://${iri}`),
    )
    expect(a).toMatch(/^\/agent\/council-[0-9a-f]{8}$/)
    expect(b).toMatch(/^\/agent\/Council-[0-9a-f]{8}$/)
    expect(c).toBe('/place/council')
    expect(paths.iriOf(a!)).toBe('https://a.example/council')
    expect(paths.iriOf('/agent/council')).toBeUndefined()
  })

  it.each([
    ['a suffix that stands for a format', 'https://example.org/report.ttl', /^\/document\/report-ttl-[0-9a-f]{8}$/],
    ['characters that a path must escape', 'https://example.org/a%2Fb?c=d&e', /^\/document\/a-2Fb-c-d-e-[0-9a-f]{8}$/],
    ['great length', `https://example.org/${'x'.repeat(10_000)}`, /^\/document\/x{60}-[0-9a-f]{8}$/],
    ['a step upwards', 'https://example.org/..', /^\/document\/[0-9a-f]{8}$/],
    ['no last part', 'https://example.org//', /^\/document\/https-example-org-[0-9a-f]{8}$/],
  ])('have a digest where the last part is no plain name: %s', async (_, iri, expected) => {
    const paths = await pathsOf(`<${iri}> a cg:Document .`)
    expect(paths.pathOf(iri)).toMatch(expected)
    expect(paths.iriOf(paths.pathOf(iri)!)).toBe(iri)
  })

  it('keep letters of any script, encoded, and end without a slash or hash', async () => {
    const paths = await pathsOf(
      '<https://example.org/بانياس> a schema:Place . <https://example.org/report#> a cg:Document .',
    )
    expect(paths.pathOf('https://example.org/بانياس')).toBe(`/place/${encodeURIComponent('بانياس')}`)
    expect(paths.iriOf('/place/بانياس')).toBe('https://example.org/بانياس')
    expect(paths.pathOf('https://example.org/report#')).toBe('/document/report')
  })

  it('do not let a name pass for another with its digest', async () => {
    const first = (await pathsOf('<https://a.example/x> a cg:Document . <https://b.example/x> a cg:Document .')).pathOf(
      'https://a.example/x',
    )!
    const imitation = `https://c.example/${first.split('/')[2]}`
    const paths = await pathsOf(
      `<https://a.example/x> a cg:Document . <https://b.example/x> a cg:Document . <${imitation}> a cg:Document .`,
    )
    expect(paths.iriOf(first)).toBe(imitation)
    expect(paths.pathOf('https://a.example/x')).toMatch(/^\/document\/x-[0-9a-f]{64}$/)
    expect(paths.iriOf(paths.pathOf('https://a.example/x')!)).toBe('https://a.example/x')
  })

  it('leave out what is restricted', async () => {
    const paths = await pathsOf(`:council a prov:Organization .
      :open a cg:Claim ; prov:wasAttributedTo :council . :secret a cg:Claim ; cg:sensitivity cg:Restricted .`)
    expect(paths.pathOf(`${flood}open`)).toBe('/claim/open')
    expect(paths.pathOf(`${flood}secret`)).toBeUndefined()
    expect(paths.iriOf('/claim/secret')).toBeUndefined()
  })
})
