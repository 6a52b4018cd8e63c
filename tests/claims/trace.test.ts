import { beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, type Trace, trace } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { sha256 } from '../../src/rdf/digest.js'
import { flood, openFlood, storeOf } from './fixture.js'

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openFlood()
})

const outline = ({ claim, restsOn, circular }: Trace): unknown[] => [
  claim.id.replace(flood, ''),
  ...(circular ? ['circular'] : []),
  ...restsOn.map(outline),
]

describe('a trace', () => {
  it('gives every way from the claimant to a passage', () => {
    const { trails } = trace(graph, 'claim-deaths')
    expect(trails.map(({ chain }) => chain.map(({ label }) => label))).toEqual([
      ['Town council', 'News agency', 'Gazette'],
      ['Town council'],
      ['Town council'],
    ])
    expect(trails.map(({ document, span }) => [document?.label, span?.start])).toEqual([
      ['Gazette article', 10],
      ['Council report', 40],
      ['Council report', 300],
    ])
    expect(trails.map(trail => trail.sha256)).toEqual([undefined, 'aa11', undefined])
  })

  it('goes on to the claims that it rests on', () => {
    expect(outline(trace(graph, 'claim-deaths'))).toEqual(['claim-deaths', ['claim-seen']])
  })

  it('has no trail for a claim without mention', () => {
    expect(trace(graph, 'claim-demand').trails).toEqual([])
  })

  it('shows passages where the text with the digest is at hand', async () => {
    const text = 'The river 🌊 rose overnight.'
    const store = await storeOf(`
      :d a cg:Document ; cg:sha256 "${sha256(text)}" . :other a cg:Document ; cg:sha256 "ff" . :cited a cg:Document .
      :c a cg:Claim ; cg:mention :m1 , :m2 , :m3 , :m4 .
      :m1 oa:hasSource :d ; oa:hasSelector [ oa:start 4 ; oa:end 16 ] .
      :m2 oa:hasSource :other ; oa:hasSelector [ oa:start 4 ; oa:end 16 ] .
      :m3 oa:hasSource :cited ; oa:hasSelector [ oa:start 4 ; oa:end 16 ] .
      :m4 oa:hasSource :d .`)
    const { trails } = trace(toClaimGraph(store), 'c', { texts: new Map([[sha256(text), text]]) })
    const passages = Object.fromEntries(trails.map(trail => [trail.mention.replace(flood, ''), trail.passage]))
    expect(passages).toEqual({ m1: 'river 🌊 rose', m2: undefined, m3: undefined, m4: undefined })
  })

  it('refuses an unknown claim with a suggestion', () => {
    expect(() => trace(graph, 'claim-death')).toThrow(/did you mean "claim-deaths"/)
  })
})

describe('derivation', () => {
  const traceOf = async (trig: string) => outline(trace(toClaimGraph(await storeOf(trig)), 'a'))

  it('is followed through several claims', async () => {
    const chain = ':a a cg:Claim ; prov:wasDerivedFrom :b . :b a cg:Claim ; prov:wasDerivedFrom :c . :c a cg:Claim .'
    expect(await traceOf(chain)).toEqual(['a', ['b', ['c']]])
  })

  it('stops where it comes back to a claim on the way', async () => {
    const circle = ':a a cg:Claim ; prov:wasDerivedFrom :b . :b a cg:Claim ; prov:wasDerivedFrom :a .'
    expect(await traceOf(circle)).toEqual(['a', ['b', ['a', 'circular']]])
  })

  it('stops at a claim that rests on itself', async () => {
    expect(await traceOf(':a a cg:Claim ; prov:wasDerivedFrom :a .')).toEqual(['a', ['a', 'circular']])
  })

  it('is not circular where two ways lead to the same claim', async () => {
    const diamond = `:a a cg:Claim ; prov:wasDerivedFrom :b , :c . :b a cg:Claim ; prov:wasDerivedFrom :d .
      :c a cg:Claim ; prov:wasDerivedFrom :d . :d a cg:Claim .`
    expect(await traceOf(diamond)).toEqual(['a', ['b', ['d']], ['c', ['d']]])
  })

  it('ends at a document', async () => {
    expect(await traceOf(':a a cg:Claim ; prov:wasDerivedFrom :report . :report a cg:Document .')).toEqual(['a'])
  })
})
