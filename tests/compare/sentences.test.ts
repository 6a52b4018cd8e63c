import { describe, expect, it } from 'vitest'
import { claim, compareTrig } from './fixture.js'

/* Every sentence that a reader is given as the reason of a finding, in full. */

const atLeast = (figure: number) => `[ schema:value ${figure} ; schema:minValue ${figure} ]`
const range = (least: number, most: number) => `[ schema:minValue ${least} ; schema:maxValue ${most} ]`

describe('between positions on one question', () => {
  it.each([
    [
      'injured 3',
      'injured 5',
      '“5” (county) and “3” (town): no figure is both 5 and 3; the stated figures are 1.67 times apart.',
    ],
    [
      'deliberate true',
      'deliberate false',
      '“false” (county) and “true” (town): one says false, the other true, and only one can hold.',
    ],
    [
      'motive :greed, :haste',
      'motive :haste',
      '“greed, haste” (town) and “haste” (county): the second follows from the first; shared: haste; only the first: greed.',
    ],
    [
      'began "2024-06-01"^^xsd:date',
      'began "2024-06"^^xsd:gYearMonth',
      '“2024-06” (county) and “2024-06-01” (town): 2024-06-01 lies within 2024-06.',
    ],
  ])('gives the rule and the wording: %s and %s', async (a, b, because) => {
    const { questions } = await compareTrig(
      claim('a', 'town', `:flood cg:${a} .`) + claim('b', 'county', `:flood cg:${b} .`),
    )
    expect(questions.flatMap(({ relations }) => relations.map(relation => relation.because))).toEqual([because])
  })

  it('names who relays what, and of many claimants or relays only three', async () => {
    const papers = ['gazette', 'herald', 'mail', 'post', 'times']
    const told = (name: string, by: string, count: number) =>
      `${papers
        .slice(0, count)
        .map(
          (
            paper,
            n,
          ) => `:${name} cg:mention :${name}-m${n} . :${name}-m${n} a cg:Mention ; oa:hasSource :in-${paper} ; cg:relayedBy ( :${paper} ) .
            :in-${paper} a cg:Document ; schema:publisher :${paper} .`,
        )
        .join('')}:${name} a cg:Claim ; prov:wasAttributedTo :${by} . `
    const { questions } = await compareTrig(
      `${told('a', 'witness', 5)} :a { :flood cg:injured 9 } ${told('b', 'nurse', 2)} :b { :flood cg:injured 8 }
       ${['e', 'd', 'c', 'b', 'a'].map(by => claim(`own-${by}`, by, ':flood cg:injured 7 .')).join('')}`,
    )
    expect(questions[0]!.relations.map(({ because }) => because.replace(/: .*/, ''))).toEqual([
      '“9” (witness as relayed by gazette and herald and mail and 2 more) and “8” (nurse as relayed by gazette and herald)',
      '“9” (witness as relayed by gazette and herald and mail and 2 more) and “7” (a, b, c and 2 more)',
      '“8” (nurse as relayed by gazette and herald) and “7” (a, b, c and 2 more)',
    ])
  })

  it('counts what it does not write out', async () => {
    const several = (says: (n: number) => string) =>
      compareTrig(Array.from({ length: 201 }, (_, n) => claim(`k${n}`, `actor${n}`, `:flood ${says(n)} .`)).join(''))
    const figures = await several(n => `cg:injured ${n < 200 ? atLeast(n) : 100}`)
    // 100 lies below at least 101, and so on up to at least 199
    expect(figures.issues).toEqual([
      {
        code: 'relations-bounded',
        subject: 'https://example.org/flood/flood',
        message:
          '`injured`: 201 positions; the first 200 are related pair by pair. Of all pairs, 99 cannot both be true',
      },
    ])
    expect(figures.questions[0]!.verdict).toBe('contradict')
    const concepts = await several(n => `cg:motive :motive${n}`)
    expect(concepts.issues.map(({ message }) => message)).toEqual([
      '`motive`: 201 positions; the first 200 are related pair by pair. Of all pairs, 0 cannot both be true',
    ])
    expect(concepts.questions[0]!.verdict).toBe('differ')
  })
})

