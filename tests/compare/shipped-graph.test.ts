import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.js'
import type { SetValue } from '../../src/compare/kinds/set-of-concepts.js'
import { type Alignment, alignmentMatrix } from '../../src/compare/matrix.js'
import { singleSources } from '../../src/compare/single-sources.js'
import type { Comparison, Position, Question } from '../../src/compare/types.js'
import { openClaimGraph, shippedPath } from '../../src/index.js'
import { localName } from '../../src/rdf/resource.js'

/* What a careful reader of the two documents would say, put down before the engine was asked. */

let found: Comparison
let alignment: Alignment[]
beforeAll(async () => {
  const graph = await openClaimGraph(shippedPath('triples/syria-coast-2025'))
  found = await compare(graph)
  alignment = await alignmentMatrix(graph)
})

const names = (resources: readonly { id: string }[]) => resources.map(({ id }) => localName(id)).sort()
const locals = (iris: readonly string[]) => iris.map(localName).sort()

function question(event: string, property: string, unit = ''): Question {
  const matching = found.questions.filter(
    q => localName(q.event.id) === event && localName(q.property.id) === property && q.unit === unit,
  )
  expect(matching, `${event} ${property}`).toHaveLength(1)
  return matching[0]!
}

/** The position on a question that rests on a claim, of this event or lifted. */
function position(on: Question, claim: string): Position {
  const holding = on.positions.filter(p => locals([...p.claims, ...p.lifted]).includes(claim))
  expect(holding, claim).not.toHaveLength(0)
  return holding[0]!
}

function relation(on: Question, claimA: string, claimB: string) {
  const [a, b] = [position(on, claimA).id, position(on, claimB).id]
  return on.relations.find(r => (r.a === a && r.b === b) || (r.a === b && r.b === a))!
}

function incomparable(on: Question, claimA: string, claimB: string) {
  const [a, b] = [position(on, claimA).id, position(on, claimB).id]
  return on.incomparable.find(r => (r.a === a && r.b === b) || (r.a === b && r.b === a))
}

function across(part: Question, whole: Question) {
  return found.acrossScopes.filter(r => r.part.question === part.id && r.whole.question === whole.id)
}

function dimension(a: Question, b: Question) {
  return found.incomparable.find(({ a: x, b: y }) => (x === a.id && y === b.id) || (x === b.id && y === a.id))
    ?.dimension
}

