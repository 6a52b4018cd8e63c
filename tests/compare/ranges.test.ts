import { describe, expect, it } from 'vitest'
import { ranges } from '../../src/compare/ranges/ranges.js'
import { openClaimGraph } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { storeOf } from '../claims/fixture.js'
import { ends, names, omitted, rangeOf, rangesOf, told } from './ranges-fixture.js'

/* Each expected range was worked out by hand from the claims of its test. */

describe('the rule documented', () => {
  it('goes from the smallest documented figure to the highest stated one', async () => {
    const range = await rangeOf(
      told('found', 'inquiry', { says: 12, act: 'Finding' }) +
        told('recorded', 'monitor', { says: 9, with: 'cg:basis cg:Documentation' }) +
        told('reported', 'gazette', { says: 5 }) +
        told('seen', 'miller', { says: 20, act: 'Testimony', with: 'cg:basis cg:Interview' }),
    )
    expect(ends(range)).toEqual(['9', '20'])
    expect([names(range.lowest.claims), names(range.highest.claims)]).toEqual([['recorded'], ['seen']])
    expect(names(range.between)).toEqual(['found', 'reported'])
    expect(omitted(range, 'reported')).toEqual(['not-documented at the lowest'])
    expect(range.label).toBe('9 to 20')
  })

  it.each([
    ['a hedged finding', { act: 'Finding', with: 'cg:certainty cg:Probable' }],
    ['a belief on a record of cases', { act: 'Belief', with: 'cg:basis cg:Documentation' }],
    ['information received', { with: 'cg:basis cg:InformationReceived' }],
    ['a testimony given in an interview', { act: 'Testimony', with: 'cg:basis cg:Interview' }],
  ])('does not take %s for documented', async (_, manner) => {
    const range = await rangeOf(told('one', 'council', { says: 7, ...manner }))
    expect(ends(range)).toEqual(['none', '7'])
    expect(range.lowest.because).toBe('No documented figure of the event: what claims give is not documented.')
    expect(range.label).toBe('none documented, highest 7')
  })

  it.each([
    ['a finding that is certain', { act: 'Finding', with: 'cg:certainty cg:Certain' }],
    ['what rests on an official record', { with: 'cg:basis cg:OfficialRecord' }],
    ['what rests on examined bodies', { act: 'Announcement', with: 'cg:basis cg:ForensicExamination' }],
  ])('takes %s for documented', async (_, manner) => {
    expect(ends(await rangeOf(told('one', 'council', { says: 7, ...manner })))).toEqual(['7', '7'])
  })

  it('takes what a graph of one’s own says documents for documented', async () => {
    const claim = told('one', 'council', { says: 7, with: 'cg:basis :grave-register' })
    expect(ends(await rangeOf(`${claim} :grave-register cg:documents true .`))).toEqual(['7', '7'])
  })

  it('reads no figure into vague words', async () => {
    const range = await rangeOf(
      told('many', 'inquiry', { says: 'cg:asStated "scores"@en ; schema:minValue 40', act: 'Finding' }) +
        told('some', 'gazette', { says: 30 }),
    )
    expect(ends(range)).toEqual(['none', '30'])
    expect(omitted(range, 'many')).toEqual(['vague'])
  })

  it('lets nothing that rests only on itself be the lowest', async () => {
    const range = await rangeOf(
      told('one', 'council', { says: 7, act: 'Finding', with: 'prov:wasDerivedFrom :two' }) +
        told('two', 'gazette', { says: 7, act: 'Finding', with: 'prov:wasDerivedFrom :one' }),
    )
    expect(ends(range)).toEqual(['none', '7'])
    expect(omitted(range, 'one')).toEqual(['circular at the lowest'])
  })
})