describe('between a part and its whole', () => {
  const declared = ':part cg:partOf :whole .'
  const shown =
    ':valley schema:containedInPlace :land . :part a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley . :whole a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :land .'

  it.each([
    ['3', '8', declared, 'fits', 3 / 8, 'is declared a part of', '3 of 8'],
    ['3', '8', shown, 'fits', 3 / 8, 'lies by its kind, place, period and victims within', '3 of 8'],
    ['8', '8', declared, 'fits', 1, 'is declared a part of', '8 of 8'],
    ['0', '8', declared, 'fits', 0, 'is declared a part of', '0 of 8'],
    ['9', '8', declared, 'contradicts', 9 / 8, 'is declared a part of', 'the part has 9 or more, the whole 8 or fewer'],
    [
      atLeast(9),
      atLeast(8),
      declared,
      'exceeds',
      9 / 8,
      'is declared a part of',
      '9 is stated for the part and 8 for the whole, though the wording lets both be true',
    ],
    [
      range(3, 5),
      '8',
      declared,
      'fits',
      null,
      'is declared a part of',
      '“3 to 5” can be part of “8”, and not both state a figure',
    ],
    [
      '3',
      range(3, 5),
      declared,
      'fits',
      null,
      'is declared a part of',
      '“3” can be part of “3 to 5”, and not both state a figure',
    ],
    [
      range(6, 7),
      range(3, 5),
      declared,
      'contradicts',
      null,
      'is declared a part of',
      'the part has 6 or more, the whole 5 or fewer',
    ],
    [
      range(5, 7),
      range(3, 5),
      declared,
      'fits',
      null,
      'is declared a part of',
      '“5 to 7” can be part of “3 to 5”, and not both state a figure',
    ],
  ] as const)('%s of %s (%s) %s', async (part, whole, events, relation, share, lies, reason) => {
    const { acrossScopes } = await compareTrig(
      events + claim('a', 'town', `:part cg:deaths ${part} .`) + claim('b', 'county', `:whole cg:deaths ${whole} .`),
    )
    const label = (figure: string) =>
      figure
        .replace(/.*value (\d+) .*minValue \1 .*/, 'at least $1')
        .replace(/.*minValue (\d+) ; schema:maxValue (\d+).*/, '$1 to $2')
    expect(acrossScopes).toMatchObject([
      {
        relation,
        verdict: { fits: 'consistent', exceeds: 'differ', contradicts: 'contradict' }[relation],
        because: `“${label(part)}” (town) ${relation} “${label(whole)}” (county): “part” ${lies} “whole”, and a part cannot exceed its whole; ${reason}.`,
      },
    ])
    if (share === null) expect(acrossScopes[0]!.share).toBeNull()
    else expect(acrossScopes[0]!.share).toBeCloseTo(share, 12)
  })

  it('counts what it does not write out', async () => {
    const figures = (event: string, count: number, from: number) =>
      Array.from({ length: count }, (_, n) =>
        claim(`${event}${n}`, `${event}-actor${n}`, `:${event} cg:deaths ${atLeast(from + n)} .`),
      ).join('')
    const { acrossScopes, issues } = await compareTrig(
      declared + figures('part', 21, 1) + figures('whole', 9, 21) + claim('c', 'c', ':whole cg:deaths 20 .'),
    )
    expect(acrossScopes).toHaveLength(200)
    // at least 21 is more than 20, and none is more than any of 21 to 29
    expect(issues).toMatchObject([
      {
        code: 'scopes-bounded',
        subject: 'https://example.org/flood/part',
        message:
          '`deaths`: 210 pairs with figures for <https://example.org/flood/whole>, of which 1 contradict and 0 exceed; the first 200 are written out',
      },
    ])
  })
})

