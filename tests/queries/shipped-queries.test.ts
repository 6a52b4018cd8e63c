import type { Term } from '@rdfjs/types'
import { beforeAll, describe, expect, it } from 'vitest'
import { asksComparison, withComparison } from '../../src/cli/with-comparison.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { listQueries, loadQuery } from '../../src/node/query-library.js'
import { readParams } from '../../src/query/library.js'
import { query } from '../../src/query/query.js'

let graph: ClaimGraph

beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
})

const shorten = (term: Term | undefined) => (term?.value ?? '').replace(/^.*(?:syria-coast-2025\/|ns#)/, '')

/** Runs a shipped query and gives the columns asked for, IRIs cut to their last part. */
async function ask(name: string, columns: string, params: Record<string, string> = {}): Promise<string[][]> {
  const stored = await loadQuery(name)
  const answer = await query(graph, stored.text, { params: readParams(stored, params, graph) })
  if (answer.type !== 'bindings') throw new Error(`${name} is not a SELECT`)
  for (const column of columns.split(' ')) expect(answer.variables).toContain(column)
  return answer.rows.map(row => columns.split(' ').map(column => shorten(row.get(column))))
}

// Every expected answer below was worked out by reading the two documents.

it('has at least 16 questions, each with a summary, that run on the shipped graph and find something', async () => {
  const queries = await listQueries()
  expect(queries.length).toBeGreaterThanOrEqual(16)
  const params: Record<string, string> = {
    event: 'coast-killings',
    claimant: 'amnesty',
    document: 'doc-news-article',
    claim: 'claim-sohr-deaths',
    property: 'cg:perpetrator',
    actor: 'amnesty',
    other: 'odni',
  }
  const compared = await withComparison(graph)
  for (const stored of queries) {
    expect(stored.summary, stored.name).toMatch(/\?$/)
    const given = Object.fromEntries(stored.parameters.map(({ name }) => [name, params[name]!]))
    const whole = asksComparison(stored, graph) ? compared : graph
    const answer = await query(whole, stored.text, { params: readParams(stored, given, graph) })
    expect(answer.type === 'bindings' && answer.rows.length, stored.name).toBeGreaterThan(0)
  }
})

describe('death-figures', () => {
  it('gives every figure with scope, claimant and chain', async () => {
    const rows = await ask('death-figures', 'event figure least most claimant relays document')
    const release = 'doc-amnesty-release'
    const article = 'doc-news-article'
    expect(rows).toEqual([
      [
        'north-west-killings',
        '1500',
        '1500',
        '',
        'sohr',
        'US Office of the Director of National Intelligence → Unnamed news outlet',
        article,
      ],
      ['civilian-and-disarmed-killings', '420', '420', '', 'snhr', 'Amnesty International', release],
      ['coast-killings', '', '112', '', 'un', 'Amnesty International', release],
      ['three-governorates-killings', '111', '111', '', 'un', 'Amnesty International', release],
      ['banias-killings', '100', '101', '', 'amnesty', '', release],
      ['banias-killings', '100', '101', '', 'amnesty', 'Unnamed news outlet', article],
      ['civilian-and-disarmed-killings-children', '39', '39', '', 'snhr', 'Amnesty International', release],
      ['banias-32-killings', '32', '32', '32', 'nine-interviewees', 'Amnesty International', release],
      ['banias-32-al-qusour', '30', '30', '30', 'amnesty', '', release],
      ['banias-32-men', '24', '24', '24', 'nine-interviewees', 'Amnesty International', release],
      ['countryside-killings', '16', '16', '16', 'relatives-of-sixteen', 'Amnesty International', release],
      ['banias-32-women', '6', '6', '6', 'nine-interviewees', 'Amnesty International', release],
      ['security-force-deaths', '4', '4', '4', 'article-outlet', '', article],
      ['banias-32-children', '2', '2', '2', 'nine-interviewees', 'Amnesty International', release],
    ])
  })
})

describe('statements-about', () => {
  it('finds what is said of an event and of those within it, and nothing wider', async () => {
    const rows = await ask('statements-about', 'claimant event', { event: 'qusour-killings' })
    expect(new Set(rows.map(([claimant]) => claimant))).toEqual(
      new Set([
        'amnesty',
        'four-residents',
        'residents',
        'witnesses-al-qusour',
        'samira',
        'armed-men-at-samiras',
        'ahmad',
        'ahmads-caller',
        'ahmads-mother',
        'saed',
        'saeds-second-brother',
      ]),
    )
    const events = new Set(rows.map(([, event]) => event))
    expect(events).not.toContain('banias-killings')
    expect(events).not.toContain('coast-killings')
  })
})

describe('known-through-relay', () => {
  it('finds claims none of whose mentions is the claimant’s own, deepest first', async () => {
    const rows = await ask('known-through-relay', 'claim claimant relay further document')
    const deep = rows.filter(([, , , further]) => further === 'true').map(([, claimant]) => claimant)
    expect(new Set(deep)).toEqual(
      new Set([
        'ahmads-mother',
        'ahmads-caller',
        'armed-man-at-samiras',
        'armed-men-at-samiras',
        'saeds-second-brother',
        'sohr',
        'witnesses',
      ]),
    )
    expect(rows[0]![3]).toBe('true')
    expect(rows.find(([claim]) => claim === 'claim-sohr-deaths')).toEqual([
      'claim-sohr-deaths',
      'sohr',
      'odni',
      'true',
      'doc-news-article',
    ])
    const claims = rows.map(([claim]) => claim)
    expect(claims).toContain('claim-snhr-deaths')
    expect(claims).toContain('claim-article-amnesty-banias-toll')
    // stands in the release itself, whatever the article makes of it
    expect(claims).not.toContain('claim-callamard-warns-of-cycle')
    expect(claims).not.toContain('claim-outlet-report-released')
  })
})

describe('pseudonymous-testimony', () => {
  it('gives what Ahmad, Saed and Samira themselves told, in the order of the text', async () => {
    const rows = await ask('pseudonymous-testimony', 'claimant claim start')
    expect([...new Set(rows.map(([who]) => who))]).toEqual(['ahmad', 'saed', 'samira'])
    expect(rows.map(([, claim]) => claim)).not.toContain('claim-mother-shot-in-back')
    const samira = rows.filter(([who]) => who === 'samira').map(([, , start]) => Number(start))
    expect(samira).toEqual([...samira].sort((a, b) => a - b))
  })
})

describe('characterisations', () => {
  it('tells who says war crime, who summary execution, who military operation', async () => {
    const rows = await ask('characterisations', 'characterisation claimant event')
    const by = (wanted: string) => new Set(rows.filter(([c]) => c === wanted).map(([, who, what]) => `${who}: ${what}`))
    expect(by('war-crime')).toEqual(
      new Set([
        'amnesty: coast-killings',
        'agnes-callamard: coast-killings',
        'agnes-callamard: deliberate-killing-of-protected-persons',
      ]),
    )
    expect(by('summary-execution')).toEqual(new Set(['ohchr: three-governorates-many-cases']))
    expect(by('extrajudicial-killing')).toEqual(new Set(['odni: north-west-killings']))
    expect(by('military-operation')).toEqual(new Set(['ministry-of-defence: coast-fighting']))
  })
})

describe('perpetrators', () => {
  it('tells who names whom, with the words of each document kept apart', async () => {
    const rows = await ask('perpetrators', 'event claimant perpetrator stance certainty')
    const named = (event: string, claimant: string) =>
      new Set(rows.filter(r => r[0] === event && r[1] === claimant).map(r => r[2]))
    expect(named('coast-killings', 'amnesty')).toEqual(
      new Set(['government-affiliated-militias', 'pro-government-groups', 'interim-government-forces']),
    )
    expect(named('coast-killings', 'agnes-callamard')).toEqual(
      new Set(['government-affiliated-militias', 'pro-government-militias']),
    )
    expect(named('three-governorates-many-cases', 'ohchr')).toEqual(
      new Set([
        'unidentified-armed-individuals',
        'groups-allegedly-supporting-security-forces',
        'former-government-elements',
      ]),
    )
    expect(named('north-west-killings', 'odni')).toEqual(
      new Set(['interim-government-forces', 'hurras-al-din-elements', 'other-armed-groups']),
    )
    expect(named('most-civilian-and-disarmed-killings', 'snhr')).toEqual(new Set(['government-affiliated-militias']))
    expect(rows.filter(r => r[1] === 'ohchr').every(r => r[4] === 'Alleged')).toBe(true)
    expect(rows.filter(r => r[3] === 'Denies').every(r => r[1] === 'samira')).toBe(true)
  })
})

describe('demands', () => {
  it('tells who demands what of whom', async () => {
    const rows = await ask('demands', 'claimant addressee urged')
    const of = (claimant: string, addressee: string) =>
      new Set(rows.filter(r => r[0] === claimant && r[1] === addressee).map(r => r[2]))
    expect(of('amnesty', 'interim-government')).toEqual(
      new Set(['independent-effective-investigation', 'hold-perpetrators-to-account', 'prevent-sectarian-targeting']),
    )
    expect(of('amnesty', 'syrian-authorities')).toEqual(
      new Set([
        'mandate',
        'authority',
        'expertise',
        'resources',
        'access-to-witnesses',
        'protection-of-witnesses',
        'access-to-mass-burial-sites',
        'forensic-expertise',
        'adequate-time',
        'independent-effective-investigation',
        'bar-the-guilty-from-positions',
      ]),
    )
    expect(of('saeds-second-brother', 'armed-men-at-saeds')).toEqual(new Set(['leave-family-alone']))
    // her first demand names nobody whom it is addressed to
    expect(of('agnes-callamard', '')).toEqual(new Set(['hold-perpetrators-to-account']))
  })
})

describe('claimant-over-time', () => {
  it('orders what an actor and those who speak for it say by date', async () => {
    const rows = await ask('claimant-over-time', 'earliest claimant claim', { claimant: 'interim-government' })
    expect(rows).toEqual([
      ['2025-01', 'interim-government', 'claim-interim-government-dissolves-factions'],
      ['2025-01', 'interim-government', 'claim-interim-government-integrates-factions'],
      ['2025-03-09', 'ahmed-al-sharaa', 'claim-al-sharaa-pledges-accountability'],
    ])
  })
})

describe('single-source', () => {
  it('finds what two documents carry on the word of one source', async () => {
    const rows = await ask('single-source', 'event property value source documents')
    const inTwo = rows.filter(([, , , , documents]) => documents === '2').map(r => `${r[0]} ${r[1]} ${r[3]}`)
    expect(inTwo).toContain('banias-killings deaths amnesty')
    expect(inTwo).toContain('victims-burials ritesAllowed seven-interviewees')
    expect(inTwo).toContain('coast-killings conduct witnesses')
    expect(rows.map(r => `${r[0]} ${r[1]} ${r[3]}`)).toContain('north-west-killings deaths sohr')
    // killed by militias affiliated with the government: Amnesty International, its witnesses and SNHR each say so of
    // other scopes; within Banias it is Amnesty International alone
    expect(rows.find(r => r[0] === 'banias-killings' && r[1] === 'perpetrator')![3]).toBe('amnesty')
  })
})

describe('attributed-by-document', () => {
  it('finds what the article attributes to others, and that the release’s own voice and its spokesperson are not others', async () => {
    const article = await ask('attributed-by-document', 'claimant', { document: 'doc-news-article' })
    expect(new Set(article.map(([who]) => who))).toEqual(
      new Set([
        'amnesty',
        'agnes-callamard',
        'witnesses',
        'us-government',
        'odni',
        'sohr',
        'war-monitor',
        'ministry-of-defence',
      ]),
    )
    const release = new Set(
      (await ask('attributed-by-document', 'claimant', { document: 'doc-amnesty-release' })).map(([who]) => who),
    )
    for (const own of ['amnesty', 'agnes-callamard']) expect(release).not.toContain(own)
    for (const other of ['un', 'ohchr', 'snhr', 'ahmed-al-sharaa', 'samira', 'medical-worker'])
      expect(release).toContain(other)
  })
})

describe('claim-chain', () => {
  it('follows Ahmad’s mother through Ahmad to Amnesty International', async () => {
    const rows = await ask('claim-chain', 'position agent document', { claim: 'claim-mother-shot-in-back' })
    expect(rows).toEqual([
      ['0', 'ahmads-mother', 'doc-amnesty-release'],
      ['1', 'ahmad', 'doc-amnesty-release'],
      ['2', 'amnesty', 'doc-amnesty-release'],
    ])
  })

  it('gives each mention its own chain', async () => {
    const rows = await ask('claim-chain', 'document position agent', { claim: 'claim-witnesses-asked-alawite' })
    expect(rows).toEqual([
      ['doc-amnesty-release', '0', 'witnesses'],
      ['doc-amnesty-release', '1', 'amnesty'],
      ['doc-news-article', '0', 'witnesses'],
      ['doc-news-article', '1', 'amnesty'],
      ['doc-news-article', '2', 'article-outlet'],
    ])
  })
})

describe('in-several-documents', () => {
  it('finds the statements that both documents carry alike', async () => {
    const claims = (await ask('in-several-documents', 'claim documents')).map(([claim]) => claim)
    for (const shared of [
      'callamard-demands-accountability',
      'callamard-warns-of-cycle',
      'callamard-norm-investigate',
      'witnesses-asked-alawite',
      'amnesty-32-deliberate',
    ]) {
      expect(claims).toContain(`claim-${shared}`)
    }
    for (const own of ['amnesty-banias-toll', 'sohr-deaths', 'snhr-deaths', 'amnesty-32-unlawful']) {
      expect(claims).not.toContain(`claim-${own}`)
    }
  })
})

describe('stated-differently', () => {
  it('finds where the article has Amnesty International say something else than its release', async () => {
    const rows = await ask(
      'stated-differently',
      'claimant event property valueA unitA valueB unitB certaintyA certaintyB',
    )
    const pairs = rows.map(r => r.slice(0, 7).filter(Boolean).join(' '))
    expect(pairs).toContain('amnesty banias-32-killings investigated 32 killings 32 incidents')
    expect(pairs).toContain(
      'amnesty coast-killings perpetrator government-affiliated-militias interim-government-forces',
    )
    expect(pairs).toContain(
      'amnesty banias-killings perpetrator government-affiliated-militias pro-government-militants',
    )
    expect(pairs).toContain('agnes-callamard coast-killings conduct shooting-at-close-range execution')
    const blame = rows.find(r => r[0] === 'witnesses' && r[2] === 'motive')!
    expect(blame.slice(7)).toEqual(['Probable', ''])
  })
})

describe('hedged', () => {
  it('keeps the hedges: reportedly, alleged, believes, appears, could', async () => {
    const rows = await ask('hedged', 'certainty claim')
    const with_ = (certainty: string) => rows.filter(([c]) => c === certainty).map(([, claim]) => claim)
    expect(with_('Alleged')).toEqual(
      [
        'claim-amnesty-banias-toll',
        'claim-amnesty-integration-ongoing',
        'claim-monitor-fighters-affiliation',
        'claim-ohchr-former-government-elements',
        'claim-ohchr-groups-allegedly-support',
        'claim-ohchr-groups-supporting',
        'claim-ohchr-unidentified',
      ].sort((a, b) => rows.findIndex(r => r[1] === a) - rows.findIndex(r => r[1] === b)),
    )
    expect(new Set(with_('Possible'))).toEqual(
      new Set(['claim-callamard-warns-of-cycle', 'claim-odni-isis-resurgence']),
    )
    expect(with_('Probable')).toContain('claim-un-much-higher')
    expect(rows.map(([, claim]) => claim)).not.toContain('claim-amnesty-ground-scraped')
  })
})

describe('denials', () => {
  it('finds Samira’s, of any part in past killings and in the brother’s death', async () => {
    const rows = await ask('denials', 'claimant event property value')
    expect(rows).toEqual([
      ['samira', 'death-of-armed-mans-brother', 'perpetrator', 'samira'],
      ['samira', 'death-of-armed-mans-brother', 'perpetrator', 'samiras-husband'],
      ['samira', 'past-killings', 'perpetrator', 'samira'],
      ['samira', 'past-killings', 'perpetrator', 'samiras-husband'],
    ])
  })
})

describe('evidence', () => {
  it('tells what rests on satellite imagery, what on weapons analysis', async () => {
    const rows = await ask('evidence', 'evidence claim')
    const by = (kind: string) => rows.filter(([evidence]) => evidence === kind).map(([, claim]) => claim)
    expect(by('SatelliteImagery')).toEqual(['claim-amnesty-ground-scraped', 'claim-amnesty-satellite-analysis'])
    expect(by('WeaponsAnalysis')).toEqual(['claim-amnesty-weapons-analysis'])
  })
})

describe('people-killed', () => {
  it('names the killed as their relatives do, with ages where they are told', async () => {
    const rows = await ask('people-killed', 'person leastAge mostAge claimant')
    const told = Object.fromEntries(rows.map(([person, least, most, who]) => [person, `${least}-${most} ${who}`]))
    expect(told).toEqual({
      'ahmads-father': '65-69 ahmad',
      'samiras-husband': '- samira',
      'samiras-neighbours-husband': '75-79 samira',
      'samiras-brother-in-law': '- samira',
      'saeds-father': '75-75 saed',
      'saeds-brother-31': '31-31 saed',
      'saeds-brother-48': '48-48 saed',
    })
  })
})

describe('authorities-conduct', () => {
  it('finds who says that nobody intervened, that there was no safe way out, that rites were not allowed', async () => {
    const rows = await ask('authorities-conduct', 'event property value claimant authority')
    const said = rows.map(r => r.join(' ').trim())
    for (const expected of [
      'coast-killings intervened false agnes-callamard syrian-authorities',
      // as the article has it
      'coast-killings intervened false agnes-callamard interim-government',
      'qusour-killings intervened false residents syrian-authorities',
      'qusour-killings safePassage false residents syrian-authorities',
      'qusour-burials ritesAllowed false seven-interviewees syrian-authorities',
      'qusour-burials choiceOfPlaceAllowed false seven-interviewees syrian-authorities',
      'victims-burials ritesAllowed false amnesty',
      'burial-of-saeds-brothers photographsAllowed false saed',
      'government-investigation underway true ministry-of-defence',
      'integration-of-factions underway true amnesty',
    ]) {
      expect(said).toContain(expected)
    }
  })
})

describe('start-and-end', () => {
  it('keeps regaining control by 8 March apart from the end of the operation on 10 March', async () => {
    const rows = await ask('start-and-end', 'event property date notBefore notAfter claimant')
    const fighting = rows.filter(([event]) => event === 'coast-fighting')
    expect(fighting).toEqual([
      ['coast-fighting', 'controlRegained', '', '', '2025-03-08', 'syrian-authorities'],
      ['coast-fighting', 'ended', '2025-03-10', '', '', 'ministry-of-defence'],
    ])
    const qusour = rows.filter(([event]) => event === 'qusour-killings')
    expect(new Set(qusour.map(r => r.slice(1, 5).join(' ')))).toEqual(
      new Set(['began 2025-03-08  ', 'ended  2025-03-09 ']),
    )
  })
})

describe('norms', () => {
  it('finds the norms on war crimes, investigation, vetting and burial', async () => {
    const rows = await ask('norms', 'claimant subject property value')
    const said = rows.map(r => r.join(' '))
    expect(said).toContain('agnes-callamard deliberate-killing-of-protected-persons characterisation war-crime')
    expect(said).toContain('agnes-callamard coast-killings requires human-rights-vetting')
    expect(said).toContain('amnesty burial-of-the-dead requires individual-graves-in-principle')
    expect(new Set(rows.map(([who]) => who))).toEqual(new Set(['agnes-callamard', 'amnesty']))
  })
})

describe('inferred-dates', () => {
  it('explains every date that no document states', async () => {
    const rows = await ask('inferred-dates', 'claim reasoning')
    const claims = rows.map(([claim]) => claim)
    expect(claims).toContain('claim-amnesty-banias-toll')
    expect(claims).toContain('claim-odni-took-part')
    expect(claims).not.toContain('claim-al-sharaa-pledges-accountability')
    for (const [, reasoning] of rows) expect(reasoning).toMatch(/^Date: /)
  })
})