describe('the tolls', () => {
  const tolls = () => ({
    northWest: question('north-west-killings', 'deaths'),
    snhr: question('civilian-and-disarmed-killings', 'deaths'),
    un: question('three-governorates-killings', 'deaths'),
    coast: question('coast-killings', 'deaths'),
    banias: question('banias-killings', 'deaths'),
    investigated: question('banias-32-killings', 'deaths'),
  })

  it('stand each for its own scope, one claimant to a scope', () => {
    const rows = Object.values(tolls()).map(q => [
      q.verdict,
      q.positions.map(p => [p.label, names(p.claimants).join()]),
    ])
    expect(rows).toEqual([
      ['single', [['at least 1,500', 'sohr']]],
      ['single', [['documented 420', 'snhr']]],
      ['single', [['documented 111', 'un']]],
      ['single', [['believed much higher than 111, no figure given', 'un']]],
      ['single', [['more than 100', 'amnesty']]],
      ['single', [['32', 'nine-interviewees']]],
    ])
  })

  it('belong to one topic, the widest scope first', () => {
    const [topic, ...others] = found.topics.filter(
      t => localName(t.property.id) === 'deaths' && localName(t.event.id) === 'killings-march-2025',
    )
    expect(others).toEqual([])
    const order = topic!.questions.map(id => localName(found.questions.find(q => q.id === id)!.event.id))
    expect(order.slice(0, 3).sort()).toEqual([
      'civilian-and-disarmed-killings',
      'coast-killings',
      'north-west-killings',
    ])
    expect(order.indexOf('banias-killings')).toBeLessThan(order.indexOf('banias-32-killings'))
    expect(order.indexOf('banias-32-killings')).toBeLessThan(order.indexOf('banias-32-al-qusour'))
    expect(order).toHaveLength(12)
    expect(topic!.verdict).toBe('single')
  })

  it('fit where one scope lies within another: 111 civilians within 420 civilians and disarmed fighters', () => {
    const { un, snhr } = tolls()
    const [fit, ...more] = across(un, snhr)
    expect(more).toEqual([])
    expect(fit).toMatchObject({ relation: 'fits', verdict: 'consistent' })
    expect(fit!.share).toBeCloseTo(111 / 420, 10)
    expect(fit!.because).not.toContain('times apart')
    expect(fit!.because).toContain('United Nations')
    expect(fit!.because).toContain('Syrian Network for Human Rights')
  })

  it('fit without a share where the wider one states no figure: Banias within the coast', () => {
    const { banias, coast, investigated } = tolls()
    expect(across(banias, coast)).toMatchObject([{ relation: 'fits', verdict: 'consistent', share: null }])
    const [fit] = across(investigated, banias)
    expect(fit).toMatchObject({ relation: 'fits', verdict: 'consistent' })
    expect(fit!.share).toBeCloseTo(32 / 100, 10)
  })

  it('are not compared where a scope is not restated: the 1,500 of the north-west with any other', () => {
    const { northWest, snhr, un, coast, banias } = tolls()
    for (const other of [snhr, un, coast, banias]) {
      expect(across(other, northWest)).toEqual([])
      expect(across(northWest, other)).toEqual([])
      expect(dimension(northWest, other)).toBe('place')
    }
  })

  it('are not compared where the people counted differ, or the place: Hama is not on the coast', () => {
    const { snhr, un, coast, banias } = tolls()
    expect(dimension(un, banias)).toBe('victims')
    expect(dimension(un, coast)).toBe('place')
    expect(dimension(snhr, coast)).toBe('place')
    expect(across(banias, snhr)).toEqual([])
  })

  it('add up where the parts make up the whole: 24, 6 and 2 of 32; 5, 7, 2 and 2 of 16', () => {
    const sums = found.acrossScopes.filter(r => r.parts !== undefined)
    const outline = sums.map(({ parts, whole, relation, verdict }) => [
      parts!.map(p => localName(found.questions.find(q => q.id === p.question)!.event.id)).sort(),
      localName(found.questions.find(q => q.id === whole.question)!.event.id),
      relation,
      verdict,
    ])
    expect(outline.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))).toEqual([
      [
        [
          'interviews-banias-residents',
          'interviews-elsewhere-in-syria',
          'interviews-elsewhere-on-coast',
          'interviews-outside-syria',
        ],
        'amnesty-research',
        'fits',
        'consistent',
      ],
      [['banias-32-children', 'banias-32-men', 'banias-32-women'], 'banias-32-killings', 'fits', 'consistent'],
    ])
    expect(sums.some(r => r.because.includes('24') && r.because.includes('6') && r.because.includes('32'))).toBe(true)
  })

  it('keep 32 killings apart from 32 incidents', () => {
    const [killings, incidents] = [
      question('banias-32-killings', 'investigated', 'killings'),
      question('banias-32-killings', 'investigated', 'incidents'),
    ]
    expect(dimension(killings, incidents)).toBe('unit')
    expect(killings.relations).toEqual([])
  })
})

describe('who names which perpetrators', () => {
  const perpetrators = () => question('killings-march-2025', 'perpetrator')

  it('is lifted to the killings of March 2025 as a whole', () => {
    expect(perpetrators().positions.every(p => p.claims.length === 0 && p.lifted.length > 0)).toBe(true)
  })

  it('finds Amnesty International, SNHR and the interviewees naming the same groups', () => {
    const militias = position(perpetrators(), 'claim-amnesty-militias-killed-alawites')
    expect(names(militias.claimants)).toEqual(['amnesty', 'nine-interviewees', 'snhr'])
    expect(militias.value).toMatchObject({ denied: [] })
    expect(locals((militias.value as SetValue).asserted)).toEqual(['government-affiliated-militias'])
  })

  it('finds the United States and the ODNI agreed on interim government forces, the ODNI naming more', () => {
    const on = perpetrators()
    expect(relation(on, 'claim-us-holds-forces-responsible', 'claim-odni-took-part').verdict).toBe('agree')
    const odni = position(on, 'claim-odni-took-part').value as SetValue
    expect(locals(odni.asserted)).toEqual([
      'armed-groups-western-syria',
      'hurras-al-din-elements',
      'interim-government-forces',
      'other-armed-groups',
    ])
  })

  it('compares Amnesty International, the ODNI and OHCHR with none that speaks of other killings', () => {
    const on = perpetrators()
    const [amnesty, odni, ohchr] = [
      'claim-amnesty-militias-killed-alawites',
      'claim-odni-took-part',
      'claim-ohchr-unidentified',
    ] as const
    for (const [a, b] of [
      [amnesty, odni],
      [amnesty, ohchr],
      [odni, ohchr],
    ] as const) {
      expect(relation(on, a, b)).toBeUndefined()
      expect(incomparable(on, a, b)).toMatchObject({ dimension: 'scope' })
    }
    expect(on.verdict).toBe('agree')
    const named = position(on, ohchr).value as SetValue
    expect(locals(named.asserted)).toEqual([
      'former-government-elements',
      'groups-allegedly-supporting-security-forces',
      'unidentified-armed-individuals',
    ])
  })

  it("keeps what the article makes of Amnesty International's account apart from that account", () => {
    const relayed = position(perpetrators(), 'claim-article-amnesty-holds-forces-accountable')
    expect(
      relayed.voices.map(({ speaker, relayedBy }) => [localName(speaker), relayedBy && localName(relayedBy)]),
    ).toEqual([['amnesty', 'article-outlet']])
    expect(relayed.voices[0]!.counts).toBe(false)
    expect(locals((relayed.value as SetValue).asserted)).toEqual([
      'interim-government-forces',
      'pro-government-groups',
      'pro-government-militants',
      'pro-government-militias',
    ])
  })
})

