import { describe, expect, it } from 'vitest'
import { survey } from '../../src/compare/survey.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { storeOf } from '../claims/fixture.js'
import { ask, claim, codes, compareTrig, outline } from './fixture.js'
import { omitted, rangeOf, told } from './ranges-fixture.js'

const on = (day: string) => `cg:assertedOn "${day}"^^xsd:date`
const injured = (name: string, by: string, figure: number, day: string, more = '') =>
  claim(name, by, `:flood cg:injured ${figure} .`, { with: [on(day), more].filter(Boolean).join(' ; ') })
const withdrawn = 'cg:status cg:Retracted ; cg:retractedBy :record'
const record = (when: string) => `:record a cg:Retraction ; ${when} ; rdfs:comment "counted twice"@en . `
const trig =
  injured('count', 'council', 14, '2031-05-06', withdrawn) +
  injured('other', 'brigade', 12, '2031-05-05') +
  claim('closed', 'brigade', ':flood cg:began "2031-05-04"^^xsd:date .', { with: on('2031-06-01') }) +
  record(on('2031-05-09')) +
  ':council a prov:Organization . :brigade a prov:Organization . '

/** The local names of the claims that are in positions. */
const standing = (found: Awaited<ReturnType<typeof compareTrig>>) =>
  found.questions
    .filter(({ property }) => property.label === 'injured')
    .flatMap(({ positions }) => positions.flatMap(({ claims }) => claims.map(localName)))
    .sort()

describe('a claim that its claimant withdrew', () => {
  it('stands in no position, and is told of', async () => {
    const found = await compareTrig(trig)
    expect(outline(ask(found, 'flood', 'injured'))).toEqual([['12', 'brigade']])
    expect(found.retracted).toMatchObject([
      {
        ...{ stated: '14', was: 'certainly', claimant: { label: 'council' }, event: { label: 'flood' } },
        ...{ retracted: { first: '2031-05-09', last: '2031-05-09' } },
        because: 'withdrawn by its claimant on 2031-05-09: counted twice',
      },
    ])
    expect(found.retracted![0]!.question).toBe(ask(found, 'flood', 'injured').id)
  })

  it.each([
    ['2031-05-05', ['other'], 0],
    ['2031-05-08', ['count', 'other'], 0],
    ['2031-05-09', ['other'], 1],
  ])('as of %s, of those on record %j stand', async (asOf, claims, told) => {
    const found = await compareTrig(trig, { asOf })
    expect(standing(found)).toEqual(claims)
    expect(found.retracted ?? []).toHaveLength(told)
    const { questions } = await survey(toClaimGraph(await storeOf(trig)), { asOf })
    expect(questions.find(({ property }) => property.endsWith('injured'))!.claims).toBe(claims.length)
  })

  it('stands while it may have been withdrawn later, which is told', async () => {
    const bounded = trig.replace(on('2031-05-09'), 'cg:notAfter "2031-05-09"^^xsd:date')
    const found = await compareTrig(bounded, { asOf: '2031-05-08' })
    expect([standing(found), found.retracted!.map(({ was }) => was)]).toEqual([['count', 'other'], ['possibly']])
  })

  it('may be said to be by a document, whose day counts', async () => {
    const said =
      injured('count', 'council', 14, '2031-05-06', 'cg:retractedBy :notice') +
      ':notice a cg:Document ; schema:datePublished "2031-05-09"^^xsd:date .'
    expect(standing(await compareTrig(said, { asOf: '2031-05-08' }))).toEqual(['count'])
    expect(standing(await compareTrig(said, { asOf: '2031-05-09' }))).toEqual([])
  })

  it('does not bring back what it had revised', async () => {
    const revised =
      injured('first', 'council', 11, '2031-05-04') +
      trig.replace(withdrawn, `${withdrawn} ; prov:wasRevisionOf :first`)
    expect(standing(await compareTrig(revised))).toEqual(['other'])
  })

  it('is told of only where it is asked for', async () => {
    const asked = async (options: Parameters<typeof compareTrig>[1]) => (await compareTrig(trig, options)).retracted
    expect(await asked({ property: 'injured' })).toHaveLength(1)
    expect(await asked({ property: 'began' })).toBeUndefined()
    expect(await asked({ between: ['brigade', 'council'] })).toHaveLength(1)
    expect(await asked({ verdict: 'contradict' })).toBeUndefined()
  })

  it('is left out of ranges, with when and why', async () => {
    const figures =
      told('count', 'council', { says: 14, with: `${on('2031-05-06')} ; ${withdrawn}` }) +
      told('other', 'brigade', { says: 12, act: 'Finding', with: on('2031-05-05') }) +
      record(on('2031-05-09'))
    const range = await rangeOf(figures, { rule: 'stated' })
    expect(omitted(range, 'count')).toEqual(['retracted'])
    expect(range.leftOut[0]!.because).toBe('withdrawn by its claimant on 2031-05-09: counted twice')
    expect(range.highest.figure).toBe(12)
    expect((await rangeOf(figures, { rule: 'stated', asOf: '2031-05-08' })).highest.figure).toBe(14)
  })
})

describe('a claim that was a curator’s error', () => {
  const wrong = injured('wrong', 'council', 41, '2031-05-06', 'cg:status cg:Corrected ; cg:correctedBy :right')
  const right = injured('right', 'council', 14, '2031-05-06', 'prov:wasRevisionOf :wrong')

  it.each([undefined, '2031-05-06', '2031-06-01'])('was never said, as of %s', async asOf => {
    const found = await compareTrig(wrong + right, { asOf })
    expect([standing(found), found.retracted, codes(found)]).toEqual([['right'], undefined, []])
  })

  it('leaves its place to the right one, which a revision of either revises', async () => {
    const later = injured('later', 'council', 15, '2031-05-08', 'prov:wasRevisionOf :wrong')
    const { positions } = ask(await compareTrig(wrong + right + later), 'flood', 'injured')
    expect(positions.map(({ label, history }) => [label, history.map(localName)])).toEqual([['15', ['right']]])
  })

  it('may have been another’s', async () => {
    const others = right.replace(':council', ':brigade')
    const found = await compareTrig(wrong + others)
    expect([outline(ask(found, 'flood', 'injured')), codes(found)]).toEqual([[['14', 'brigade']], []])
  })
})
