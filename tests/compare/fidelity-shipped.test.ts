import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.js'
import { omissions } from '../../src/compare/fidelity/omissions.js'
import type { Comparison } from '../../src/compare/types.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { localName } from '../../src/rdf/resource.js'

/*
 * What the article made of what the release says, as an editor with both documents on the desk would sign it: put down
 * from the two texts before the engine was asked.
 */

let graph: ClaimGraph
let found: Comparison
beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples/syria-coast-2025'))
  found = await compare(graph)
})

const rows = () =>
  found.fidelity.map(({ relayed, property, outcome }) => [localName(relayed), localName(property), outcome] as const)
const of = (claim: string, property: string) =>
  found.fidelity.filter(one => localName(one.relayed) === claim && localName(one.property) === property)

const signed = [
  // the headline: the release has war crimes in passing within a demand, and militias, more closely, not groups
  ['claim-article-amnesty-groups-war-crimes', 'characterisation', 'act-shifted'],
  ['claim-article-amnesty-groups-war-crimes', 'perpetrator', 'weakened'],
  ['claim-callamard-demands-accountability', 'urges', 'faithful'],
  ['claim-callamard-wave-of-mass-killings', 'characterisation', 'faithful'],
  // presented as what it found
  ['claim-article-amnesty-events-war-crimes', 'characterisation', 'act-shifted'],
  // militias affiliated with it, says the release, and never the forces themselves
  ['claim-article-amnesty-holds-forces-accountable', 'perpetrator', 'altered'],
  // the release, too, speaks of massacres in passing
  ['claim-article-amnesty-massacres', 'characterisation', 'faithful'],
  // according to information received
  ['claim-article-amnesty-banias-toll', 'deaths', 'attribution-dropped'],
  // militants, more loosely than militias affiliated with the government
  ['claim-article-amnesty-banias-toll', 'perpetrator', 'weakened'],
  // killings became incidents
  ['claim-article-amnesty-32-incidents', 'investigated', 'altered'],
  // deliberate, targeted at the minority, and unlawful: the last is gone
  ['claim-amnesty-32-deliberate', 'deliberate', 'omitted'],
  ['claim-amnesty-32-targeted-alawites', 'targeted', 'omitted'],
  ['claim-witnesses-asked-alawite', 'conduct', 'faithful'],
  ['claim-article-witnesses-threatened-or-murdered', 'perpetrator', 'faithful'],
  // killing became murdering
  ['claim-article-witnesses-threatened-or-murdered', 'conduct', 'strengthened'],
  // appeared to blame
  ['claim-article-witnesses-held-responsible', 'motive', 'hedge-dropped'],
  ['claim-witnesses-former-government-violations', 'perpetrator', 'faithful'],
  ['claim-amnesty-burial-without-rites', 'ritesAllowed', 'faithful'],
  ['claim-amnesty-burial-without-rites', 'publicCeremonyAllowed', 'faithful'],
  ['claim-article-amnesty-mass-graves', 'conduct', 'faithful'],
  ['claim-article-amnesty-mass-graves', 'responsibleAuthority', 'faithful'],
  // mass burial sites became mass graves
  ['claim-article-amnesty-mass-graves', 'burialPlace', 'strengthened'],
  // the evidence indicates it; the information shows it
  ['claim-article-callamard-militias-targeted-alawites', 'perpetrator', 'weakened'],
  ['claim-article-callamard-militias-targeted-alawites', 'targeted', 'hedge-dropped'],
  ['claim-article-callamard-militias-targeted-alawites', 'deliberate', 'hedge-dropped'],
  ['claim-article-callamard-retaliation', 'motive', 'hedge-dropped'],
  ['claim-article-callamard-executing', 'perpetrator', 'weakened'],
  // shooting at close range became executing
  ['claim-article-callamard-executing', 'conduct', 'strengthened'],
  ['claim-article-callamard-no-intervention', 'intervened', 'faithful'],
  ['claim-article-callamard-no-intervention', 'inactionLasted', 'faithful'],
  // the authorities became the government
  ['claim-article-callamard-no-intervention', 'responsibleAuthority', 'strengthened'],
  // she states the rule; scale and method are not hers
  ['claim-article-callamard-scale-war-crime', 'characterisation', 'act-shifted'],
  ['claim-article-callamard-scale-war-crime', 'characterisedFor', 'altered'],
  ['claim-article-callamard-norm-account', 'requires', 'faithful'],
  ['claim-callamard-norm-investigate', 'requires', 'faithful'],
  ['claim-callamard-truth-and-justice', 'urges', 'faithful'],
  ['claim-callamard-crimes', 'characterisation', 'faithful'],
  ['claim-callamard-warns-of-cycle', 'consequence', 'faithful'],
  ['claim-article-amnesty-demands-investigations', 'urges', 'faithful'],
  // an obligation, and on admissible evidence, became a demand
  ['claim-article-amnesty-bar-the-guilty', 'urges', 'act-shifted'],
] as const

