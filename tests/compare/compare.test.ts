import { describe, expect, it } from 'vitest'
import { compareQuestions } from '../../src/compare/compare.js'
import { toClaimGraph } from '../../src/node/open.js'
import { flood, storeOf } from '../claims/fixture.js'
import { ask, claim, codes, compareTrig, outline } from './fixture.js'

const on = (day: string) => ({ with: `cg:assertedOn "${day}"^^xsd:date` })

describe('positions', () => {
  it('are shared by those who say the same', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:injured 3 .') + claim('b', 'county', ':flood cg:injured 3 .'),
    )
    expect(outline(ask(found, 'flood', 'injured'))).toEqual([['3', 'county town']])
    expect(ask(found, 'flood', 'injured').verdict).toBe('agree')
  })

  it('differ, with the gap and the reason naming both sides', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:injured [ schema:value 10 ; schema:minValue 10 ] .') +
        claim('b', 'county', ':flood cg:injured [ schema:value 30 ; schema:minValue 30 ] .'),
    )
    const { verdict, relations } = ask(found, 'flood', 'injured')
    expect(verdict).toBe('differ')
    expect(relations).toMatchObject([{ relation: 'refines', verdict: 'differ', gap: 3 }])
    for (const part of ['“at least 30” (county)', '“at least 10” (town)', '3 times']) {
      expect(relations[0]!.because).toContain(part)
    }
  })

  it('agree within the tolerance given', async () => {
    const trig =
      claim('a', 'town', ':flood cg:distance [ schema:value 10 ; schema:minValue 5 ] .') +
      claim('b', 'county', ':flood cg:distance [ schema:value 12 ; schema:minValue 5 ] .')
    expect(ask(await compareTrig(trig), 'flood', 'distance').verdict).toBe('differ')
    expect(ask(await compareTrig(trig, { tolerance: 0.2 }), 'flood', 'distance').verdict).toBe('agree')
  })

  it('take a denial for its complement, and what could not be verified for no position that agrees or contradicts', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:deliberate true .') +
        claim('b', 'county', ':flood cg:deliberate true .', { with: 'cg:stance cg:Denies' }) +
        claim('c', 'press', ':flood cg:deliberate true .', { with: 'cg:stance cg:CouldNotVerify' }),
    )
    const { verdict, positions, relations } = ask(found, 'flood', 'deliberate')
    expect(positions.map(({ label, value }) => [label, value])).toEqual([
      ['false', { kind: 'truth', holds: false }],
      ['true', { kind: 'truth', holds: true }],
      ['could not verify: true', null],
    ])
    expect(relations).toHaveLength(1)
    expect(verdict).toBe('contradict')
  })

  it('of one voice on a set of concepts are one', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:motive :greed .') +
        claim('b', 'town', ':flood cg:motive :haste .') +
        claim('c', 'county', ':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' }),
    )
    expect(outline(ask(found, 'flood', 'motive'))).toEqual([
      ['greed, haste', 'town'],
      ['not greed', 'county'],
    ])
    expect(ask(found, 'flood', 'motive').verdict).toBe('contradict')
  })

  it('on one event in two units are two questions that cannot be compared', async () => {
    const trig = ['people', 'families']
      .map((unit, n) =>
        claim(`k${n}`, `actor${n}`, `:flood cg:injured [ schema:value 4 ; schema:unitText "${unit}" ] .`),
      )
      .join('')
    const found = await compareTrig(trig)
    expect(found.questions.map(({ unit }) => unit)).toEqual(['families', 'people'])
    expect(found.incomparable).toMatchObject([{ dimension: 'unit' }])
  })
})

