import { describe, expect, it } from 'vitest'
import { localName } from '../../src/rdf/resource.js'
import { flood } from '../claims/fixture.js'
import { claim, compareTrig } from './fixture.js'

const relay = [':press', 'bulletin'] as const
const background = `
  :bulletin a cg:Document ; schema:publisher :press .
  :haste <http://www.w3.org/2004/02/skos/core#broader> :carelessness .`

async function outcomes(own: string, relayed: string, metadata: { own?: string; relayed?: string } = {}) {
  const { fidelity } = await compareTrig(
    background +
      claim('own', 'town', own, { with: metadata.own ?? '' }) +
      claim('relayed', 'town', relayed, { relay, with: metadata.relayed ?? '' }),
  )
  for (const { primary, document, claimant } of fidelity) {
    expect([primary, document, claimant]).toEqual([`${flood}own`, `${flood}bulletin`, `${flood}town`])
  }
  return fidelity.map(({ outcome }) => outcome)
}

describe('what a document makes of a claim', () => {
  it.each([
    ['faithful', ':flood cg:injured 3 .', ':flood cg:injured 3 .'],
    ['weakened', ':flood cg:injured 3 .', ':flood cg:injured [ schema:value 3 ; schema:minValue 3 ] .'],
    ['strengthened', ':flood cg:injured [ schema:value 3 ; schema:minValue 3 ] .', ':flood cg:injured 3 .'],
    ['altered', ':flood cg:injured 3 .', ':flood cg:injured 4 .'],
    ['altered', ':flood cg:injured 3 .', ':flood cg:injured [ schema:value 3 ; schema:unitText "families" ] .'],
    ['weakened', ':flood cg:motive :haste .', ':flood cg:motive :carelessness .'],
    ['strengthened', ':flood cg:motive :carelessness .', ':flood cg:motive :haste .'],
    ['altered', ':flood cg:motive :haste .', ':flood cg:motive :haste , :greed .'],
  ])('is %s: %s became %s', async (outcome, own, relayed) => {
    expect(await outcomes(own, relayed)).toEqual([outcome])
  })

  it('is a hedge dropped where only the hedge is gone, and no change where one was added', async () => {
    const [says, hedged] = [':flood cg:deliberate true .', 'cg:certainty cg:Alleged']
    expect(await outcomes(says, says, { own: hedged })).toEqual(['hedge-dropped'])
    expect(await outcomes(says, says, { relayed: hedged })).toEqual(['faithful'])
  })

  it('is a shift of act where a warning became a finding', async () => {
    const { fidelity } = await compareTrig(
      background +
        claim('own', 'town', ':flood cg:deliberate true .') +
        claim('relayed', 'town', ':flood cg:deliberate true .', { relay }).replace('cg:Report', 'cg:Finding'),
    )
    expect(fidelity.map(({ outcome }) => outcome)).toEqual(['act-shifted'])
  })

  const demanded = [':flood cg:requires :inquiry .', ':flood cg:urges :inquiry .'] as const

  it.each([
    ['a norm became a demand', ...demanded, 'act-shifted'],
    ['a demand became a norm', demanded[1], demanded[0], 'act-shifted'],
    [
      'a norm became a demand for less',
      ':flood cg:requires :haste .',
      ':flood cg:urges :carelessness .',
      'act-shifted',
    ],
    ['it demands that too', `${demanded[0]} :flood cg:urges :inquiry .`, demanded[1], 'faithful'],
    [
      'it demands more than that',
      `${demanded[0]} :flood cg:urges :haste .`,
      ':flood cg:urges :carelessness .',
      'weakened',
    ],
    ['a norm became a demand for something else', demanded[0], ':flood cg:urges :greed .', undefined],
    [
      'so did one of two demands',
      `${demanded[0]} :flood cg:urges :haste .`,
      ':flood cg:urges :inquiry, :haste .',
      'act-shifted',
    ],
    [
      'one of two demands is new',
      `${demanded[0]} :flood cg:urges :haste .`,
      ':flood cg:urges :greed, :haste .',
      'altered',
    ],
  ])('compares a demand with a norm where it has no other counterpart: %s', async (_, own, relayed, outcome) => {
    expect(await outcomes(own, relayed)).toEqual([outcome].filter(found => found !== undefined))
  })

  it('says of what kind the statement was and is, once, where a norm became a demand', async () => {
    const norm = claim('own', 'town', demanded[0]).replace('cg:Report', 'cg:Norm')
    const demand = claim('relayed', 'town', demanded[1], { relay }).replace('cg:Report', 'cg:Demand')
    const [one] = (await compareTrig(background + norm + demand)).fidelity
    expect(one!.reasons).toEqual(['both have “inquiry”', 'a norm became a demand'])
  })

  it('is altered where something is added to what matches, on which the claimant says nothing', async () => {
    const [own, relayed] = [':flood cg:motive :haste .', ':flood cg:motive :haste ; cg:conduct :looting .']
    const { fidelity, questions } = await compareTrig(
      background + claim('own', 'town', own) + claim('relayed', 'town', relayed, { relay }),
    )
    const added = questions.find(({ property }) => property.id.endsWith('conduct'))
    expect(fidelity.map(({ question, outcome }) => [question === added!.id, outcome])).toEqual([
      [true, 'altered'],
      [false, 'faithful'],
    ])
    expect(fidelity[0]!.because).toContain('added to what it says on `motive`: “looting”')
    // nothing matches, so nothing is relayed to which it could have been added
    expect(await outcomes(own, ':flood cg:motive :greed ; cg:conduct :looting .')).toEqual(['altered'])
    expect(await outcomes(own, ':flood cg:motive :haste . :storm cg:conduct :looting .')).toEqual(['faithful'])
  })

  it('is not judged on what the claimant says nothing about itself', async () => {
    expect(await outcomes(':flood cg:injured 3 .', ':flood cg:deaths 3 .')).toEqual([])
  })

  it('is judged against the relay before where the claimant speaks through others only', async () => {
    const { fidelity } = await compareTrig(
      background +
        claim('told', 'witness', ':flood cg:motive :carelessness .', { relay: [':town', 'town-report'] }) +
        claim('retold', 'witness', ':flood cg:motive :haste .', { relay: [':town :press', 'bulletin'] }) +
        claim('elsewhere', 'witness', ':flood cg:motive :greed .', { relay: [':county', 'county-report'] }),
    )
    expect(fidelity).toMatchObject([{ primary: `${flood}told`, relayed: `${flood}retold`, outcome: 'strengthened' }])
  })
})