describe('between parts added up and their whole', () => {
  const parts = ':a cg:partitions :all . :b cg:partitions :all .'
  const becauses = async (trig: string) => {
    const { acrossScopes, issues } = await compareTrig(parts + trig)
    return [
      ...acrossScopes.filter(({ parts: summed }) => summed).map(({ because }) => because),
      ...issues.map(({ message }) => message),
    ]
  }
  const whole = claim('w', 'county', ':all cg:deaths 12 .')
  const end = ': these parts are declared to make up “all”; added up from'

  it.each([
    ['7', '5', `7 (a) + 5 (b) = 12 fits “12” (county)${end} town.`],
    ['6', '5', `6 (a) + 5 (b) = 11 contradicts “12” (county)${end} town.`],
    [range(3, 7), '5', `3 to 7 (a) + 5 (b) = 8 to 12 fits “12” (county)${end} town.`],
    ['[ schema:minValue 3 ]', '5', `at least 3 (a) + 5 (b) = at least 8 fits “12” (county)${end} town.`],
    [atLeast(3), '5', `at least 3 (a) + 5 (b) = 8 fits “12” (county)${end} town.`],
    [atLeast(10), '2.5', '`deaths`: 1 of 2 parts have no figure; the parts are not added up'],
  ])('%s and %s', async (a, b, because) => {
    const second = b === '2.5' ? '' : claim('kb', 'town', `:b cg:deaths ${b} .`)
    expect(await becauses(claim('ka', 'town', `:a cg:deaths ${a} .`) + second + whole)).toEqual([because])
  })

  it('adds up only what one claimant gives, or else the only figures that there are', async () => {
    const [north, south] = [claim('ka', 'town', ':a cg:deaths 7 .'), claim('kb', 'press', ':b cg:deaths 5 .')]
    expect(await becauses(north + south + whole)).toEqual([
      `7 (a) + 5 (b) = 12 fits “12” (county)${end} different claimants.`,
    ])
    expect(await becauses(north + south + whole + claim('kc', 'river', ':b cg:deaths 6 .'))).toEqual([
      '`deaths`: no claimant gives one figure for every part; the parts are not added up',
    ])
    expect(
      await becauses(
        north + whole + claim('kc', 'town', ':b cg:deaths 6 .') + claim('kd', 'river', ':b cg:deaths 5 .'),
      ),
    ).toEqual([`7 (a) + 6 (b) = 13 contradicts “12” (county)${end} town.`])
    expect(
      await becauses(
        claim('ka', 'town', ':a cg:deaths 7 . :b cg:deaths 5 .') +
          claim('kb', 'press', ':a cg:deaths 7 . :b cg:deaths 5 .') +
          whole,
      ),
    ).toEqual([`7 (a) + 5 (b) = 12 fits “12” (county)${end} press, town.`])
  })

  it('says nothing of parts without any figure, nor of properties that do not add up', async () => {
    expect(await becauses(whole)).toEqual([])
    expect(await becauses(claim('a', 'town', ':a cg:distance 3 . :b cg:distance 4 . :all cg:distance 5 .'))).toEqual([])
  })
})