describe('what the article made of the release', () => {
  it.each(signed)('%s, %s: %s', (claim, property, outcome) => {
    expect(of(claim, property).map(one => one.outcome)).toEqual([outcome])
  })

  it('is judged on nothing else', () => {
    const judged = rows().map(([claim, property]) => `${claim} ${property}`)
    expect(judged.sort()).toEqual(signed.map(([claim, property]) => `${claim} ${property}`).sort())
  })
})

describe('it is held against what comes nearest, with the reason', () => {
  it.each([
    [
      'claim-article-amnesty-groups-war-crimes',
      'characterisation',
      'claim-amnesty-war-crimes',
      'a demand presupposes it; the relay states it as a legal characterisation',
    ],
    // her own rule, not the aside of the organisation
    [
      'claim-article-callamard-scale-war-crime',
      'characterisation',
      'claim-callamard-norm-war-crime',
      'a norm became a legal characterisation',
    ],
    [
      'claim-article-callamard-scale-war-crime',
      'characterisedFor',
      'claim-callamard-norm-war-crime',
      '“Manner of the deaths”, “Scale of the deaths”; Amnesty International itself says nothing on this',
    ],
    ['claim-article-amnesty-bar-the-guilty', 'urges', 'claim-callamard-bar-from-positions', 'a norm became a demand'],
    [
      'claim-article-amnesty-banias-toll',
      'deaths',
      'claim-amnesty-banias-toll',
      'that Amnesty International has it from others, whom it does not name, is gone',
    ],
    ['claim-article-amnesty-banias-toll', 'deaths', 'claim-amnesty-banias-toll', '“more than 100” and “over 100”'],
    [
      'claim-article-amnesty-32-incidents',
      'investigated',
      'claim-amnesty-investigated-32-killings',
      '“32 of the killings” became “32 incidents”',
    ],
    [
      'claim-amnesty-32-deliberate',
      'deliberate',
      'claim-amnesty-32-deliberate',
      'left out of the same passage: “Amnesty International: the 32 killings in Banias were unlawful”',
    ],
    [
      'claim-article-callamard-executing',
      'conduct',
      'claim-callamard-shot-at-close-range',
      'left out of the claim: “Shooting at close range”',
    ],
    ['claim-article-callamard-norm-account', 'requires', 'claim-callamard-norm-account', 'both have'],
    [
      'claim-article-amnesty-mass-graves',
      'burialPlace',
      'claim-amnesty-forced-mass-burial',
      '“Mass burial site” became “Mass grave”',
    ],
  ])('%s, %s: %s, for %s', (claim, property, primary, reason) => {
    const [one] = of(claim, property)
    expect(localName(one!.primary)).toBe(primary)
    expect(one!.because).toContain(reason)
  })

  it('and is told of nobody who has no word of its own in either document', () => {
    expect(new Set(found.fidelity.map(one => localName(one.claimant)))).toEqual(new Set(['amnesty', 'witnesses']))
  })

  it('says in the plural what witnesses say', () => {
    const [one] = of('claim-article-witnesses-held-responsible', 'motive')
    expect(one!.because).toMatch(
      /^What Witnesses who spoke to Amnesty International \(number not given\) say on `motive`/,
    )
  })
})

