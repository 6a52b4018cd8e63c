import { beforeAll, describe, expect, it } from 'vitest'
import { type Claim, type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'

const cg = 'https://w3id.org/claimgraph/ns#'
const data = 'https://w3id.org/claimgraph/syria-coast-2025/'
const name = (iri: string) => iri.replace(/^.*[/#]/, '')

let graph: ClaimGraph

beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
})

/** What the default graph or a claim's content has for a property, as `subject value`. */
function stated(property: string, within?: Iterable<{ predicate: Term; subject: Term; object: Term }>): string[] {
  return [...(within ?? graph.dataset)]
    .filter(quad => quad.predicate.value === cg + property)
    .map(quad => `${name(quad.subject.value)} ${name(quad.object.value)}`)
    .sort()
}
type Term = { value: string; termType?: string }

const said = (claim: Claim, property: string) =>
  [...graph.dataset]
    .filter(quad => quad.subject.value === claim.id && quad.predicate.value === cg + property)
    .map(quad => name(quad.object.value))[0]

const content = (claim: string) =>
  [...graph.claim(claim).content]
    .filter(quad => quad.object.termType !== 'BlankNode' && quad.subject.termType !== 'BlankNode')
    .map(quad => [quad.subject, quad.predicate, quad.object].map(term => name(term.value)).join(' '))
    .sort()

interface Reading {
  by: string
  act: string
  hedge?: string
  of?: string
  presupposed?: true
  dated?: 'Stated'
  when?: string
  basis?: string[]
  from?: string[]
}

const release = 'between 2025-03-21 and 2025-04-30'
const burials = ['no-choice-of-place', 'no-public-ceremony', 'no-rites', 'bodies-piled-in-lot'].map(
  n => `claim-seven-${n}`,
)
const interview = ['Interview']

/** Each read off its sentence: who says it, by what act, with what reserve, on what it rests, and how its day is known. */
const readings: [claim: string, reading: Reading][] = [
  // said in passing: "these unlawful killings and other war crimes" is the object of a demand
  ['claim-amnesty-unlawful', { by: 'amnesty', act: 'LegalCharacterisation', presupposed: true, when: release }],
  ['claim-amnesty-war-crimes', { by: 'amnesty', act: 'LegalCharacterisation', presupposed: true, when: release }],
  ['claim-amnesty-wave-targeting-alawites', { by: 'amnesty', act: 'Finding', presupposed: true }],
  ['claim-callamard-wave-of-mass-killings', { by: 'agnes-callamard', act: 'Finding', presupposed: true }],
  ['claim-callamard-crimes', { by: 'agnes-callamard', act: 'LegalCharacterisation', presupposed: true }],
  ['claim-callamard-former-atrocities', { by: 'agnes-callamard', act: 'Report', presupposed: true }],
  ['claim-odni-massacres', { by: 'odni', act: 'Finding', presupposed: true, from: ['doc-odni-2025'] }],
  // a conclusion of the inquiry, which rests on interviews only for what the interviewees are said to have told
  ['claim-amnesty-32-deliberate', { by: 'amnesty', act: 'Finding', from: ['claim-interviewees-32-perpetrators'] }],
  ['claim-amnesty-32-targeted-alawites', { by: 'amnesty', act: 'Finding' }],
  ['claim-amnesty-32-unlawful', { by: 'amnesty', act: 'LegalCharacterisation' }],
  // information that was received, of which no source is named
  ['claim-amnesty-banias-toll', { by: 'amnesty', act: 'Report', hedge: 'Alleged', basis: ['InformationReceived'] }],
  // the burials, and the article's version of them, rest on the same seven people
  ['claim-amnesty-forced-mass-burial', { by: 'amnesty', act: 'Finding', from: burials }],
  ['claim-article-amnesty-mass-graves', { by: 'amnesty', act: 'Finding', from: burials }],
  // the words of a caption are the outlet's; the picture is the agency's
  ['claim-ap-funeral', { by: 'article-outlet', act: 'Report', when: 'between 2025-04-01 and 2025-04-30' }],
  ['claim-ap-place-and-day', { by: 'article-outlet', act: 'Report', when: 'between 2025-04-01 and 2025-04-30' }],
  ['claim-ap-four-killed', { by: 'article-outlet', act: 'Report', when: 'between 2025-04-01 and 2025-04-30' }],
  // what the family believed is what Saed says of it
  [
    'claim-saeds-family-thought-spared',
    { by: 'saed', act: 'Testimony', basis: interview, when: 'between 2025-03-09 and 2025-04-30' },
  ],
  ['claim-callamard-decade-of-impunity', { by: 'agnes-callamard', act: 'Report' }],
  ['claim-relatives-16-killed', { by: 'relatives-of-sixteen', act: 'Report' }],
  ['claim-mod-justice-for-victims', { by: 'ministry-of-defence', act: 'Announcement' }],
  // days without a year in the article
  ['claim-odni-took-part', { by: 'odni', act: 'Finding', from: ['doc-odni-2025'], when: '2025-03-26' }],
  ['claim-monitor-violence-spread', { by: 'war-monitor', act: 'Report', when: '2025-03-07' }],
  ['claim-monitor-fighters-affiliation', { by: 'war-monitor', act: 'Report', hedge: 'Alleged', when: '2025-03-07' }],
  // passed on by a report of 26 March, so no later
  ['claim-sohr-deaths', { by: 'sohr', act: 'Report', when: 'between 2025-03-01 and 2025-03-26' }],
  [
    'claim-sohr-alawite-and-christian-dead',
    { by: 'sohr', act: 'Report', of: 'Some', when: 'between 2025-03-01 and 2025-03-26' },
  ],
  // of how many it is said
  ['claim-ohchr-unidentified', { by: 'ohchr', act: 'Finding', hedge: 'Alleged', of: 'Many' }],
  ['claim-ohchr-summary-executions', { by: 'ohchr', act: 'LegalCharacterisation', of: 'Many' }],
  ['claim-ohchr-groups-allegedly-support', { by: 'ohchr', act: 'Report', hedge: 'Alleged' }],
  ['claim-snhr-mostly-militias', { by: 'snhr', act: 'Finding', of: 'Most' }],
  ['claim-witnesses-many-syrian', { by: 'witnesses-al-qusour', act: 'Testimony', of: 'Many', basis: interview }],
  ['claim-witnesses-some-foreigners', { by: 'witnesses-al-qusour', act: 'Testimony', of: 'Some', basis: interview }],
  [
    'claim-witnesses-appeared-to-blame',
    { by: 'witnesses', act: 'Testimony', hedge: 'Probable', of: 'Some', basis: interview },
  ],
  ['claim-article-witnesses-held-responsible', { by: 'witnesses', act: 'Testimony', of: 'Some', basis: interview }],
  ['claim-odni-targeted-minorities', { by: 'odni', act: 'Finding', of: 'Most', from: ['doc-odni-2025'] }],
  ['claim-authorities-regained-control', { by: 'syrian-authorities', act: 'Announcement', of: 'All' }],
  [
    'claim-al-sharaa-pledges-accountability',
    { by: 'ahmed-al-sharaa', act: 'Pledge', dated: 'Stated', when: '2025-03-09' },
  ],
  // what was left out before
  ['claim-saed-second-brother-intervened', { by: 'saed', act: 'Testimony', basis: interview }],
  ['claim-amnesty-former-groups-affiliation', { by: 'amnesty', act: 'Report' }],
  ['claim-amnesty-former-government-led-by-assad', { by: 'amnesty', act: 'Report', presupposed: true }],
  ['claim-amnesty-disarmed-fighters-gloss', { by: 'amnesty', act: 'Report' }],
]

describe('a careful reading of', () => {
  it.each(readings)('%s', (claimName, reading) => {
    const claim = graph.claim(claimName)
    const { asserted } = claim
    const when = asserted.on ?? `between ${asserted.notBefore} and ${asserted.notAfter}`
    expect({
      by: name(claim.claimant!.id),
      act: name(claim.act!.id),
      hedge: claim.certainty && name(claim.certainty.id),
      of: said(claim, 'quantifier'),
      presupposed: said(claim, 'presupposes') === 'true' ? true : undefined,
      dated: asserted.basis === 'Stated' ? 'Stated' : undefined,
      when: reading.when === undefined ? undefined : when,
      basis: claim.basis.map(kind => name(kind.id)),
      from: claim.derivedFrom.map(source => name(source.id)).sort(),
    }).toEqual({
      hedge: undefined,
      of: undefined,
      presupposed: undefined,
      dated: undefined,
      when: undefined,
      basis: [],
      ...reading,
      from: [...(reading.from ?? [])].sort(),
    })
  })
})

describe('what is said of whom', () => {
  it.each([
    // said of the coast, with Banias as a place; "deliberate" is not said of the more than 100 killed there
    [
      'claim-amnesty-militias-killed-along-coast',
      [
        'coast-killings deliberate true',
        'coast-killings hasPlace banias',
        'coast-killings killed alawite-civilians',
        'coast-killings perpetrator government-affiliated-militias',
      ],
    ],
    // pictures whose subject the release does not identify
    ['claim-amnesty-images-three-bodies', ['review-of-building-images circumstance bodies-outside-building']],
    ['claim-amnesty-images-residential-building', ['review-of-building-images circumstance building-was-residential']],
    ['claim-amnesty-video-blood', ['review-of-blood-video circumstance blood-on-floor']],
    // shot, which is not being singled out as one of a group
    [
      'claim-caller-father-shot',
      [
        'killing-of-ahmads-father conduct shooting',
        'killing-of-ahmads-father harmed ahmads-father',
        'killing-of-ahmads-father perpetrator armed-men-at-ahmads',
      ],
    ],
    // "militants" is the article's word, "groups" its headline's
    ['claim-article-amnesty-banias-toll', ['banias-killings perpetrator pro-government-militants']],
    [
      'claim-article-amnesty-groups-war-crimes',
      ['coast-killings characterisation war-crime', 'coast-killings perpetrator pro-government-groups'],
    ],
    // one duty, in both documents
    ['claim-callamard-norm-account', ['international-crime requires hold-perpetrators-to-account']],
    ['claim-article-callamard-norm-account', ['international-crime requires hold-perpetrators-to-account']],
    // what is alleged is the support, not the groups
    ['claim-ohchr-groups-allegedly-support', ['groups-allegedly-supporting-security-forces supports security-forces']],
    ['claim-amnesty-former-groups-affiliation', ['former-government-armed-groups affiliatedWith former-government']],
    ['claim-amnesty-former-government-led-by-assad', ['former-government ledBy bashar-al-assad']],
  ])('%s', (claim, triples) => {
    expect(content(claim)).toEqual(triples)
  })

  it('has nobody call the killing of the more than 100 in Banias deliberate', () => {
    const deliberate = graph
      .claims()
      .filter(claim => stated('deliberate', claim.content).includes('banias-killings true'))
    expect(deliberate).toEqual([])
  })

  it('takes nobody who was shot for a target', () => {
    const targets = graph
      .claims()
      .flatMap(({ content }) => stated('targeted', content).map(line => line.split(' ')[1]!))
    expect([...new Set(targets)].sort()).toEqual([
      'alawite-civilians',
      'alawite-minority',
      'former-government-cells',
      'religious-minorities',
      'security-and-military-sites',
    ])
  })

  it('does not read the days on which material was shared as those of its verification', () => {
    const { from, until } = graph.event('verification-of-nine-items')
    expect([from, until]).toEqual([undefined, undefined])
  })

  it('has the article call no killings unlawful where it speaks of unlawful killings at large', () => {
    const sources = graph.claim('claim-amnesty-unlawful').mentions.map(mention => name(mention.document!.id))
    expect(sources).toEqual(['doc-amnesty-release'])
  })

  it('names who is bound by the norms for states', () => {
    const bound = ['norm-investigate', 'norm-account'].map(norm => graph.claim(`claim-callamard-${norm}`).addressees)
    expect(bound.flat().map(agent => name(agent.id))).toEqual(['states', 'states'])
  })
})

describe('what holds of all claims', () => {
  it('knows these as taken for granted and not asserted', () => {
    expect(stated('presupposes')).toEqual(
      [
        'amnesty-former-government-led-by-assad',
        'amnesty-unlawful',
        'amnesty-war-crimes',
        'amnesty-wave-targeting-alawites',
        'armed-men-sunnis-killed',
        'article-amnesty-massacres',
        'callamard-crimes',
        'callamard-former-atrocities',
        'callamard-massacres',
        'callamard-wave-of-mass-killings',
        'mod-military-operation',
        'odni-government-led-by-hts',
        'odni-hts-democracy',
        'odni-massacres',
        'us-massacres',
        'witnesses-former-government-violations',
      ].map(claim => `claim-${claim} true`),
    )
  })

  it('knows of how many each of these is said', () => {
    expect(stated('quantifier')).toEqual(
      [
        'article-witnesses-held-responsible Some',
        'authorities-regained-control All',
        'interim-government-dissolves-factions All',
        'interim-government-integrates-factions All',
        'medical-worker-bodies-in-piles Most',
        'odni-groups-refuse Some',
        'odni-targeted-minorities Most',
        'ohchr-former-government-elements Many',
        'ohchr-groups-supporting Many',
        'ohchr-sectarian Many',
        'ohchr-summary-executions Many',
        'ohchr-unidentified Many',
        'snhr-mostly-militias Most',
        'sohr-alawite-and-christian-dead Some',
        'witnesses-appeared-to-blame Some',
        'witnesses-many-syrian Many',
        'witnesses-some-foreigners Some',
      ].map(line => `claim-${line}`),
    )
  })

  it('keeps the wording of every figure that is not a bare number', () => {
    const wordings = graph
      .claims()
      .flatMap(claim =>
        [...claim.content]
          .filter(quad => quad.predicate.value === `${cg}asStated`)
          .map(quad => `${name(claim.id).slice('claim-'.length)}: ${quad.object.value}`),
      )
    expect(wordings.sort()).toEqual([
      'ahmad-fathers-age: late 60s',
      'amnesty-5-interviewees-banias: including five',
      'amnesty-banias-toll: more than 100',
      'amnesty-interviewed-five-residents: including five',
      'amnesty-investigated-32-killings: 32 of the killings',
      'amnesty-video-blood: a video',
      'article-amnesty-banias-toll: over 100',
      'callamard-decade-of-impunity: more than a decade',
      'four-residents-militia-entry: scores',
      'interviewees-2-children: including two',
      'interviewees-24-men: including 24',
      'interviewees-6-women: including six',
      'medical-worker-scores-of-bodies: scores',
      'saed-hundreds-of-corpses: hundreds',
      'samira-neighbours-husband-killed: late 70s',
      'snhr-39-children: including 39',
      'snhr-deaths: documented 420',
      'sohr-deaths: at least 1,500',
      'two-residents-walked: at least 15 km',
      'un-111-deaths: documented 111',
      'un-much-higher: believed much higher than 111',
    ])
  })

  it('gives a wording to every figure that is open or has bounds apart', () => {
    for (const { id, content } of graph.claims()) {
      const parts = (node: string) =>
        Object.fromEntries(
          [...content].filter(q => q.subject.value === node).map(q => [name(q.predicate.value), q.object.value]),
        )
      for (const { predicate, object } of content) {
        if (object.termType !== 'BlankNode') continue
        const { value, minValue, maxValue, asStated } = parts(object.value)
        const isInstant = /began|ended|controlRegained/.test(predicate.value)
        if (!isInstant && (value !== minValue || value !== maxValue)) expect(asStated, id).toBeDefined()
      }
    }
  })

  it('has every testimony given in an interview', () => {
    const testimonies = graph.claims().filter(claim => name(claim.act!.id) === 'Testimony')
    expect(testimonies.length).toBeGreaterThan(60)
    for (const { basis, id } of testimonies)
      expect(
        basis.map(kind => name(kind.id)),
        id,
      ).toEqual(interview)
  })

  it('calls just those dates stated whose year the document gives for that day or month', () => {
    const dated = graph.claims().filter(({ asserted }) => asserted.basis === 'Stated')
    expect(dated.map(claim => `${name(claim.id)} ${claim.asserted.on}`).sort()).toEqual([
      'claim-al-sharaa-pledges-accountability 2025-03-09',
      'claim-armed-man-blames-alawites 2025-03-09',
      'claim-armed-men-sunnis-killed 2025-03-09',
      'claim-armed-men-threat 2025-03-09',
      'claim-caller-father-shot 2025-03-08',
      'claim-caller-raid 2025-03-08',
      'claim-interim-government-dissolves-factions 2025-01',
      'claim-interim-government-integrates-factions 2025-01',
    ])
    expect(name(graph.document('doc-odni-2025').published.basis!)).toBe('Inferred')
  })

  it('dates no claim later than the claims that rest on it', () => {
    const latest = ({ asserted }: Claim) => asserted.on ?? asserted.notAfter!
    const byId = new Map(graph.claims().map(claim => [claim.id, claim]))
    for (const claim of graph.claims()) {
      const sources = claim.derivedFrom.flatMap(({ id }) => byId.get(id) ?? [])
      for (const source of sources) expect(latest(source) <= latest(claim), `${claim.id} from ${source.id}`).toBe(true)
    }
  })
})

describe('who may be whom', () => {
  it('marks descriptions that may fit anybody', () => {
    expect(stated('indefinite').map(line => line.replace(' true', ''))).toEqual([
      'armed-groups-of-the-conflict',
      'armed-groups-western-syria',
      'armed-man-at-samiras',
      'armed-men',
      'armed-men-at-ahmads',
      'armed-men-at-saeds',
      'armed-men-at-samiras',
      // an outlet that its article does not name
      'article-outlet',
      'militias-of-medical-worker',
      'other-armed-groups',
      'refusing-groups',
      'unidentified-armed-individuals',
    ])
  })

  it('leaves open who telephoned, which brother stepped in, and who the witnesses were', () => {
    expect(stated('mayBe')).toEqual([
      'ahmads-caller ahmads-mother',
      'saeds-second-brother saeds-brother-31',
      'saeds-second-brother saeds-brother-48',
      'witnesses-al-qusour witnesses',
    ])
  })

  it('tells descriptions by nationality from those by affiliation', () => {
    const schemeOf = (agent: string) =>
      [...graph.dataset]
        .filter(q => q.subject.value === data + agent && q.predicate.value.endsWith('core#inScheme'))
        .map(q => name(q.object.value))
    expect(['syrian-nationals', 'foreign-nationals'].map(schemeOf)).toEqual([['nationalities'], ['nationalities']])
    const affiliated = ['government-affiliated-militias', 'pro-government-militants', 'former-government-elements']
    for (const agent of affiliated) expect(schemeOf(agent), agent).toEqual(['affiliations'])
    expect(['armed-men', 'unidentified-armed-individuals'].flatMap(schemeOf)).toEqual([])
  })
})