describe('between what cannot be compared', () => {
  const top = ':one cg:partOf :top . :two cg:partOf :top . '
  const found = async (one: string, two: string, [a, b] = ['3', '4']) =>
    (
      await compareTrig(
        `${top} :one a sem:Event ${one} . :two a sem:Event ${two} .` +
          claim('a', 'town', `:one cg:deaths ${a} .`) +
          claim('b', 'county', `:two cg:deaths ${b} .`),
      )
    ).incomparable.map(({ dimension, because }) => [dimension, because])
  const clash = '; cg:kind cg:Clash'
  const valley = `${clash} ; sem:hasPlace :valley`
  const day = '"2024-06-01"^^xsd:date'
  const on = (period: string) => `${valley} ; cg:from ${period} ; cg:until ${period}`
  const sentence = (forth: string, back: string) =>
    `“one” is not known to lie within “two” (${forth}), nor the other way round (${back}).`
  const both = (why: string) => sentence(why, why)
  const [notWithin, notStated] = [
    (name: string) => `its ${name} not within the other’s`,
    (name: string) => `its ${name} not stated`,
  ]

  it.each([
    ['place', `${clash} ; sem:hasPlace :valley`, `${clash} ; sem:hasPlace :hill`, both(notWithin('place is'))],
    ['victims', `${valley} ; cg:victims :farmers`, `${valley} ; cg:victims :boatmen`, both(notWithin('victims are'))],
    ['period', on('"2024"^^xsd:gYear'), on('"2023"^^xsd:gYear'), both(notWithin('period is'))],
    ['kind', valley, valley.replace('Clash', 'Attack'), both('its kind differs')],
    [
      // one obstacle in the one direction, two in the other
      'victims',
      `${clash} ; sem:hasPlace :valley ; cg:from ${day}`,
      `${clash} ; cg:victims :farmers`,
      sentence(notStated('victims are'), `${notStated('place is')}, ${notStated('period is')}`),
    ],
    ['place', valley, clash, sentence('its place is stated, the other’s is not', notStated('place is'))],
    [
      'place',
      '',
      '',
      'Neither “one” nor “two” states place, period or victims, and neither is declared a part of the other.',
    ],
    [
      'place',
      clash,
      '',
      'Neither “one” nor “two” states place, period or victims, and neither is declared a part of the other.',
    ],
  ])('names the dimension and why: %s, %s, %s', async (dimension, one, two, because) => {
    expect(await found(one, two)).toEqual([[dimension, because]])
  })

  it('names the units', async () => {
    const people = '[ schema:value 3 ; schema:unitText "people" ]'
    const families = '[ schema:value 3 ; schema:unitText "families" ]'
    expect(await found('', '', [people, families])).toEqual([
      ['unit', 'Figures for “one” and for “two” count “people” and “families”.'],
    ])
    expect(await found('', '', ['3', families])).toEqual([
      ['unit', 'Figures for “one” and for “two” count no unit and “families”.'],
    ])
    const same = await compareTrig(claim('a', 'town', `:one cg:deaths ${families}, ${people} .`))
    expect(same.incomparable.map(({ because }) => because)).toEqual([
      'Figures for “one” count “families” and “people”.',
    ])
  })
})