describe('who characterises events how', () => {
  it('finds massacre said by Amnesty International, the United States and the ODNI', () => {
    const on = question('killings-march-2025', 'characterisation')
    const amnesty = position(on, 'claim-callamard-massacres').value as SetValue
    expect(locals(amnesty.asserted)).toEqual(['crime', 'mass-killings', 'massacre', 'war-crime'])
    for (const other of ['claim-us-massacres', 'claim-odni-massacres']) {
      expect(relation(on, 'claim-callamard-massacres', other).verdict).toBe('agree')
    }
  })

  it("finds OHCHR's summary executions within the ODNI's extrajudicial killings, and not to compare with Amnesty's words", () => {
    const on = question('killings-march-2025', 'characterisation')
    expect(relation(on, 'claim-ohchr-summary-executions', 'claim-odni-took-part')).toMatchObject({
      relation: 'overlaps',
      verdict: 'agree',
    })
    expect(incomparable(on, 'claim-ohchr-summary-executions', 'claim-amnesty-war-crimes')?.dimension).toBe('scope')
    expect(on.verdict).toBe('agree')
  })

  it('finds a counteroffensive for the one and a military operation for the other', () => {
    const on = question('coast-fighting', 'characterisation')
    expect(on.positions.map(p => names(p.claimants))).toEqual([['amnesty'], ['ministry-of-defence']])
    expect(on.verdict).toBe('differ')
  })
})

describe('when the fighting on the coast ended', () => {
  it('is said by the ministry alone; control regained by 8 March is another matter', () => {
    const [ended, regained] = [question('coast-fighting', 'ended'), question('coast-fighting', 'controlRegained')]
    expect([ended, regained].map(q => [q.verdict, q.positions.map(p => names(p.claimants))])).toEqual([
      ['single', [['ministry-of-defence']]],
      ['single', [['syrian-authorities']]],
    ])
    expect(ended.topic).not.toBe(regained.topic)
  })

  it('is not the end of the killings, of which residents tell', () => {
    const killings = question('qusour-killings', 'ended')
    expect(killings.positions.map(p => names(p.claimants))).toEqual([['four-residents']])
    expect(killings.topic).not.toBe(question('coast-fighting', 'ended').topic)
  })
})

describe('the alignment of two actors', () => {
  it.each([
    // they name the perpetrators of different killings, which only the whole of Syria encloses
    ['ahmads-mother', 'ohchr', { agree: 0, differ: 0, contradict: 0, incomparable: 1 }],
    // massacres in the west, and many of the killings in three governorates: characterised and laid to others
    ['ohchr', 'us-government', { agree: 0, differ: 0, contradict: 0, incomparable: 2 }],
    // an operation on the one hand, a counteroffensive on the other, both of the fighting on the coast
    ['amnesty', 'ministry-of-defence', { agree: 0, differ: 1, contradict: 0, incomparable: 0 }],
  ])('%s and %s', (a, b, counts) => {
    const pair = alignment.find(found => names([found.a, found.b]).join() === [a, b].join())
    expect(pair).toMatchObject(counts)
  })
})

