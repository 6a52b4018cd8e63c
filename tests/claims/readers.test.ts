import { beforeAll, describe, expect, it } from 'vitest'
import { type Claim, type ClaimGraph, statements } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { flood, openFlood, storeOf } from './fixture.js'

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openFlood()
})

const ids = (resources: readonly { id: string }[]) => resources.map(({ id }) => id.replace(flood, ''))

describe('an agent', () => {
  it('has an English label, all its spellings, kinds and wholes', () => {
    expect(graph.agent('council')).toEqual({
      id: `${flood}council`,
      label: 'Town council',
      type: 'Organization',
      kinds: [{ id: 'https://w3id.org/claimgraph/ns#Government', label: 'government' }],
      spellings: ['Council of Lowbridge', 'the council'],
      pseudonym: false,
      actsFor: [],
      partOf: [{ id: `${flood}county`, label: 'County' }],
      comment: 'Governs the town.',
    })
  })

  it('has the type that its class says', () => {
    const types = ['council', 'mayor', 'anglers', 'someone'].map(name => graph.agent(name).type)
    expect(types).toEqual(['Organization', 'Person', 'Group', 'Agent'])
  })

  it('speaks for whom it acts for, in order of IRI', () => {
    expect(ids(graph.agent('mayor').actsFor)).toEqual(['council', 'county'])
  })

  it('is marked where its name was withheld', () => {
    expect(graph.agent('miller').pseudonym).toBe(true)
  })

  it('is called by the last part of its IRI when it has no label', () => {
    expect(graph.agent('someone').label).toBe('someone')
  })
})

describe('a document', () => {
  it('has headline, publisher, date, language, digest and length', () => {
    expect(graph.document('report')).toMatchObject({
      label: 'Council report',
      headline: 'The flood of June',
      publisher: { id: `${flood}council`, label: 'Town council' },
      published: { on: '2024-06-20', basis: 'Stated' },
      language: 'en',
      sha256: 'c2c4f9a1',
      characters: 900,
    })
  })

  it('lists the passages without claim in the order of the text', () => {
    expect(graph.document('report').withoutClaim).toEqual([
      { start: 0, end: 17, reason: 'The title.' },
      { start: 700, end: 720, reason: 'A page number.' },
    ])
  })

  it('keeps bounds and reasoning where its day is not known', () => {
    expect(graph.document('article').published).toEqual({
      notBefore: '2024-06-21',
      notAfter: '2024-06-30',
      basis: 'Inferred',
      reasoning: "It names last week's report.",
    })
  })

  it('has no digest, publisher or length when nothing says so', () => {
    expect(graph.document('almanac')).toEqual({
      id: `${flood}almanac`,
      label: 'Almanac',
      published: {},
      withoutClaim: [],
    })
  })
})

describe('an event', () => {
  it('has the dimensions that define it', () => {
    expect(graph.event('flood')).toEqual({
      id: `${flood}flood`,
      label: 'Flood in Lowbridge',
      kinds: [{ id: 'https://w3id.org/claimgraph/ns#Flood', label: 'flood' }],
      places: [{ id: `${flood}lowbridge`, label: 'Lowbridge' }],
      from: '2024-06-01',
      until: '2024-06-03',
      victims: [{ id: `${flood}residents`, label: 'residents' }],
      partOf: [{ id: `${flood}floods`, label: 'Floods in the valley' }],
      comment: 'The river rose overnight.',
    })
  })

  it('leaves open what is not said', () => {
    expect(graph.event('floods')).toEqual({
      id: `${flood}floods`,
      label: 'Floods in the valley',
      kinds: [],
      places: [],
      victims: [],
      partOf: [],
    })
  })
})

it('a place knows its spellings and where it lies', () => {
  expect(graph.place('lowbridge')).toEqual({
    id: `${flood}lowbridge`,
    label: 'Lowbridge',
    spellings: ['Low Bridge'],
    within: [{ id: `${flood}valley`, label: 'Valley' }],
  })
})