describe('of what became of a claim', () => {
  const relay = [':press', 'bulletin'] as const
  const background = `:bulletin a cg:Document ; schema:publisher :press .
    :haste <http://www.w3.org/2004/02/skos/core#broader> :carelessness .`
  const denies = 'cg:stance cg:Denies'
  const becauses = async (own: string, relayed: string, [a = '', b = ''] = ['', '']) =>
    (
      await compareTrig(
        background +
          claim('own', 'town', `:flood ${own} .`, { with: a }) +
          claim('told', 'town', `:flood ${relayed} .`, { relay, with: b }),
      )
    ).fidelity.map(({ because }) => because)

  it.each([
    ['cg:injured 3', 'cg:injured 3', ['', ''], 'injured', 'stands faithfully', 'both have “3”'],
    [
      'cg:injured 3',
      `cg:injured ${atLeast(3)}`,
      ['', ''],
      'injured',
      'is weakened',
      '“3” became “at least 3”, a value that says less',
    ],
    [
      `cg:injured ${atLeast(3)}`,
      'cg:injured 3',
      ['', ''],
      'injured',
      'is strengthened',
      '“at least 3” became “3”, a value that says more',
    ],
    ['cg:injured 3', 'cg:injured 4', ['', ''], 'injured', 'is altered', '“3” became “4”'],
    [
      'cg:injured 3',
      'cg:injured [ schema:value 3 ; schema:unitText "families" ]',
      ['', ''],
      'injured',
      'is altered',
      '“3” became “3 families”',
    ],
    [
      'cg:motive :haste',
      'cg:motive :carelessness',
      ['', ''],
      'motive',
      'is weakened',
      '“haste” became “carelessness”, a concept that says less',
    ],
    [
      'cg:motive :carelessness',
      'cg:motive :haste',
      [denies, denies],
      'motive',
      'is weakened',
      '“not carelessness” became “not haste”, a denial that says less',
    ],
    [
      'cg:motive :haste',
      'cg:motive :carelessness',
      [denies, denies],
      'motive',
      'is strengthened',
      '“not haste” became “not carelessness”, a denial that says more',
    ],
    ['cg:motive :haste', 'cg:motive :greed', ['', ''], 'motive', 'is altered', '“haste” became “greed”'],
    [
      'cg:deliberate true',
      'cg:deliberate true',
      ['cg:certainty cg:Alleged', ''],
      'deliberate',
      'loses its hedge',
      'both have “true”; the hedge (alleged) is gone',
    ],
    [
      'cg:deliberate true',
      'cg:deliberate true',
      ['cg:certainty cg:Possible', ''],
      'deliberate',
      'loses its hedge',
      'both have “true”; the hedge (possible) is gone',
    ],
    [
      'cg:deliberate true',
      'cg:deliberate true',
      ['cg:certainty cg:Probable', ''],
      'deliberate',
      'loses its hedge',
      'both have “true”; the hedge (probable) is gone',
    ],
    [
      'cg:deliberate true',
      'cg:deliberate true',
      ['', 'cg:certainty cg:Probable'],
      'deliberate',
      'stands faithfully',
      'both have “true”',
    ],
    [
      'cg:deliberate true',
      'cg:deliberate true',
      ['cg:certainty cg:Alleged', 'cg:certainty cg:Probable'],
      'deliberate',
      'stands faithfully',
      'both have “true”',
    ],
    [
      'cg:deliberate true',
      'cg:deliberate true',
      ['cg:certainty cg:Certain', ''],
      'deliberate',
      'stands faithfully',
      'both have “true”',
    ],
    [
      'cg:requires :inquiry',
      'cg:urges :inquiry',
      ['', ''],
      'urges',
      'becomes another kind of statement',
      '“inquiry”, told on `requires`, became “inquiry”, told on `urges`',
    ],
  ] as const)('%s became %s (%s)', async (own, relayed, metadata, property, became, why) => {
    expect(await becauses(own, relayed, [...metadata])).toEqual([
      `What town says on \`${property}\` of “flood” ${became} in bulletin: ${why}.`,
    ])
  })

  it('names the acts', async () => {
    const told = (act: string) =>
      background +
      claim('own', 'town', ':flood cg:deliberate true .') +
      claim('told', 'town', ':flood cg:deliberate true .', { relay }).replace('cg:act cg:Report ;', act)
    const because = async (act: string) => (await compareTrig(told(act))).fidelity.map(found => found.because)
    const start =
      'What town says on `deliberate` of “flood” becomes another kind of statement in bulletin: both have “true”; '
    expect(await because('cg:act cg:Finding ;')).toEqual([`${start}a report became a finding.`])
  })

  it('tells the very claim in another document, and what was added to it', async () => {
    const { fidelity } = await compareTrig(`${background}
      ${claim('own', 'town', ':flood cg:injured 3 .')}
      :own cg:mention :again . :again a cg:Mention ; oa:hasSource :bulletin ; cg:relayedBy ( :press ) .`)
    expect(fidelity.map(({ because }) => because)).toEqual([
      'What town says on `injured` of “flood” stands faithfully in bulletin: it carries the very claim.',
    ])
    expect(await becauses('cg:injured 3', 'cg:injured 3 ; cg:motive :haste')).toEqual([
      'What town says on `injured` of “flood” stands faithfully in bulletin: both have “3”.',
      'What town says on `motive` of “flood” is altered in bulletin: added to what it says on `injured`: “haste”; town itself says nothing on this.',
    ])
  })
})