describe('the rule stated', () => {
  it.each([
    ['12', 'schema:value 12 ; schema:minValue 12 ; schema:maxValue 12', '12', '12'],
    ['at least 112', 'schema:value 112 ; schema:minValue 112', '112', '112+'],
    ['documented 420', 'schema:value 420 ; schema:minValue 420', '420', '420+'],
    ['more than 100', 'schema:value 100 ; schema:minValue 101', '101', '101+'],
    ['65 to 69', 'schema:minValue 65 ; schema:maxValue 69', '65', '69'],
    ['up to 20', 'schema:value 20 ; schema:minValue 0 ; schema:maxValue 20', 'none', '20'],
    ['fewer than 20', 'schema:value 20 ; schema:maxValue 19', 'none', '19'],
    ['about 45', 'schema:value 45 ; schema:minValue 40.5 ; schema:maxValue 49.5', '41', '49'],
    ['nearly 1,500', 'schema:value 1500 ; schema:minValue 1350 ; schema:maxValue 1500', '1350', '1500'],
    ['scores', 'schema:minValue 40', '40', '40+'],
    ['scores of people', 'schema:minValue 40', '40', '40+'],
    ['hundreds, perhaps thousands', 'schema:minValue 200', '200', '200+'],
    ['tens of thousands', 'schema:minValue 20000', '20000', '20000+'],
    ['very many', 'schema:minValue 10', '3', '3+'],
    ['a crowd', 'schema:minValue 10', '10', '10+'],
    ['no survivors', 'schema:value 0 ; schema:minValue 0 ; schema:maxValue 0', '0', '0'],
  ])('reads “%s”', async (words, bounds, lowest, highest) => {
    const says = `cg:asStated "${words}"@en ; ${bounds}`
    expect(ends(await rangeOf(told('one', 'council', { says }), { rule: 'stated' }))).toEqual([lowest, highest])
  })

  it('gives no figure where the words only say that another figure is passed', async () => {
    const says = 'cg:asStated "believed much higher than 111"@en ; schema:minValue 112'
    const range = await rangeOf(told('one', 'council', { says }), { rule: 'stated' })
    expect(ends(range)).toEqual(['none', 'none'])
    expect(range.label).toBe('no figure')
    expect(omitted(range, 'one')).toEqual(['no-figure'])
    expect(range.leftOut[0]).toMatchObject({
      stated: 'believed much higher than 111',
      reading: null,
      givesFigure: false,
    })
    expect(JSON.stringify(range)).not.toContain('112')
  })

  it('shows a figure as it was stated, and how it is read where the words do not say it', async () => {
    const shown = async (says: string | number) => {
      const [claim] = (await rangeOf(told('one', 'council', { says }), { rule: 'stated' })).highest.claims
      return [claim!.stated, claim!.reading]
    }
    expect(await shown('cg:asStated "documented 420"@en ; schema:value 420 ; schema:minValue 420')).toEqual([
      'documented 420',
      null,
    ])
    expect(await shown('cg:asStated "scores"@en ; schema:minValue 40')).toEqual(['scores', '40 or more'])
    expect(await shown('cg:asStated "over 100"@en ; schema:value 100 ; schema:minValue 101')).toEqual([
      'over 100',
      '101 or more',
    ])
    expect(await shown(7)).toEqual(['7', null])
  })

  it('goes from the least to the greatest, open where whoever states the greatest leaves it open', async () => {
    const claims =
      told('a', 'council', { says: 'schema:value 112 ; schema:minValue 112' }) + told('b', 'gazette', { says: 150 })
    expect(ends(await rangeOf(claims, { rule: 'stated' }))).toEqual(['112', '150'])
    const more = told('c', 'monitor', { says: 'schema:value 150 ; schema:minValue 150' })
    expect(ends(await rangeOf(claims + more, { rule: 'stated' }))).toEqual(['112', '150+'])
  })

  it('takes a figure of no dead for the lowest, and no denial', async () => {
    const range = await rangeOf(
      told('none', 'army', { says: 0 }) +
        told('some', 'council', { says: 3 }) +
        told('not', 'ministry', { says: 'schema:minValue 1', with: 'cg:stance cg:Denies' }) +
        told('unsure', 'gazette', { says: 9, with: 'cg:stance cg:CouldNotVerify' }),
      { rule: 'stated' },
    )
    expect(ends(range)).toEqual(['0', '3'])
    expect([omitted(range, 'not'), omitted(range, 'unsure')]).toEqual([['denied'], ['could-not-verify']])
  })
})