/** Where a claim's own mention stands. */
const at = (name: string, start: number, end: number) =>
  `:${name}-m oa:hasSelector [ oa:start ${start} ; oa:end ${end} ] .\n`

/** What became of relayed claims: the claim, its property, the outcome, and against which claim. */
async function became(trig: string) {
  const { fidelity } = await compareTrig(background + trig)
  return fidelity.map(({ relayed, property, outcome, primary }) =>
    [localName(relayed), localName(property), outcome, localName(primary)].join(' '),
  )
}

const because = async (trig: string) => (await compareTrig(background + trig)).fidelity.map(one => one.because)

describe('what is only presupposed', () => {
  const deliberate = ':flood cg:deliberate true .'
  const presupposed = { with: 'cg:presupposes true' }
  const finding = (trig: string) => trig.replace('cg:Report', 'cg:Finding')

  it('is a shift of act where a document says it outright, and none where it presupposes it, too', async () => {
    const own = claim('own', 'town', deliberate, presupposed)
    expect(await because(own + finding(claim('told', 'town', deliberate, { relay })))).toEqual([
      'What town says on `deliberate` of “flood” becomes another kind of statement in bulletin: both have “true”; it is presupposed there, not asserted; the relay states it as a finding.',
    ])
    expect(await became(own + claim('told', 'town', deliberate, { relay, ...presupposed }))).toEqual([
      'told deliberate faithful own',
    ])
  })

  it('is said to be so by the demand in whose words it stands', async () => {
    const demand = claim('demand', 'town', ':flood cg:urges :inquiry .').replace('cg:Report', 'cg:Demand')
    const own = claim('own', 'town', deliberate, presupposed)
    const told = finding(claim('told', 'town', deliberate, { relay }))
    const [within] = await because(own + demand + told + at('demand', 0, 80) + at('own', 10, 30))
    expect(within).toContain('; a demand presupposes it; the relay states it as a finding;')
    const [apart] = await because(own + demand + told + at('demand', 0, 80) + at('own', 100, 130))
    expect(apart).toContain('; it is presupposed there, not asserted;')
  })

  it('gives way to what is asserted', async () => {
    expect(
      await became(
        claim('aside', 'town', deliberate, presupposed) +
          claim('own', 'town', deliberate) +
          claim('told', 'town', deliberate, { relay }),
      ),
    ).toEqual(['told deliberate faithful own'])
  })
})