describe('whose position it is', () => {
  const spokesperson = `:speaker prov:actedOnBehalfOf :town . ${claim('a', 'speaker', ':flood cg:injured 3 .')}`

  it("is the organisation's for whom somebody speaks, unless asked otherwise", async () => {
    expect(outline(ask(await compareTrig(spokesperson), 'flood', 'injured'))).toEqual([['3', 'town']])
    expect(outline(ask(await compareTrig(spokesperson, { rollUp: false }), 'flood', 'injured'))).toEqual([
      ['3', 'speaker'],
    ])
  })

  it('does not count as relayed where there are own words', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:injured 3 .') +
        claim('b', 'town', ':flood cg:injured 9 .', { relay: [':press', 'press-report'] }) +
        claim('c', 'press', ':flood cg:began "2024"^^xsd:gYear .') +
        claim('d', 'county', ':flood cg:injured 3 .'),
    )
    const { positions, verdict } = ask(found, 'flood', 'injured')
    expect(positions.map(({ label, voices }) => [label, voices.map(v => [v.relayedBy !== null, v.counts])])).toEqual([
      ['9', [[true, false]]],
      [
        '3',
        [
          [false, true],
          [false, true],
        ],
      ],
    ])
    expect(verdict).toBe('agree')
  })
})

describe('what is in force', () => {
  const figures =
    claim('a', 'town', ':flood cg:injured 3 .', on('2024-06-10')) +
    claim('b', 'town', ':flood cg:injured 9 .', on('2024-06-12'))

  it('is the latest claim; earlier ones are its history and no contradiction', async () => {
    const { positions, verdict } = ask(await compareTrig(figures), 'flood', 'injured')
    expect(positions).toMatchObject([
      { label: '9', claims: [`${flood}b`], history: [`${flood}a`], firstAsserted: '2024-06-12' },
    ])
    expect(verdict).toBe('single')
  })

  it('is what had been said by the day asked for', async () => {
    const { positions } = ask(await compareTrig(figures, { asOf: '2024-06-11' }), 'flood', 'injured')
    expect(positions).toMatchObject([{ label: '3', history: [] }])
  })

  it('is not what a revision replaces, however many revisions later', async () => {
    const revise = (name: string) => ({ with: `prov:wasRevisionOf :${name}` })
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:injured 1 .') +
        claim('b', 'town', ':flood cg:injured 2 .', revise('a')) +
        claim('c', 'town', ':flood cg:injured 3 .', revise('b')),
    )
    expect(ask(found, 'flood', 'injured').positions).toMatchObject([
      { label: '3', history: [`${flood}a`, `${flood}b`] },
    ])
    expect(found.issues).toEqual([])
  })

  it('is both, and reported, where no date tells which replaces which', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:injured 3 .') + claim('b', 'town', ':flood cg:injured 9 .'),
    )
    expect(ask(found, 'flood', 'injured').positions.map(({ label }) => label)).toEqual(['9', '3'])
    expect(ask(found, 'flood', 'injured').verdict).toBe('single')
    expect(codes(found)).toEqual(['undated-conflict'])
  })

  it('is the later of assertion and denial of one concept', async () => {
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:motive :greed .', on('2024-06-10')) +
        claim('b', 'town', ':flood cg:motive :greed .', { with: `cg:stance cg:Denies ; ${on('2024-06-12').with}` }),
    )
    expect(ask(found, 'flood', 'motive').positions).toMatchObject([{ label: 'not greed', history: [`${flood}a`] }])
    expect(found.issues).toEqual([])
  })
})