describe('a claim', () => {
  let claim: Claim
  beforeAll(() => {
    claim = graph.claim('claim-deaths')
  })

  it('has its claimant, date, act, certainty, status and comment', () => {
    expect(claim.label).toBe('The council counts three dead')
    expect(claim.claimant?.label).toBe('Town council')
    expect(claim.asserted).toMatchObject({ on: '2024-06-20', basis: 'Stated' })
    expect([claim.act?.label, claim.certainty?.label, claim.status?.label]).toEqual(['finding', 'certain', 'curated'])
    expect(claim.comment).toBe('From the second page.')
  })

  it('asserts when no stance is given', () => {
    expect(claim.stance.label).toBe('asserts')
    expect(graph.claim('claim-denial').stance.label).toBe('denies')
  })

  it('names what it is about, rests on, replaces and is based on', () => {
    expect(ids(claim.about)).toEqual(['flood'])
    expect(ids(claim.derivedFrom)).toEqual(['claim-seen'])
    expect(ids(claim.revisionOf)).toEqual(['claim-first-count'])
    expect(claim.basis.map(({ label }) => label)).toEqual(['document', 'interview'])
  })

  it('names whom a demand is addressed to', () => {
    expect(ids(graph.claim('claim-demand').addressees)).toEqual(['council'])
  })

  it('has its mentions by document and position', () => {
    expect(ids(claim.mentions)).toEqual(['claim-deaths-m3', 'claim-deaths-m1', 'claim-deaths-m2'])
  })

  it('has a mention with document, passage, digest and chain', () => {
    const [relayed, own] = claim.mentions
    expect(own).toMatchObject({ span: { start: 40, end: 90 }, sha256: 'aa11', relayedBy: [] })
    expect(own!.document?.label).toBe('Council report')
    expect(relayed!.relayedBy.map(({ label }) => label)).toEqual(['News agency', 'Gazette'])
  })

  it('has only its own content, although others say the same of the same event', () => {
    const figures = [...claim.content].filter(quad => quad.predicate.value === 'http://schema.org/value')
    expect(figures.map(quad => quad.object.value)).toEqual(['3'])
  })

  it('states what has a name as subject, not the parts of a quantity', () => {
    expect(statements(claim).map(quad => quad.predicate.value)).toEqual(['https://w3id.org/claimgraph/ns#deaths'])
  })

  it('is not restricted unless marked', () => {
    expect(claim.restricted).toBe(false)
  })

  it('can lack claimant, date and mentions', async () => {
    const bare = toClaimGraph(await storeOf(':bare a cg:Claim .')).claim('bare')
    expect(bare).toMatchObject({ label: 'bare', asserted: {}, about: [], mentions: [], restricted: false })
    expect(bare.claimant).toBeUndefined()
    expect(bare.content.size).toBe(0)
  })

  it('keeps a mention without source or selector', async () => {
    const store = await storeOf(':c a cg:Claim ; cg:mention :m . :m a cg:Mention .')
    expect(toClaimGraph(store).claim('c').mentions).toEqual([{ id: `${flood}m`, relayedBy: [] }])
  })

  it('does not take a description from a named graph', async () => {
    const store = await storeOf(':c a cg:Claim . :c { :c rdfs:label "Said of itself" ; cg:act cg:Finding . }')
    const claim = toClaimGraph(store).claim('c')
    expect(claim.label).toBe('c')
    expect(claim.act).toBeUndefined()
  })
})

describe('a label', () => {
  const labelOf = async (trig: string) => toClaimGraph(await storeOf(trig)).agent('x').label

  it.each([
    ['is English, of whatever country', ':x a prov:Agent ; rdfs:label "Farbe"@de , "Colour"@en-GB .', 'Colour'],
    ['is not taken for English by its first letters', ':x a prov:Agent ; rdfs:label "A"@de , "B"@enm .', 'A'],
    ['is in another language where there is no English', ':x a prov:Agent ; rdfs:label "Stadt"@de .', 'Stadt'],
  ])('%s', async (_, trig, label) => {
    expect(await labelOf(trig)).toBe(label)
  })
})