describe('a norm', () => {
  const norm = (name: string, says: string) => claim(name, 'town', says).replace('cg:Report', 'cg:Norm')
  const event = ':flood a sem:Event .'

  it('that is relayed as a finding on an event is a shift of act, and comes before an aside of somebody else', async () => {
    const told = claim('told', 'mayor', ':flood cg:characterisation :crime .', { relay })
    const aside = claim('aside', 'town', ':flood cg:characterisation :crime .', { with: 'cg:presupposes true' })
    const own = norm('own', ':neglect cg:characterisation :crime .').replace(':town ;', ':mayor ;')
    const known = `${event} :mayor prov:actedOnBehalfOf :town .`
    const [found] = await because(known + own + aside + told)
    expect(await became(known + own + aside + told)).toEqual(['told characterisation act-shifted own'])
    expect(found).toContain('said of “neglect” in general, it became said of “flood”; a norm became a report')
  })

  it('on something else is altered, and on the broader strengthened', async () => {
    const told = (subject: string) =>
      claim('told', 'town', `:${subject} cg:requires :inquiry .`, { relay }).replace('cg:Report', 'cg:Norm')
    const own = norm('own', ':haste cg:requires :inquiry .')
    expect(await became(own + told('greed'))).toEqual(['told requires altered own'])
    expect(await became(own + told('carelessness'))).toEqual(['told requires strengthened own'])
    expect(await became(own + told('haste'))).toEqual(['told requires faithful own'])
  })
})

describe('what is said of a part', () => {
  const part = ':street a sem:Event ; cg:partOf :flood . :flood a sem:Event .'
  const relayed = (event: string, says: string) => claim('told', 'town', `:${event} ${says} .`, { relay })
  const own = (event: string, says: string) => claim('own', 'town', `:${event} ${says} .`)

  it.each([
    // some of the whole is so where a part is
    ['street', 'flood', 'cg:motive :haste', 'weakened'],
    ['flood', 'street', 'cg:motive :haste', 'strengthened'],
    // all of the whole is so where the whole is
    ['street', 'flood', 'cg:unlawful true', 'strengthened'],
    ['flood', 'street', 'cg:unlawful true', 'weakened'],
    // a figure is that of its event
    ['street', 'flood', 'cg:deaths 3', 'altered'],
  ])('of %s became said of %s: %s', async (from, to, says, outcome) => {
    const trig = part + own(from, says) + relayed(to, says)
    expect((await became(trig)).map(found => found.split(' ')[2])).toEqual([outcome])
    expect((await because(trig))[0]).toContain(`said of “${from}”, it became said of “${to}”`)
  })

  it('counts only where nothing said of the event itself matches', async () => {
    const more = claim('whole', 'town', ':flood cg:motive :haste .')
    expect(
      await became(part + own('street', 'cg:motive :haste') + more + relayed('flood', 'cg:motive :haste')),
    ).toEqual(['told motive faithful whole'])
    expect(await became(part + own('street', 'cg:deaths 4') + relayed('flood', 'cg:deaths 3'))).toEqual([])
  })
})

