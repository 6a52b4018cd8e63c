import { beforeAll, describe, expect, it } from 'vitest'
import { ranges } from '../../src/compare/ranges/ranges.js'
import type { EventRange, RangeClaim, RangeOptions } from '../../src/compare/ranges/types.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { ends, names } from './ranges-fixture.js'

/* What a careful reader of the two documents would publish, put down from the documents. */

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples/syria-coast-2025'))
})

async function rangeFor(event: string, options: RangeOptions = {}): Promise<EventRange> {
  const found = await ranges(graph, { event, ...options })
  expect(found).toHaveLength(1)
  return found[0]!
}

const reasonOf = ({ leftOut }: EventRange, claim: string) => {
  const found = leftOut.filter(item => item.claim.endsWith(`/${claim}`))
  return found.map(({ reason, end }) => (end === 'both' ? reason : `${reason} at the ${end}`))
}
const shown = (claims: readonly RangeClaim[]) => claims.map(({ claimant, stated }) => `${claimant.label}: ${stated}`)

describe('the killings on the coast', () => {
  it('have no stated figure, and at least what is documented for those in al-Qusour', async () => {
    // of the coast only the UN’s belief is told, which gives no figure; documented within it are Amnesty’s 30 alone
    const range = await rangeFor('coast-killings')
    expect(ends(range)).toEqual(['30', 'none'])
    expect(range.lowest.from).toBe('part')
    expect(shown(range.lowest.claims)).toEqual(['Amnesty International: 30'])
    expect(reasonOf(range, 'claim-un-much-higher')).toEqual(['no-figure'])
    expect(JSON.stringify(range)).not.toMatch(/\b112\b/)
  })

  it('have by what is stated at least the more than 100 of Banias', async () => {
    const range = await rangeFor('coast-killings', { rule: 'stated' })
    expect(ends(range)).toEqual(['101', 'none'])
    expect(shown(range.lowest.claims)).toEqual(['Amnesty International: more than 100'])
    expect(range.lowest.claims[0]!.certainty?.label).toBe('alleged')
  })

  it('leave out what is told of other scopes: the 111, the 420 and the 1,500', async () => {
    const range = await rangeFor('coast-killings')
    for (const claim of ['claim-un-111-deaths', 'claim-snhr-deaths', 'claim-sohr-deaths'])
      expect(reasonOf(range, claim), claim).toEqual(['other-scope'])
    expect(reasonOf(range, 'claim-amnesty-banias-toll')).toEqual(['part'])
  })
})

describe('the killings in Banias', () => {
  it('are more than 100 of which Amnesty was informed; documented are the 30 of a part', async () => {
    const range = await rangeFor('banias-killings')
    expect(ends(range)).toEqual(['none', '101+'])
    expect(range.label).toBe('none documented, “more than 100”, no upper end; of a part 30 documented')
    expect((await rangeFor('banias-killings', { rule: 'stated' })).label).toBe('“more than 100”, no upper end')
    expect(reasonOf(range, 'claim-amnesty-banias-toll')).toEqual(['not-documented at the lowest'])
  })

  it('do not count the article’s version of what Amnesty says, unless asked', async () => {
    expect(reasonOf(await rangeFor('banias-killings'), 'claim-article-amnesty-banias-toll')).toEqual(['ascribed'])
    const asked = await rangeFor('banias-killings', { ascribed: true })
    expect(shown(asked.highest.claims)).toEqual([
      'Amnesty International: more than 100',
      'Amnesty International: over 100',
    ])
    expect(asked.highest.claims.map(({ ascribed }) => ascribed)).toEqual([false, true])
  })
})

describe('the 32 killings in Banias', () => {
  it('are 32 as nine interviewees state, of whom Amnesty finds that 30 were killed in al-Qusour', async () => {
    const stated = await rangeFor('banias-32-killings', { rule: 'stated' })
    expect(ends(stated)).toEqual(['32', '32'])
    expect(names(stated.lowest.claims)).toEqual(['claim-interviewees-32-killed'])
    const documented = await rangeFor('banias-32-killings')
    expect(ends(documented)).toEqual(['none', '32'])
    expect(names(documented.ofPart!.claims)).toEqual(['claim-amnesty-30-in-al-qusour'])
    expect(reasonOf(documented, 'claim-interviewees-32-killed')).toEqual(['not-documented at the lowest'])
  })

  it('break down into 24 men, 6 women and 2 children, who are not added to them', async () => {
    const { breakdown } = await rangeFor('banias-32-killings', { rule: 'stated' })
    expect(breakdown.map(({ victims, label }) => [victims[0]!.label, label])).toEqual([
      ['Children', '2'],
      ['Men', '24'],
      ['Women', '6'],
    ])
  })

  it('are counted as killings by Amnesty and as incidents by the article, which are not set side by side', async () => {
    const found = await ranges(graph, { event: 'banias-32-killings', property: 'investigated', rule: 'stated' })
    const units = found.map(({ unit }) => unit)
    expect(units).toEqual(['incidents', 'killings'])
    const killings = found.find(({ unit }) => unit === 'killings')!
    expect(ends(killings)).toEqual(['32', '32'])
    expect(killings.leftOut.map(({ reason }) => reason)).toContain('unit')
  })
})

describe('the other tolls', () => {
  it('in the north-west is 1,500 or more, which nobody documents', async () => {
    expect(ends(await rangeFor('north-west-killings'))).toEqual(['none', '1500+'])
    const stated = await rangeFor('north-west-killings', { rule: 'stated' })
    expect(ends(stated)).toEqual(['1500', '1500+'])
    const [claim] = stated.lowest.claims
    expect([claim!.claimant.label, claim!.stated]).toEqual(['Syrian Observatory for Human Rights', 'at least 1,500'])
    expect(claim!.mentions.map(({ relayedBy }) => relayedBy.map(({ label }) => label))).toEqual([
      ['US Office of the Director of National Intelligence', 'Unnamed news outlet'],
    ])
  })

  it('that SNHR and the UN documented are 420 and 111, as they say', async () => {
    const snhr = await rangeFor('civilian-and-disarmed-killings')
    expect([ends(snhr), shown(snhr.lowest.claims)]).toEqual([
      ['420', '420+'],
      ['Syrian Network for Human Rights: documented 420'],
    ])
    expect(snhr.breakdown.map(({ victims, label }) => [victims[0]!.label, label])).toEqual([
      ['Children', '“including 39”, no upper end'],
    ])
    const un = await rangeFor('three-governorates-killings')
    expect([ends(un), shown(un.lowest.claims)]).toEqual([['111', '111+'], ['United Nations: documented 111']])
  })

  it('of all of March 2025 is at least what is documented, or stated, of a part, and nobody gives it as a whole', async () => {
    expect(ends(await rangeFor('killings-march-2025'))).toEqual(['420', 'none'])
    expect(ends(await rangeFor('killings-march-2025', { rule: 'stated' }))).toEqual(['1500', 'none'])
  })

  it('of bodies at the hospital is read of “scores”, by the convention that is chosen', async () => {
    const options = { property: 'bodies', rule: 'stated' } as const
    expect(ends(await rangeFor('bodies-at-hospital', options))).toEqual(['40', '40+'])
    expect(ends(await rangeFor('bodies-at-hospital', { ...options, reading: 'one-of-each' }))).toEqual(['20', '20+'])
  })
})