describe('what rests on one source', () => {
  const carriedByBoth = () =>
    singleSources(found)
      .filter(({ position }) => position.documents.length > 1)
      .map(({ question: q, position: p }) =>
        [localName(q.event.id), localName(q.property.id), names(p.origins).join()].join(' '),
      )

  it('is so though two documents carry it', () => {
    expect(carriedByBoth()).toEqual(
      expect.arrayContaining([
        // on information received, from whom is not said
        'banias-killings deaths ',
        'banias-32-killings targeted amnesty',
        'banias-32-killings deliberate nine-interviewees',
        'victims-burials ritesAllowed seven-interviewees',
      ]),
    )
  })

  it('is so though Amnesty International and its interviewees both say it', () => {
    const deliberate = question('banias-32-killings', 'deliberate')
    expect(deliberate.positions).toHaveLength(1)
    const [only] = deliberate.positions
    expect(names(only!.claimants)).toEqual(['amnesty', 'nine-interviewees'])
    expect(names(only!.origins)).toEqual(['nine-interviewees'])
    expect([only!.singleSource, only!.documents.length]).toEqual([true, 2])
  })

  it('is the ODNI where the United States is cited', () => {
    const us = position(question('western-syria-massacres', 'perpetrator'), 'claim-us-holds-forces-responsible')
    expect(names(us.origins)).toEqual(['odni'])
  })

  it('is not so where SNHR and the interviewees name the same groups', () => {
    const militias = position(question('killings-march-2025', 'perpetrator'), 'claim-snhr-mostly-militias')
    expect(militias.singleSource).toBe(false)
  })
})

describe("the authorities' account and the witnesses'", () => {
  const authorities = ['syrian-authorities', 'interim-government', 'ministry-of-defence', 'security-forces']

  it.each([
    ['coast-killings', 'intervened', 'amnesty'],
    ['qusour-killings', 'safePassage', 'residents'],
    ['victims-burials', 'ritesAllowed', 'amnesty'],
    ['qusour-burials', 'choiceOfPlaceAllowed', 'seven-interviewees'],
  ])('on %s and %s there is one side only: silence is not a position', (event, property, claimant) => {
    const on = question(event, property)
    expect(on.verdict).toBe('single')
    expect(on.positions.map(p => [p.label, names(p.claimants).join()])).toEqual([['false', claimant]])
  })

  it.each([
    // what is denied of the coast, or of all burials, is denied of the part of which those tell who were there
    ['qusour-killings', 'intervened', ['amnesty', 'residents']],
    ['qusour-burials', 'ritesAllowed', ['amnesty', 'seven-interviewees']],
    ['qusour-burials', 'publicCeremonyAllowed', ['amnesty', 'seven-interviewees']],
  ])('on %s and %s Amnesty International and those who were there agree', (event, property, claimants) => {
    const on = question(event, property)
    expect(on.verdict).toBe('agree')
    expect(on.positions.map(p => [p.label, names(p.claimants)])).toEqual([['false', claimants]])
  })

  it('do not meet: the authorities speak of an operation and of pledges, the witnesses of killings and burials', () => {
    const spoken = found.questions.filter(q =>
      q.positions.some(p => names(p.claimants).some(n => authorities.includes(n))),
    )
    expect([...new Set(spoken.map(q => `${localName(q.event.id)} ${localName(q.property.id)}`))].sort()).toEqual([
      'coast-fighting characterisation',
      'coast-fighting controlRegained',
      'coast-fighting ended',
      'coast-fighting targeted',
      'coast-killings undertakes',
      'eradication-in-tartous-and-latakia targeted',
      'government-investigation mandate',
      'government-investigation undertakes',
      'government-investigation underway',
      'integration-of-factions affected',
      'integration-of-factions undertakes',
    ])
  })

  it('never contradict each other outright, nor does anyone else in the two documents', () => {
    expect(found.questions.filter(q => q.verdict === 'contradict')).toEqual([])
    expect(found.acrossScopes.filter(r => r.verdict === 'contradict')).toEqual([])
  })
})

it('finds nothing in the shipped graph that could not be compared as it stands', () => {
  expect(found.issues).toEqual([])
})

it('quotes no name twice', () => {
  expect(JSON.stringify(found)).toContain('“Prompt, independent, effective and impartial investigation”')
  expect(JSON.stringify(found)).not.toContain('““')
})
