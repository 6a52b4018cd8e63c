import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import environment from 'rdf-ext'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, openClaimGraph } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { flood, floodFile, openFlood, storeOf } from './fixture.js'

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openFlood()
})

const names = (resources: readonly { id: string }[]) => resources.map(({ id }) => id.replace(flood, ''))

describe('lists', () => {
  it('orders claims by document, then passage, those without mention first', () => {
    expect(names(graph.claims())).toEqual([
      'claim-demand',
      'claim-deaths', // the article, character 10
      'claim-denial', // the article, character 100
      'claim-first-count', // the report, character 100
      'claim-seen', // the report, character 200
    ])
  })

  it('gives the claims asked for by IRI, each once, and the same however it was read', async () => {
    const ids = ['claim-denial', 'claim-deaths', 'claim-denial'].map(name => flood + name)
    const found = graph.claimsById(ids)
    expect(names([...found.values()])).toEqual(['claim-denial', 'claim-deaths'])
    const compact = await openClaimGraph(floodFile, { compact: true })
    for (const [id, { content: _, ...claim }] of compact.claimsById(ids)) {
      const { content: __, ...expected } = graph.claim(id)
      expect(claim).toEqual(expected)
    }
  })

  it('orders claims by IRI where they share a passage', async () => {
    const store = await storeOf(':b a cg:Claim ; cg:mention :m . :a a cg:Claim ; cg:mention :m . :m oa:hasSource :d .')
    expect(names(toClaimGraph(store).claims())).toEqual(['a', 'b'])
  })

  it('counts passages as numbers, not as words', async () => {
    const mention = (name: string, start: string) =>
      `:${name} a cg:Claim ; cg:mention :${name}-m .
       :${name}-m oa:hasSource :d ; oa:hasSelector [ oa:start ${start} ; oa:end ${start}1 ] .`
    const store = await storeOf(mention('a', '100') + mention('b', '20') + mention('c', '3'))
    expect(names(toClaimGraph(store).claims())).toEqual(['c', 'b', 'a'])
  })

  it('lists agents, documents, events and places by IRI', () => {
    expect(names(graph.agents())).toEqual([
      'agency',
      'anglers',
      'council',
      'county',
      'gazette',
      'mayor',
      'miller',
      'someone',
    ])
    expect(names(graph.documents())).toEqual(['almanac', 'article', 'report'])
    expect(names(graph.events())).toEqual(['flood', 'floods'])
    expect(names(graph.places())).toEqual(['lowbridge', 'valley'])
  })

  it('lists once what has two types', async () => {
    const store = await storeOf(':x a prov:Organization , prov:Agent .')
    expect(names(toClaimGraph(store).agents())).toEqual(['x'])
  })

  it('does not list what is only said to be an agent within a claim', async () => {
    const store = await storeOf(':c a cg:Claim . :c { :ghost a prov:Person . }')
    expect(toClaimGraph(store).agents()).toEqual([])
  })

  it('is empty for an empty dataset', async () => {
    const empty = toClaimGraph(await storeOf(''))
    expect([empty.claims(), empty.agents(), empty.documents(), empty.events(), empty.places()]).toEqual(
      Array(5).fill([]),
    )
    expect(empty.claimIds()).toEqual([])
    expect(empty.claimsLeftOut).toBe(0)
  })
})