describe('the rule origins', () => {
  const hospital = told('counted', 'hospital', { says: 14 })

  it('has one voice for an origin: who only passes it on adds nothing', async () => {
    const claims = hospital + told('passed', 'gazette', { says: 20, with: 'prov:wasDerivedFrom :counted' })
    expect(ends(await rangeOf(claims, { rule: 'stated' }))).toEqual(['14', '20'])
    const range = await rangeOf(claims, { rule: 'origins' })
    expect(ends(range)).toEqual(['14', '14'])
    expect(omitted(range, 'passed')).toEqual(['relayed-origin'])
  })

  it('keeps what rests on an origin that gives no figure here itself', async () => {
    const elsewhere = told('counted', 'hospital', { says: 14, of: 'flood-by-night' })
    const claims = elsewhere + told('passed', 'gazette', { says: 20, with: 'prov:wasDerivedFrom :counted' })
    expect(ends(await rangeOf(claims, { rule: 'origins' }))).toEqual(['20', '20'])
  })

  it('keeps what somebody puts together of several, of whom not all give a figure themselves', async () => {
    const claims =
      hospital +
      `:seen a cg:Claim ; prov:wasAttributedTo :miller .
       :seen { :flood cg:injured 1 }` +
      told('sum', 'council', { says: 15, with: 'prov:wasDerivedFrom :counted , :seen' })
    expect(ends(await rangeOf(claims, { rule: 'origins' }))).toEqual(['14', '15'])
  })

  it('leaves out claims that rest only on each other', async () => {
    const range = await rangeOf(
      hospital +
        told('one', 'council', { says: 7, with: 'prov:wasDerivedFrom :two' }) +
        told('two', 'gazette', { says: 8, with: 'prov:wasDerivedFrom :one' }),
      { rule: 'origins' },
    )
    expect(ends(range)).toEqual(['14', '14'])
    expect([omitted(range, 'one'), omitted(range, 'two')]).toEqual([['circular'], ['circular']])
  })

  it('keeps what somebody has from others whom it does not name', async () => {
    const range = await rangeOf(
      hospital + told('heard', 'monitor', { says: 30, with: 'cg:basis cg:InformationReceived' }),
      {
        rule: 'origins',
      },
    )
    expect(ends(range)).toEqual(['14', '30'])
    expect(range.highest.claims[0]!.unnamedOrigins.map(({ label }) => label)).toEqual(['monitor'])
  })
})

describe('what does not count', () => {
  it('is what is feared, asked for, promised, required or taken for granted', async () => {
    const range = await rangeOf(
      told('said', 'council', { says: 3 }) +
        ['Warning', 'Demand', 'Pledge', 'Norm'].map(act => told(act, act, { says: 50, act })).join('') +
        told('granted', 'monitor', { says: 60, with: 'cg:presupposes true' }),
      { rule: 'stated' },
    )
    expect(ends(range)).toEqual(['3', '3'])
    for (const name of ['Warning', 'Demand', 'Pledge', 'Norm', 'granted'])
      expect(omitted(range, name), name).toEqual(['not-asserted'])
  })

  it('is an earlier figure of the same claimant, whoever speaks for it', async () => {
    const range = await rangeOf(
      told('first', 'council', { says: 5, with: 'cg:assertedOn "2024-06-10"^^xsd:date' }) +
        told('then', 'clerk', { says: 9, with: 'cg:assertedOn "2024-06-12"^^xsd:date' }) +
        told('last', 'council', { says: 8, with: 'cg:assertedOn "2024-06-14"^^xsd:date' }) +
        ':clerk prov:actedOnBehalfOf :council .',
      { rule: 'stated' },
    )
    expect(ends(range)).toEqual(['8', '8'])
    expect([omitted(range, 'first'), omitted(range, 'then')]).toEqual([['superseded'], ['superseded']])
    expect(range.leftOut[0]!.because).toBe('superseded by a later figure of the same claimant, “8”')
  })

  it('is not a documented figure because of a later one that is not documented, but at the highest end', async () => {
    const range = await rangeOf(
      told('found', 'council', { says: 11, act: 'Finding', with: 'cg:assertedOn "2024-06-10"^^xsd:date' }) +
        told('believed', 'council', { says: 90, act: 'Belief', with: 'cg:assertedOn "2024-06-12"^^xsd:date' }),
    )
    expect(ends(range)).toEqual(['11', '90'])
    expect(omitted(range, 'found')).toEqual(['superseded at the highest'])
  })

  it('is what a later claim of the same claimant revises', async () => {
    const range = await rangeOf(
      told('first', 'council', { says: 5 }) + told('last', 'council', { says: 8, with: 'prov:wasRevisionOf :first' }),
      { rule: 'stated' },
    )
    expect(ends(range)).toEqual(['8', '8'])
    expect(omitted(range, 'first')).toEqual(['revised'])
  })

  it('is what others have an actor say, unless asked for, where its own words are known', async () => {
    const claims =
      told('own', 'council', { says: 5 }) +
      told('ascribed', 'council', { says: 50, relay: 'gazette' }) +
      told('heard', 'monitor', { says: 6, relay: 'gazette' })
    const range = await rangeOf(claims, { rule: 'stated' })
    expect(ends(range)).toEqual(['5', '6'])
    expect(omitted(range, 'ascribed')).toEqual(['ascribed'])
    const asked = await rangeOf(claims, { rule: 'stated', ascribed: true })
    expect(ends(asked)).toEqual(['5', '50'])
    expect(asked.highest.because).toBe(
      '“50” (council, as gazette has it): the highest of 3 stated figures of the event.',
    )
    expect(asked.between.map(({ mentions }) => mentions[0]!.relayedBy.map(({ label }) => label))).toEqual([['gazette']])
  })

  it('is what is counted in another unit', async () => {
    const claims =
      told('killings', 'council', { says: 'schema:value 32 ; schema:unitText "killings"' }) +
      told('incidents', 'gazette', { says: 'schema:value 31 ; schema:unitText "incidents"' })
    const found = await rangesOf(claims, { event: 'flood', rule: 'stated' })
    expect(found.map(range => [range.unit, ...ends(range)])).toEqual([
      ['incidents', '31', '31'],
      ['killings', '32', '32'],
    ])
    expect(omitted(found[0]!, 'killings')).toEqual(['unit'])
  })

  it('is what is restricted, of which nothing is told, not even how much there is', async () => {
    const secret = told('secret', 'hospital', { says: 77, with: 'cg:sensitivity cg:Restricted' })
    const trig = `${told('open', 'council', { says: 3 })}${secret}${told('other', 'council', { says: 1, of: 'fire' })}`
    const [flooded] = await ranges(toClaimGraph(await storeOf(trig)), { event: 'flood', rule: 'stated' })
    expect(JSON.stringify(flooded)).not.toMatch(/77|secret|hospital/)
    const asked = toClaimGraph(await storeOf(trig), { includeRestricted: true })
    expect(ends((await ranges(asked, { event: 'flood', rule: 'stated' }))[0]!)).toEqual(['3', '77'])
  })
})

