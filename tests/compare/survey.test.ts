import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { survey } from '../../src/compare/survey.js'
import { toClaimGraph } from '../../src/node/open.js'
import { storeOf } from '../claims/fixture.js'
import { runs } from '../runs.js'
import { claim } from './fixture.js'

/** Event, property, unit, claims, actors, contradicting pairs. */
async function surveyTrig(trig: string, options = {}) {
  const { questions } = await survey(toClaimGraph(await storeOf(trig)), options)
  const last = (iri: string) => iri.replace(/.*[/#]/, '')
  return questions.map(q => [last(q.event), last(q.property), q.unit, q.claims, q.actors, q.contradicting])
}

describe('a survey', () => {
  it('counts claims, actors and pairs that cannot both be true, what contradicts most first', async () => {
    const found = await surveyTrig(
      claim('a', 'town', ':flood cg:injured 3 . :flood cg:deliberate true .') +
        claim('b', 'county', ':flood cg:injured 3 . :flood cg:deliberate true .') +
        claim('c', 'press', ':flood cg:injured 5 .') +
        claim('d', 'river', ':flood cg:injured [ schema:value 4 ; schema:minValue 4 ] .'),
    )
    // 3 with 5 twice, 3 with at least 4 twice; 5 lies within at least 4
    expect(found).toEqual([
      ['flood', 'injured', '', 4, 4, 4],
      ['flood', 'deliberate', '', 2, 2, 0],
    ])
  })

  it('counts no pair of one actor, nor of an organisation and who speaks for it', async () => {
    const trig =
      claim('a', 'town', ':flood cg:injured 3 .') +
      claim('b', 'town', ':flood cg:injured 5 .') +
      claim('c', 'mayor', ':flood cg:injured 7 .') +
      ':mayor prov:actedOnBehalfOf :town .'
    expect(await surveyTrig(trig)).toEqual([['flood', 'injured', '', 3, 1, 0]])
    expect(await surveyTrig(trig, { rollUp: false })).toEqual([['flood', 'injured', '', 3, 2, 2]])
  })

  it('leaves out what a revision replaces and what was said later, and keeps what could not be verified apart', async () => {
    const trig =
      claim('a', 'town', ':flood cg:injured 3 .', { with: 'cg:assertedOn "2024-06-01"^^xsd:date' }) +
      claim('b', 'town', ':flood cg:injured 5 .', {
        with: 'cg:assertedOn "2024-06-05"^^xsd:date ; prov:wasRevisionOf :a',
      }) +
      claim('c', 'press', ':flood cg:injured 3 .', { with: 'cg:assertedOn "2024-06-09"^^xsd:date' }) +
      claim('d', 'county', ':flood cg:injured 8 .', {
        with: 'cg:assertedOn "2024-06-08"^^xsd:date ; cg:stance cg:CouldNotVerify',
      })
    expect(await surveyTrig(trig)).toEqual([['flood', 'injured', '', 3, 3, 1]])
    expect(await surveyTrig(trig, { asOf: '2024-06-08' })).toEqual([['flood', 'injured', '', 2, 2, 0]])
  })

  it('takes the several concepts of one claim together, and holds denials against narrower ones', async () => {
    const found = await surveyTrig(
      ':haste <http://www.w3.org/2004/02/skos/core#broader> :greed .' +
        claim('a', 'town', ':flood cg:motive :haste , :fear .') +
        claim('b', 'county', ':flood cg:motive :greed , :fear .', { with: 'cg:stance cg:Denies' }) +
        claim('c', 'press', ':flood cg:motive :greed .'),
    )
    // one pair of a and b, though two concepts conflict, and one of c and b
    expect(found).toEqual([['flood', 'motive', '', 3, 3, 2]])
  })

  it('keeps units apart, and reports what is no value', async () => {
    const store = await storeOf(
      claim('a', 'town', ':flood cg:distance [ schema:value 3 ; schema:unitText "km" ] .') +
        claim('b', 'county', ':flood cg:distance [ schema:value 3000 ; schema:unitText "m" ] .') +
        claim('c', 'press', ':flood cg:distance "far" .'),
    )
    const { questions, issues } = await survey(toClaimGraph(store))
    expect(questions.map(q => [q.unit, q.claims, q.contradicting])).toEqual([
      ['km', 1, 0],
      ['m', 1, 0],
    ])
    expect(issues.map(({ code }) => code)).toEqual(['bad-value'])
  })

  it('refuses a day that does not exist', async () => {
    await expect(surveyTrig('', { asOf: '2024-02-30' })).rejects.toMatchObject({ code: 'parameter' })
  })

  it('counts the pairs that trying every pair of claims finds', async () => {
    const top = 7
    const told = fc.record({
      by: fc.constantFrom('town', 'county', 'press'),
      denied: fc.boolean(),
      least: fc.nat(top),
      length: fc.option(fc.nat(3)),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 14 }), async claims => {
        const trig = claims.map(({ by, denied, least, length }, index) => {
          const most = length === null ? '' : ` ; schema:maxValue ${least + length}`
          return claim(`k${index}`, by, `:flood cg:injured [ schema:minValue ${least}${most} ] .`, {
            ...(denied ? { with: 'cg:stance cg:Denies' } : {}),
          })
        })
        // every figure that could matter, one by one: what is true beyond the greatest end is true of the next figure
        const figures = Array.from({ length: top + 5 }, (_, figure) => figure)
        const worlds = claims.map(({ denied, least, length }) =>
          figures.filter(n => (n >= least && (length === null || n <= least + length)) !== denied),
        )
        const possible = claims.map((_, index) => index).filter(index => worlds[index]!.length > 0)
        const pairs = possible.flatMap(a => possible.filter(b => b > a).map(b => [a, b] as const))
        const contradicting = pairs.filter(
          ([a, b]) => claims[a]!.by !== claims[b]!.by && !worlds[a]!.some(n => worlds[b]!.includes(n)),
        )
        const found = await surveyTrig(trig.join(''))
        const actors = new Set(possible.map(index => claims[index]!.by)).size
        expect(found).toEqual(
          possible.length === 0 ? [] : [['flood', 'injured', '', possible.length, actors, contradicting.length]],
        )
      }),
      runs(150),
    )
  })
})