describe('lookup', () => {
  it.each(['https://example.org/flood/council', ':council', 'council', 'Council'])('finds an agent by `%s`', name => {
    expect(graph.agent(name).id).toBe(`${flood}council`)
  })

  it('uses prefixes handed in before those of the files', async () => {
    const { agent } = bind(await openClaimGraph(floodFile, { prefixes: { f: flood } }))
    expect(agent('f:council').id).toBe(`${flood}council`)
  })

  it('suggests the nearest name for a misspelt one', () => {
    expect(() => graph.agent('concil')).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringContaining('did you mean "council"?') }),
    )
  })

  it('suggests for a misspelt prefixed name too', () => {
    expect(() => graph.document(':artikle')).toThrow(/no document `:artikle`.*did you mean "article"/)
  })

  it('lists what there is where nothing is near', () => {
    expect(() => graph.event('earthquake')).toThrow(/among the 2 of this graph: expected one of flood, floods/)
  })

  it('does not find a thing of another kind', () => {
    expect(() => graph.event('council')).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => graph.claim('report')).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('names both candidates of an ambiguous name', async () => {
    const store = await storeOf(':x a prov:Agent . <https://example.org/other#x> a prov:Agent .')
    expect(() => toClaimGraph(store).agent('x')).toThrow(
      expect.objectContaining({
        code: 'ambiguous',
        message: expect.stringContaining('<https://example.org/flood/x>, <https://example.org/other#x>'),
      }),
    )
  })

  it('finds by label, whatever the case, what no name finds', async () => {
    const store = await storeOf(
      `:moura a sem:Event ; rdfs:label "Killings in Moura, March 2022"@en . :other a sem:Event ; rdfs:label "moura"@en .
       :a a prov:Person ; rdfs:label "Ada Rill"@en . :b a prov:Person ; rdfs:label "Ada Rill"@en .`,
    )
    const found = toClaimGraph(store)
    expect(found.event('killings in Moura, march 2022').id).toBe(`${flood}moura`)
    // a name comes before a label
    expect(found.event('moura').id).toBe(`${flood}moura`)
    expect(() => found.agent('Ada Rill')).toThrow(
      expect.objectContaining({ code: 'ambiguous', message: expect.stringContaining(`<${flood}a>, <${flood}b>`) }),
    )
  })

  it('prefers the exact spelling to another case', async () => {
    const store = await storeOf(':un a prov:Agent . <https://example.org/other#UN> a prov:Agent .')
    expect(toClaimGraph(store).agent('UN').id).toBe('https://example.org/other#UN')
    expect(() => toClaimGraph(store).agent('Un')).toThrow(expect.objectContaining({ code: 'ambiguous' }))
  })

  it.each(['constructor', '__proto__:x', 'toString:x', ''])('finds nothing under `%s`', name => {
    expect(() => graph.agent(name)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('finds as subject whatever a claim can be about', () => {
    expect(['flood', 'council', 'report', 'valley'].map(name => graph.subject(name))).toEqual(
      ['flood', 'council', 'report', 'valley'].map(name => flood + name),
    )
    expect(() => graph.subject('claim-deaths')).toThrow(/no event, agent, document or place/)
  })
})

const bind = (claims: ClaimGraph) => ({ agent: claims.agent.bind(claims) })

describe('a dataset of the user', () => {
  it("gives the same claims from rdf-ext's dataset as from files", () => {
    const dataset = environment.dataset([...graph.dataset] as never)
    expect(names(toClaimGraph(dataset as unknown as DatasetCore).claims())).toEqual(names(graph.claims()))
    expect(toClaimGraph(dataset as unknown as DatasetCore).claim('claim-deaths').mentions).toEqual(
      graph.claim('claim-deaths').mentions,
    )
  })

  it('is read in place, so that a claim added to it is there', async () => {
    const store = await storeOf(':a a cg:Claim .')
    const claims = toClaimGraph(store)
    for (const quad of await storeOf(':b a cg:Claim .')) store.add(quad)
    expect(names(claims.claims())).toEqual(['a', 'b'])
  })

  it('is asked about an agent once, however many claims it makes', async () => {
    const claims = Array.from({ length: 30 }, (_, i) => `:c${i} a cg:Claim ; prov:wasAttributedTo :speaker .`)
    const store = await storeOf(`:speaker a prov:Agent ; rdfs:label "Speaker" . ${claims.join('\n')}`)
    const asked = countMatches(store)
    const one = asked(graph => graph.claim('c1'))
    const all = asked(graph => graph.claims())
    expect(all.get(`${flood}speaker`)).toBe(one.get(`${flood}speaker`))
    expect(one.get(`${flood}speaker`)).toBeGreaterThan(0)
  })
})

/** Counts how often each subject is looked up. */
function countMatches(dataset: DatasetCore) {
  return (read: (graph: ClaimGraph) => unknown): Map<string, number> => {
    const counts = new Map<string, number>()
    const counting = {
      match(subject?: Term | null, ...rest: (Term | null | undefined)[]) {
        if (subject) counts.set(subject.value, (counts.get(subject.value) ?? 0) + 1)
        return dataset.match(subject, ...rest)
      },
      [Symbol.iterator]: (): Iterator<Quad> => dataset[Symbol.iterator](),
    }
    read(toClaimGraph(counting as unknown as DatasetCore))
    return counts
  }
}