describe('as of a day', () => {
  const claims =
    told('early', 'council', { says: 3, with: 'cg:assertedOn "2024-06-10"^^xsd:date' }) +
    told('bounds', 'gazette', {
      says: 5,
      with: 'cg:notBefore "2024-06-09"^^xsd:date ; cg:notAfter "2024-06-20"^^xsd:date',
    }) +
    told('undated', 'monitor', { says: 7 }) +
    told('late', 'council', { says: 9, with: 'cg:assertedOn "2024-06-30"^^xsd:date ; prov:wasRevisionOf :early' })

  it('only what was certainly said counts, and the rest is told apart', async () => {
    const range = await rangeOf(claims, { rule: 'stated', asOf: '2024-06-15' })
    expect(ends(range)).toEqual(['3', '3'])
    expect(range.asOf).toBe('2024-06-15')
    expect(omitted(range, 'late')).toEqual(['not-yet'])
    expect(omitted(range, 'bounds')).toEqual(['possibly-later'])
    expect(omitted(range, 'undated')).toEqual(['possibly-later'])
  })

  it('a revision counts from the day on which it was made', async () => {
    const range = await rangeOf(claims, { rule: 'stated', asOf: '2024-07-01' })
    expect(ends(range)).toEqual(['5', '9'])
    expect(omitted(range, 'early')).toEqual(['revised'])
  })
})

describe('options', () => {
  const claims = `${told('one', 'council', { says: 3 })} :two a cg:Claim ; prov:wasAttributedTo :council .
    :two { :flood cg:injured 4 ; cg:age 40 . }`

  it('choose the measure, and the event by name', async () => {
    const [range] = await rangesOf(claims, { event: 'flood', property: 'injured', rule: 'stated' })
    expect([range!.property.label, ...ends(range!)]).toEqual(['injured', '4', '4'])
    expect(await rangesOf(claims, { property: 'missing', event: 'flood' }).catch(error => error.code)).toBe('not-found')
  })

  it.each([
    [
      { rule: 'documentd' as 'documented' },
      'parameter',
      /expected one of documented, stated, origins, .*did you mean "documented"/,
    ],
    [{ property: 'age' }, 'parameter', /expected an additive measure/],
    [{ asOf: '2024-02-30' }, 'parameter', /expected a day/],
    [{ event: 'fire' }, 'not-found', /no event `fire`/],
    [{ reading: 'three-of-each' }, 'not-found', /no reading rules `three-of-each`/],
  ])('that are none are refused: %j', async (options, code, message) => {
    await expect(rangesOf(claims, options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('give the ranges of all events by name, and the same for one', async () => {
    const graph = await openClaimGraph('tests/compare/bridge.trig')
    const all = await ranges(graph, { rule: 'stated' })
    expect(all.map(({ event }) => event.label)).toEqual([...all.map(({ event }) => event.label)].sort())
    for (const range of all)
      expect(await ranges(graph, { rule: 'stated', event: range.event.id })).toContainEqual(range)
  })
})