describe('parts and wholes', () => {
  const events = `
    :flood a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley ; cg:from "2024-06"^^xsd:gYearMonth ; cg:until "2024-06"^^xsd:gYearMonth .
    :flood-in-town a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :town-centre ; cg:from "2024-06-03"^^xsd:date ; cg:until "2024-06-04"^^xsd:date .
    :undated a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :town-centre .
    :town-centre schema:containedInPlace :valley .`
  const across = async (part: string, whole: string) =>
    (
      await compareTrig(
        events +
          claim('a', 'town', `:flood-in-town cg:injured ${part} .`) +
          claim('b', 'county', `:flood cg:injured ${whole} .`),
      )
    ).acrossScopes

  it('fit, exceed or contradict', async () => {
    expect(await across('10', '40')).toMatchObject([
      { relation: 'fits', verdict: 'consistent', share: 0.25, gap: null },
    ])
    expect(await across('50', '[ schema:value 40 ; schema:minValue 40 ]')).toMatchObject([
      { relation: 'exceeds', verdict: 'differ', share: 1.25, gap: null },
    ])
    expect(await across('50', '40')).toMatchObject([{ relation: 'contradicts', verdict: 'contradict' }])
  })

  it('are not what lacks a dimension that the wider one has', async () => {
    const found = await compareTrig(
      events + claim('a', 'town', ':undated cg:injured 50 .') + claim('b', 'county', ':flood cg:injured 40 .'),
    )
    expect(found.acrossScopes).toEqual([])
    expect(found.topics).toHaveLength(2)
  })

  it('lift what holds of a part, and lower what is denied of the whole', async () => {
    const found = await compareTrig(
      events +
        claim('a', 'town', ':flood-in-town cg:motive :greed .') +
        claim('b', 'county', ':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' }),
    )
    const lifted = ask(found, 'flood', 'motive').positions.find(({ label }) => label === 'greed')
    expect(lifted).toMatchObject({ claims: [], lifted: [`${flood}a`] })
    const lowered = ask(found, 'flood-in-town', 'motive').positions.find(({ label }) => label === 'not greed')
    expect(lowered).toMatchObject({ claims: [], lifted: [`${flood}b`] })
    expect(found.questions.map(({ verdict }) => verdict)).toEqual(['contradict', 'contradict'])
  })

  it('that make up a whole are added up', async () => {
    const parts = ['north', 'south']
      .map(side => `:${side} a sem:Event ; cg:kind cg:Clash ; cg:partitions :flood .`)
      .join('')
    const sum = async (north: string) =>
      (
        await compareTrig(
          events +
            parts +
            claim('a', 'town', `:north cg:injured ${north} . :south cg:injured 5 .`) +
            claim('b', 'county', ':flood cg:injured 12 .'),
        )
      ).acrossScopes.filter(({ parts }) => parts)
    expect(await sum('7')).toMatchObject([{ relation: 'fits', verdict: 'consistent', gap: 1 }])
    expect(await sum('6')).toMatchObject([{ relation: 'contradicts', verdict: 'contradict' }])
    expect(await sum('[ schema:value 10 ; schema:minValue 4 ]')).toMatchObject([
      { relation: 'exceeds', verdict: 'differ', gap: 1.25 },
    ])
  })

  it('of the same scope are reported and not compared', async () => {
    const twins = ['one', 'two']
      .map(name => `:${name} a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley ; cg:partOf :whole .`)
      .join('')
    const found = await compareTrig(
      twins + claim('a', 'town', ':one cg:injured 1 .') + claim('b', 'county', ':two cg:injured 2 .'),
    )
    expect(codes(found)).toEqual(['same-scope'])
    expect([found.acrossScopes, found.incomparable]).toEqual([[], []])
  })
})