describe('a source that is gone', () => {
  const says = ':flood cg:injured 3 .'

  it('is dropped where the speaker has it from others whom it does not name', async () => {
    const own = claim('own', 'town', says, { with: 'cg:basis cg:InformationReceived' })
    expect(await because(own + claim('told', 'town', says, { relay }))).toEqual([
      'What town says on `injured` of “flood” loses its attribution in bulletin: both have “3”; that town has it from others, whom it does not name, is gone.',
    ])
    const kept = claim('told', 'town', says, { relay, with: 'cg:basis cg:InformationReceived' })
    expect(await became(own + kept)).toEqual(['told injured faithful own'])
  })

  it('is dropped where the speaker’s document has the words of a witness, and the relay gives them as the speaker’s', async () => {
    const heard = claim('heard', 'witness', says, { relay: [':town', 'town-report'] })
    expect(await because(heard + claim('told', 'town', says, { relay }))).toEqual([
      'What town says on `injured` of “flood” loses its attribution in bulletin: both have “3”; that town has it from witness is gone.',
    ])
    const kept = claim('told', 'town', says, { relay, with: 'prov:wasDerivedFrom :heard' })
    expect(await became(heard + kept)).toEqual(['told injured faithful heard'])
    // what it says itself comes first
    expect(await became(heard + claim('own', 'town', says) + claim('told', 'town', says, { relay }))).toEqual([
      'told injured faithful own',
    ])
  })

  it('is dropped where the very passage names those on whose account it rests, and not where another passage does', async () => {
    const heard = claim('heard', 'witness', ':flood cg:deaths 1 .', { relay: [':town', 'town-report'] })
    const own = claim('own', 'town', says, { with: 'prov:wasDerivedFrom :heard' })
    const told = claim('told', 'town', says, { relay })
    expect(await became(heard + own + told + at('own', 0, 40) + at('heard', 20, 60))).toEqual([
      'told injured attribution-dropped own',
    ])
    expect(await became(heard + own + told + at('own', 0, 40) + at('heard', 50, 60))).toEqual([
      'told injured faithful own',
    ])
  })
})

describe('a quantifier', () => {
  it.each([
    ['cg:Many', '', 'hedge-dropped', '“many” is gone'],
    ['cg:Some', 'cg:Most', 'strengthened', '“some” became “most”'],
    ['cg:Most', 'cg:Some', 'weakened', '“most” became “some”'],
    ['cg:Some', 'cg:Some', 'faithful', 'both have “haste”'],
    ['cg:All', '', 'faithful', 'both have “haste”'],
  ])('%s became %s: %s', async (before, after, outcome, reason) => {
    const says = ':flood cg:motive :haste .'
    const told = { relay, with: after && `cg:quantifier ${after}` }
    const trig = claim('own', 'town', says, { with: `cg:quantifier ${before}` }) + claim('told', 'town', says, told)
    expect(await became(trig)).toEqual([`told motive ${outcome} own`])
    expect((await because(trig))[0]).toContain(reason)
  })
})

describe('whom a demand is addressed to', () => {
  const demand = (name: string, addressee: string, told = {}) =>
    claim(name, 'town', ':flood cg:urges :inquiry .', { with: addressee && `cg:addressee ${addressee}`, ...told })

  it.each([
    [':state', ':state', 'faithful'],
    [':state', ':county', 'altered'],
    [':state', '', 'omitted'],
    ['', ':state', 'faithful'],
    // the state by another, looser name
    [':state', ':authorities', 'faithful'],
  ])('%s became %s: %s', async (before, after, outcome) => {
    const known = ':state schema:parentOrganization :authorities .'
    expect(await became(known + demand('own', before) + demand('told', after, { relay }))).toEqual([
      `told urges ${outcome} own`,
    ])
  })
})

describe('what is not compared between actors', () => {
  it('is held against what the speaker says itself all the same: a consequence', async () => {
    const own = claim('own', 'town', ':flood cg:consequence :haste .')
    const told = (what: string) => claim('told', 'town', `:flood cg:consequence :${what} .`, { relay })
    expect(await became(own + told('haste'))).toEqual(['told consequence faithful own'])
    expect(await became(own + told('carelessness'))).toEqual(['told consequence weakened own'])
    expect(await became(own + told('greed'))).toEqual(['told consequence altered own'])
  })
})

