import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.js'
import type { Comparison } from '../../src/compare/types.js'
import { openClaimGraph, shippedPath } from '../../src/index.js'
import { localName } from '../../src/rdf/resource.js'

/*
 * What the article made of what the release says, as an editor with both documents on the desk would sign it: put down
 * from the two texts before the engine was asked.
 */

let found: Comparison
beforeAll(async () => {
  found = await compare(await openClaimGraph(shippedPath('triples/syria-coast-2025')))
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
  ['claim-article-amnesty-holds-forces-accountable', 'characterisation', 'faithful'],
  // according to information received
  ['claim-article-amnesty-banias-toll', 'deaths', 'attribution-dropped'],
  ['claim-article-amnesty-banias-toll', 'perpetrator', 'attribution-dropped'],
  // killings became incidents
  ['claim-article-amnesty-32-incidents', 'investigated', 'altered'],
  // deliberate, targeted at the minority, and unlawful: the last is gone
  ['claim-amnesty-32-deliberate', 'deliberate', 'omitted'],
  ['claim-amnesty-32-targeted-alawites', 'targeted', 'omitted'],
  ['claim-witnesses-asked-alawite', 'perpetrator', 'faithful'],
  ['claim-witnesses-asked-alawite', 'conduct', 'faithful'],
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
  ['claim-article-callamard-militias-targeted-alawites', 'perpetrator', 'hedge-dropped'],
  ['claim-article-callamard-militias-targeted-alawites', 'targeted', 'hedge-dropped'],
  ['claim-article-callamard-militias-targeted-alawites', 'deliberate', 'hedge-dropped'],
  ['claim-article-callamard-retaliation', 'motive', 'hedge-dropped'],
  ['claim-article-callamard-executing', 'perpetrator', 'hedge-dropped'],
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