describe('bad input', () => {
  it.each([
    ['a claim without content', claim('a', 'town', ''), ['no-content']],
    ['no draft without content', claim('a', 'town', '', { with: 'cg:status cg:Draft' }), []],
    ['a claim without claimant', ':a a cg:Claim . :a { :flood cg:injured 1 }', ['no-claimant']],
    [
      'a claim of two claimants',
      `${claim('a', 'town', ':flood cg:injured 1 .')} :a prov:wasAttributedTo :county .`,
      ['no-claimant'],
    ],
    [
      'a stance that is none',
      claim('a', 'town', ':flood cg:injured 1 .', { with: 'cg:stance cg:Shrugs' }),
      ['unknown-stance'],
    ],
    ['a negative count', claim('a', 'town', ':flood cg:injured -1 .'), ['bad-value']],
    [
      'a number that is none',
      claim('a', 'town', ':flood cg:injured "NaN"^^<http://www.w3.org/2001/XMLSchema#double> .'),
      ['bad-value'],
    ],
    [
      'a reversed interval',
      claim('a', 'town', ':flood cg:injured [ schema:minValue 9 ; schema:maxValue 3 ] .'),
      ['bad-value'],
    ],
    ['an event without name', claim('a', 'town', '[] cg:injured 1 .'), ['no-event']],
    ['a day that does not exist', claim('a', 'town', ':flood cg:began "2024-02-30"^^xsd:date .'), ['bad-value']],
    [
      'a date of assertion that does not exist',
      claim('a', 'town', ':flood cg:injured 1 .', on('2024-02-30')),
      ['bad-date'],
    ],
    ['a period that does not exist', `:flood a sem:Event ; cg:from "2024-13-01"^^xsd:date .`, ['bad-date']],
    [
      'events that are parts of each other',
      ':x cg:partOf :y . :y cg:partOf :x .',
      ['circular-hierarchy', 'circular-part'],
    ],
    [
      'concepts narrower than themselves',
      ':x <http://www.w3.org/2004/02/skos/core#broader> :x .',
      ['circular-hierarchy'],
    ],
    [
      'claims that rest on each other',
      claim('a', 'town', ':flood cg:injured 1 .', { with: 'prov:wasDerivedFrom :b' }) +
        claim('b', 'county', ':flood cg:injured 1 .', { with: 'prov:wasDerivedFrom :a' }),
      ['circular-derivation'],
    ],
    [
      'claims that revise each other',
      claim('a', 'town', ':flood cg:injured 1 .', { with: 'prov:wasRevisionOf :b' }) +
        claim('b', 'town', ':flood cg:injured 1 .', { with: 'prov:wasRevisionOf :a' }),
      ['circular-revision'],
    ],
    [
      "a revision of somebody else's claim",
      claim('a', 'town', ':flood cg:injured 1 .', { with: 'prov:wasRevisionOf :b' }) +
        claim('b', 'county', ':flood cg:injured 1 .'),
      ['foreign-revision'],
    ],
    [
      'agents who speak for each other',
      ':x prov:actedOnBehalfOf :y . :y prov:actedOnBehalfOf :x .',
      ['circular-representation'],
    ],
  ])('reports %s', async (_, trig, expected) => {
    expect(codes(await compareTrig(trig))).toEqual(expected)
  })

  it('finds no origin for claims that rest only on each other, and takes nobody for an independent source', async () => {
    const rest = (name: string) => ({ with: `prov:wasDerivedFrom :${name}` })
    const found = await compareTrig(
      claim('a', 'town', ':flood cg:injured 1 .', rest('b')) + claim('b', 'county', ':flood cg:injured 1 .', rest('a')),
    )
    expect(ask(found, 'flood', 'injured').positions).toMatchObject([{ origins: [], singleSource: true }])
  })
})

describe('options', () => {
  const trig =
    claim('a', 'town', ':flood cg:injured 3 ; cg:deliberate true .') +
    claim('b', 'county', ':flood cg:injured 30 . :storm cg:injured 1 .')
  const asked = async (options: Parameters<typeof compareTrig>[1]) =>
    (await compareTrig(trig, options)).questions.map(({ event, property }) => `${event.label} ${property.label}`)

  it('select by event, property, actors and verdict', async () => {
    expect(await asked({})).toEqual(['flood deliberate', 'flood injured', 'storm injured'])
    expect(await asked({ about: `${flood}storm` })).toEqual(['storm injured'])
    expect(await asked({ property: 'https://w3id.org/claimgraph/ns#injured' })).toEqual([
      'flood injured',
      'storm injured',
    ])
    expect(await asked({ between: [`${flood}town`, `${flood}county`] })).toEqual(['flood injured'])
    expect(await asked({ verdict: 'contradict' })).toEqual(['flood injured'])
    expect(await asked({ verdict: 'agree' })).toEqual([])
  })

  it.each([{ asOf: '2024-02-30' }, { tolerance: -1 }, { tolerance: Number.NaN }])('refuse %j', async options => {
    await expect(compareTrig(trig, options)).rejects.toMatchObject({ code: 'parameter' })
  })

  it('refuse a property that is not compared', async () => {
    const property = 'https://w3id.org/claimgraph/ns#injurd'
    await expect(compareTrig(trig, { property })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('injured'),
    })
  })

  it('hold for questions one by one, which are those of the whole comparison', async () => {
    const graph = toClaimGraph(await storeOf(trig))
    const streamed = []
    for await (const question of compareQuestions(graph, { verdict: 'contradict' })) streamed.push(question)
    expect(streamed).toEqual((await compareTrig(trig, { verdict: 'contradict' })).questions)
  })
})