describe('what is left out', () => {
  const says = ':flood cg:injured 3 .'
  const told = claim('told', 'town', says, { relay })

  it('is a claim of the same passage that the document relays nowhere', async () => {
    const trig = claim('own', 'town', says) + claim('more', 'town', ':flood cg:unlawful true .') + told
    expect(await became(trig + at('own', 0, 20) + at('more', 10, 40))).toEqual(['told injured omitted own'])
    expect((await because(trig + at('own', 0, 20) + at('more', 10, 40)))[0]).toContain(
      'is relayed in part in bulletin: both have “3”; left out of the same passage: “more”.',
    )
    expect(await became(trig + at('own', 0, 20) + at('more', 20, 40))).toEqual(['told injured faithful own'])
  })

  it('is not what the document relays elsewhere, what is only presupposed, or what somebody else says', async () => {
    const own = claim('own', 'town', says) + told + at('own', 0, 20) + at('more', 10, 40)
    const unlawful = ':flood cg:unlawful true .'
    const elsewhere = claim('too', 'town', unlawful, { relay })
    expect(await became(own + claim('more', 'town', unlawful) + elsewhere)).toContain('told injured faithful own')
    const aside = claim('more', 'town', unlawful, { with: 'cg:presupposes true' })
    expect(await became(own + aside)).toEqual(['told injured faithful own'])
    const other = claim('more', 'witness', unlawful, { relay: [':town', 'town-report'] })
    expect(await became(own + other)).toEqual(['told injured faithful own'])
  })

  it('is one of several things that the claim says', async () => {
    const own = claim('own', 'town', ':flood cg:urges :inquiry, :reparation ; cg:unlawful true .')
    const relayed = (what: string) => claim('told', 'town', `:flood cg:urges ${what} .`, { relay })
    expect(await because(own + relayed(':inquiry'))).toEqual([
      'What town says on `urges` of “flood” is relayed in part in bulletin: both have “inquiry”; left out of the claim: “reparation”, `unlawful`: “true”.',
    ])
    const rest = claim('rest', 'town', ':flood cg:urges :reparation ; cg:unlawful true .', { relay })
    expect(await became(own + relayed(':inquiry') + rest)).toEqual([
      'rest unlawful faithful own',
      'rest urges faithful own',
      'told urges faithful own',
    ])
  })

  it('weighs least: what is said wrongly comes before what is not said', async () => {
    const own = claim('own', 'town', ':flood cg:urges :inquiry, :haste .')
    expect(await became(own + claim('told', 'town', ':flood cg:urges :carelessness .', { relay }))).toEqual([
      'told urges weakened own',
    ])
  })
})

describe('what takes the place of something else', () => {
  it('is said to, and else to match nothing', async () => {
    const own = claim('own', 'town', ':flood cg:motive :greed, :haste .')
    expect((await because(own + claim('told', 'town', ':flood cg:motive :haste, :fear .', { relay })))[0]).toContain(
      'is altered in bulletin: “greed” became “fear”; both have “haste”.',
    )
    expect(
      (await because(own + claim('told', 'town', ':flood cg:motive :greed, :haste, :fear .', { relay })))[0],
    ).toContain('“fear” matches nothing that it says itself on this: “greed”, “haste”')
  })

  it('is added where the broader that it says more than stands beside it', async () => {
    const own = claim('own', 'town', ':flood cg:motive :carelessness .')
    expect(
      (await because(own + claim('told', 'town', ':flood cg:motive :carelessness, :haste .', { relay })))[0],
    ).toContain(
      'is strengthened in bulletin: both have “carelessness”; “haste” was added, which says more than “carelessness”.',
    )
  })
})

describe('the sentence', () => {
  it('speaks of groups with a plural name in the plural', async () => {
    const trig = (name: string, label: string) =>
      `:${name} a cg:Group ; rdfs:label "${label}"@en .` +
      claim('own', name, ':flood cg:injured 3 .') +
      claim('told', name, ':flood cg:injured 3 .', { relay })
    expect((await because(trig('a', 'Four residents of the street')))[0]).toMatch(
      /^What Four residents of the street say on/,
    )
    expect((await because(trig('a', 'Witnesses (number not given)')))[0]).toMatch(/\) say on/)
    expect((await because(trig('a', 'The family of the clerks')))[0]).toMatch(/clerks says on/)
    expect(
      (
        await because(
          claim('own', 'towns', ':flood cg:injured 3 .') + claim('told', 'towns', ':flood cg:injured 3 .', { relay }),
        )
      )[0],
    ).toMatch(/towns says on/)
  })
})