describe('what the article leaves out of the release', () => {
  it('is all that has no counterpart in it, in the order of the release', async () => {
    const [one, ...others] = await omissions(graph)
    expect(others).toEqual([])
    expect([one!.document, one!.source].map(localName)).toEqual(['doc-news-article', 'doc-amnesty-release'])
    const left = one!.leftOut.map(({ claim }) => localName(claim))
    expect(left).toEqual(
      expect.arrayContaining([
        // what others counted, and who did what by their account
        ...['claim-un-111-deaths', 'claim-un-much-higher', 'claim-ohchr-summary-executions', 'claim-snhr-deaths'],
        ...['claim-snhr-39-children', 'claim-snhr-mostly-militias', 'claim-ohchr-former-government-elements'],
        // what came before, and what the government did and promised
        ...[
          'claim-amnesty-attacks-6-march',
          'claim-al-sharaa-pledges-accountability',
          'claim-amnesty-fact-finding-committee',
        ],
        // the work behind it, the 32 by sex and age, the testimonies, and that the 32 were unlawfully killed
        ...[
          'claim-amnesty-16-interviews',
          'claim-interviewees-2-children',
          'claim-samira-raid',
          'claim-amnesty-32-unlawful',
        ],
        ...[
          'claim-callamard-vetting',
          'claim-amnesty-norm-individual-graves',
          'claim-amnesty-demands-no-sectarian-targeting',
        ],
      ]),
    )
    // what it relays, as it stands or changed
    for (const relayed of [
      ...['claim-amnesty-banias-toll', 'claim-amnesty-investigated-32-killings', 'claim-amnesty-32-deliberate'],
      ...['claim-amnesty-war-crimes', 'claim-callamard-norm-war-crime', 'claim-callamard-bar-from-positions'],
      ...['claim-callamard-warns-of-cycle', 'claim-witnesses-appeared-to-blame', 'claim-amnesty-forced-mass-burial'],
      ...['claim-amnesty-demands-accountability', 'claim-callamard-no-intervention', 'claim-callamard-massacres'],
    ]) {
      expect(left).not.toContain(relayed)
    }
    const starts = one!.leftOut.map(({ start }) => start!)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    // nothing of these is in the article
    for (const claim of ['counteroffensive', 'hts-integrated', 'qusour-unlawful', 'militias-affiliation']) {
      expect(left).toContain(`claim-amnesty-${claim}`)
    }
    const release = graph.claims({ document: one!.source }).map(({ id }) => id)
    const both = [...one!.relayed, ...one!.leftOut].map(({ claim }) => claim)
    expect(both.sort()).toEqual(release.sort())
    const article = new Set(graph.claims({ document: one!.document }).map(({ id }) => id))
    for (const { counterparts } of one!.relayed) {
      expect(counterparts.length).toBeGreaterThan(0)
      for (const claim of counterparts) expect(article).toContain(claim)
    }
  })

  it('can be asked for an event and a property', async () => {
    const about = 'https://w3id.org/claimgraph/syria-coast-2025/civilian-and-disarmed-killings'
    const [one] = await omissions(graph, { about, property: 'deaths' })
    expect(one).toBeUndefined()
    const [banias] = await omissions(graph, { about: 'banias-killings', property: 'deaths' })
    expect(banias!.relayed).toMatchObject([{ claim: expect.stringMatching(/claim-amnesty-banias-toll$/) }])
    expect(banias!.leftOut.map(({ claim }) => localName(claim))).toContain('claim-interviewees-24-men')
  })
})
