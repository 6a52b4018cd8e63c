import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Term } from '@rdfjs/types'
import { Store } from 'oxigraph'
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

/** Rows as lines, in any order, for comparison with lines that were written down by reading. */
const lines = (rows: string[][]) => rows.map(row => row.join(' | ')).sort()

const viaAmnesty = 'as relayed by Amnesty International'
const viaOutlet = 'as relayed by Unnamed news outlet'
const byOutlet = 'ascribed by Unnamed news outlet'

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
  it('gives every figure as it was stated, with scope, claimant, hedge and chain', async () => {
    const rows = await ask('death-figures', 'event asStated figure least most claimant hedge ascription document')
    const release = 'doc-amnesty-release'
    const article = 'doc-news-article'
    expect(rows).toEqual([
      ['north-west-killings', 'at least 1,500', '1500', '1500', '', 'sohr', '', viaOutlet, article],
      ['civilian-and-disarmed-killings', 'documented 420', '420', '420', '', 'snhr', '', viaAmnesty, release],
      ['coast-killings', 'believed much higher than 111', '', '112', '', 'un', 'probable', viaAmnesty, release],
      ['three-governorates-killings', 'documented 111', '111', '111', '', 'un', '', viaAmnesty, release],
      ['banias-killings', 'more than 100', '100', '101', '', 'amnesty', 'alleged', 'own', release],
      ['banias-killings', 'over 100', '100', '101', '', 'amnesty', '', byOutlet, article],
      ['civilian-and-disarmed-killings-children', 'including 39', '39', '39', '', 'snhr', '', viaAmnesty, release],
      ['banias-32-killings', '', '32', '32', '32', 'nine-interviewees', '', viaAmnesty, release],
      ['banias-32-al-qusour', '', '30', '30', '30', 'amnesty', '', 'own', release],
      ['banias-32-men', 'including 24', '24', '24', '24', 'nine-interviewees', '', viaAmnesty, release],
      ['countryside-killings', '', '16', '16', '16', 'relatives-of-sixteen', '', viaAmnesty, release],
      ['banias-32-women', 'including six', '6', '6', '6', 'nine-interviewees', '', viaAmnesty, release],
      ['security-force-deaths', '', '4', '4', '4', 'article-outlet', '', 'own', article],
      ['banias-32-children', 'including two', '2', '2', '2', 'nine-interviewees', '', viaAmnesty, release],
    ])
  })

  it('names the agents between claimant and document, nearest to the claimant first', async () => {
    const rows = await ask('death-figures', 'claim relays document')
    expect(rows.filter(([, relays]) => relays === '').map(([claim]) => claim)).toEqual([
      'claim-amnesty-banias-toll',
      'claim-amnesty-30-in-al-qusour',
      'claim-ap-four-killed',
    ])
    expect(rows[0]).toEqual([
      'claim-sohr-deaths',
      'US Office of the Director of National Intelligence → Unnamed news outlet',
      'doc-news-article',
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

  it('tells of the killings in Banias and the 32 whose words they are', async () => {
    const rows = await ask('statements-about', 'event claim act presupposed hedge relays ascription', {
      event: 'banias-killings',
    })
    const wide = rows.filter(([event]) => event === 'banias-killings' || event === 'banias-32-killings')
    expect(lines(wide.map(([, ...row]) => row))).toEqual(
      [
        'claim-amnesty-banias-toll | Report | false | alleged |  | own',
        `claim-article-amnesty-banias-toll | Report | false |  | Unnamed news outlet | ${byOutlet}`,
        'claim-amnesty-32-deliberate | Finding | false |  |  | own',
        'claim-amnesty-32-targeted-alawites | Finding | false |  |  | own',
        'claim-amnesty-32-unlawful | LegalCharacterisation | false |  |  | own',
        'claim-amnesty-investigated-32-killings | Report | false |  |  | own',
        `claim-article-amnesty-32-incidents | Report | false |  | Unnamed news outlet | ${byOutlet}`,
        `claim-interviewees-32-killed | Testimony | false |  | Amnesty International | ${viaAmnesty}`,
        `claim-interviewees-32-perpetrators | Testimony | false |  | Amnesty International | ${viaAmnesty}`,
      ].sort(),
    )
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
    // the words of the caption are the outlet's own
    expect(claims).not.toContain('claim-ap-four-killed')
  })

  it('gives each mention its own chain and whose words it has', async () => {
    const rows = await ask('known-through-relay', 'claim relays ascription')
    const of = (claim: string) => lines(rows.filter(row => row[0] === claim).map(([, ...row]) => row))
    expect(of('claim-witnesses-asked-alawite')).toEqual([
      `Amnesty International | ${viaAmnesty}`,
      `Amnesty International → Unnamed news outlet | ${viaOutlet}`,
    ])
    expect(of('claim-mother-shot-in-back')).toEqual([`Ahmad (pseudonym) → Amnesty International | ${viaAmnesty}`])
    expect(of('claim-article-amnesty-banias-toll')).toEqual([`Unnamed news outlet | ${byOutlet}`])
  })

  it('finds as ascribed what the article alone has Amnesty International and its Secretary General say', async () => {
    const rows = await ask('known-through-relay', 'claim claimant ascription')
    const ascribed = rows.filter(([, , ascription]) => ascription!.startsWith('ascribed'))
    expect(new Set(ascribed.map(([, claimant]) => claimant))).toEqual(new Set(['amnesty', 'agnes-callamard']))
    expect(lines(ascribed.map(([claim]) => [claim!]))).toEqual(
      [
        ...['groups-war-crimes', 'events-war-crimes', 'holds-forces-accountable', 'massacres', 'banias-toll'],
        ...['32-incidents', 'mass-graves', 'demands-investigations', 'bar-the-guilty'],
      ]
        .map(name => `claim-article-amnesty-${name}`)
        .concat(
          ...[
            'militias-targeted-alawites',
            'retaliation',
            'executing',
            'no-intervention',
            'scale-war-crime',
            'norm-account',
          ].map(name => `claim-article-callamard-${name}`),
        )
        .sort(),
    )
  })
})

describe('pseudonymous-testimony', () => {
  it('gives what Ahmad, Saed and Samira themselves told, in the order of the text', async () => {
    const rows = await ask('pseudonymous-testimony', 'claimant claim start hedge ascription')
    const told = (who: string) => rows.filter(([claimant]) => claimant === who).map(([, claim]) => claim)
    expect([...new Set(rows.map(([who]) => who))]).toEqual(['ahmad', 'saed', 'samira'])
    expect(told('ahmad')).toEqual(
      ['phone-call', 'fathers-age', 'blood-fathers', 'search-for-body'].map(claim => `claim-ahmad-${claim}`),
    )
    expect(told('samira')).toEqual(
      [
        ...['raid', 'husband-killed', 'asked-alawite', 'begged', 'nothing-to-do', 'roof', 'saw-body', 'fled'],
        ...['begged-neighbour', 'neighbours-husband-killed', 'brother-in-law-killed'],
      ].map(claim => `claim-samira-${claim}`),
    )
    // what his family believed is what Saed tells of them; that it sounded so is his reserve
    expect(told('saed')).toContain('claim-saeds-family-thought-spared')
    expect(rows.filter(([, , , hedge]) => hedge !== '').map(([, claim]) => claim)).toEqual([
      'claim-saed-taken-downstairs',
    ])
    expect(new Set(rows.map(row => row[4]))).toEqual(new Set([viaAmnesty]))
  })
})

describe('characterisations', () => {
  it('tells who says what, what is taken for granted, and whose words it is', async () => {
    const rows = await ask('characterisations', 'characterisation claimant event presupposed hedge ascription')
    expect(lines(rows)).toEqual(
      [
        // the release, in Amnesty International's own voice
        'massacre | amnesty | banias-2013-massacre | false |  | own',
        'counteroffensive | amnesty | coast-fighting | false |  | own',
        'unlawful | amnesty | banias-32-killings | false |  | own',
        'unlawful | amnesty | qusour-killings | false |  | own',
        'unlawful | amnesty | coast-killings | true |  | own',
        'war-crime | amnesty | coast-killings | true |  | own',
        'mass-killings | amnesty | coast-killings | true |  | own',
        'positive-step | amnesty | fact-finding-committee | false | probable | own',
        'former-armed-group | amnesty | hts | false |  | own',
        // the Secretary General, in the release
        'mass-killings | agnes-callamard | coast-killings | true |  | own',
        'massacre | agnes-callamard | coast-killings | true |  | own',
        'crime | agnes-callamard | coast-killings | true |  | own',
        'war-crime | agnes-callamard | deliberate-killing-of-protected-persons | false |  | own',
        'impunity | agnes-callamard | impunity-in-syria | false |  | own',
        'grave-violation | agnes-callamard | former-violations | true |  | own',
        'mass-atrocity | agnes-callamard | former-violations | true |  | own',
        // what the article has the two say
        `war-crime | amnesty | coast-killings | false |  | ${byOutlet}`,
        `war-crime | amnesty | coast-killings | false |  | ${byOutlet}`,
        `massacre | amnesty | coast-killings | true |  | ${byOutlet}`,
        `war-crime | agnes-callamard | coast-killings | false |  | ${byOutlet}`,
        // others, known through either document
        `unlawful | snhr | civilian-and-disarmed-killings | false |  | ${viaAmnesty}`,
        `summary-execution | ohchr | three-governorates-many-cases | false | of many | ${viaAmnesty}`,
        `extrajudicial-killing | odni | north-west-killings | false |  | ${viaOutlet}`,
        `massacre | odni | western-syria-massacres | true |  | ${viaOutlet}`,
        `massacre | us-government | western-syria-massacres | true |  | ${viaOutlet}`,
        `military-operation | ministry-of-defence | coast-fighting | true |  | ${viaOutlet}`,
      ].sort(),
    )
  })
})

describe('perpetrators', () => {
  it('tells who names whom in the killings of 2025, how firmly, and in whose words', async () => {
    const rows = await ask('perpetrators', 'event claimant perpetrator presupposed hedge ascription')
    const killings = rows.filter(([event]) => /killing|massacres|many-cases/.test(event!) && !/^past/.test(event!))
    const militias = 'government-affiliated-militias'
    expect([...new Set(lines(killings))]).toEqual(
      [
        `coast-killings | amnesty | ${militias} | false |  | own`,
        `coast-killings | agnes-callamard | ${militias} | false | probable | own`,
        `coast-killings | amnesty | pro-government-groups | false |  | ${byOutlet}`,
        `coast-killings | amnesty | interim-government-forces | false |  | ${byOutlet}`,
        `coast-killings | agnes-callamard | pro-government-militias | false |  | ${byOutlet}`,
        `coast-killings | witnesses | armed-men | false |  | ${viaAmnesty}`,
        `coast-killings | witnesses | armed-men | false |  | ${viaOutlet}`,
        `banias-killings | amnesty | ${militias} | false | alleged | own`,
        `banias-killings | amnesty | pro-government-militants | false |  | ${byOutlet}`,
        `banias-32-killings | nine-interviewees | ${militias} | false |  | ${viaAmnesty}`,
        `qusour-killings | witnesses-al-qusour | syrian-nationals | false | of many | ${viaAmnesty}`,
        `qusour-killings | witnesses-al-qusour | foreign-nationals | false | of some | ${viaAmnesty}`,
        `killing-of-samiras-husband | samira | armed-men-at-samiras | false |  | ${viaAmnesty}`,
        `killing-of-ahmads-father | ahmads-mother | armed-men-at-ahmads | false |  | ${viaAmnesty}`,
        `killing-of-ahmads-father | ahmads-caller | armed-men-at-ahmads | false |  | ${viaAmnesty}`,
        `three-governorates-many-cases | ohchr | unidentified-armed-individuals | false | alleged, of many | ${viaAmnesty}`,
        `three-governorates-many-cases | ohchr | groups-allegedly-supporting-security-forces | false | alleged, of many | ${viaAmnesty}`,
        `three-governorates-many-cases | ohchr | former-government-elements | false | alleged, of many | ${viaAmnesty}`,
        `most-civilian-and-disarmed-killings | snhr | ${militias} | false | of most | ${viaAmnesty}`,
        `north-west-killings | odni | interim-government-forces | false |  | ${viaOutlet}`,
        `north-west-killings | odni | hurras-al-din-elements | false |  | ${viaOutlet}`,
        `north-west-killings | odni | other-armed-groups | false |  | ${viaOutlet}`,
        `western-syria-massacres | odni | interim-government-forces | false |  | ${viaOutlet}`,
        `western-syria-massacres | odni | armed-groups-western-syria | false |  | ${viaOutlet}`,
        `western-syria-massacres | us-government | interim-government-forces | false |  | ${viaOutlet}`,
      ].sort(),
    )
  })

  it('tells the rest: attacks, earlier violations, past deaths', async () => {
    const rows = await ask('perpetrators', 'event claimant perpetrator stance presupposed ascription')
    const others = rows.filter(([event]) => !/killing|massacres|many-cases/.test(event!) || /^past/.test(event!))
    expect(lines(others)).toEqual(
      [
        'attacks-of-6-march | amnesty | former-government-armed-groups | Asserts | false | own',
        'banias-2013-massacre | amnesty | former-government | Asserts | false | own',
        'former-violations | agnes-callamard | former-government | Asserts | true | own',
        'former-violations | agnes-callamard | armed-groups-of-the-conflict | Asserts | true | own',
        `former-violations | witnesses | former-government | Asserts | true | ${viaAmnesty}`,
        `entry-into-al-qusour | four-residents | government-affiliated-militias | Asserts | false | ${viaAmnesty}`,
        `death-of-armed-mans-brother | armed-man-at-samiras | alawite-community | Asserts | false | ${viaAmnesty}`,
        `death-of-armed-mans-brother | samira | samira | Denies | false | ${viaAmnesty}`,
        `death-of-armed-mans-brother | samira | samiras-husband | Denies | false | ${viaAmnesty}`,
        `past-killings | samira | samira | Denies | false | ${viaAmnesty}`,
        `past-killings | samira | samiras-husband | Denies | false | ${viaAmnesty}`,
        `past-killings-of-sunnis | armed-men-at-samiras | alawite-community | Asserts | true | ${viaAmnesty}`,
      ].sort(),
    )
  })

  it('names the relays through which each is known', async () => {
    const rows = await ask('perpetrators', 'claim relays')
    const relays = Object.fromEntries(rows.map(([claim, through]) => [claim!, through!]))
    expect(relays['claim-mother-shot-in-back']).toBe('Ahmad (pseudonym) → Amnesty International')
    expect(relays['claim-snhr-mostly-militias']).toBe('Amnesty International')
    expect(relays['claim-odni-took-part']).toBe('Unnamed news outlet')
    expect(relays['claim-amnesty-banias-toll']).toBe('')
  })
})

describe('demands', () => {
  it('tells who demands what of whom, by what act and in whose words', async () => {
    const rows = await ask('demands', 'claimant addressee urged act ascription')
    const committee = [
      ...['mandate', 'authority', 'expertise', 'resources', 'access-to-witnesses', 'protection-of-witnesses'],
      ...['access-to-mass-burial-sites', 'forensic-expertise', 'adequate-time'],
    ]
    expect(lines(rows)).toEqual(
      [
        'amnesty | interim-government | independent-effective-investigation | Demand | own',
        'amnesty | interim-government | hold-perpetrators-to-account | Demand | own',
        'amnesty | interim-government | prevent-sectarian-targeting | Demand | own',
        ...committee.map(urged => `amnesty | syrian-authorities | ${urged} | Demand | own`),
        // held to be crucial, of nobody in particular
        ...['truth', 'justice', 'reparation'].map(urged => `amnesty |  | ${urged} | Belief | own`),
        `amnesty | syrian-authorities | independent-effective-investigation | Demand | ${byOutlet}`,
        `amnesty | syrian-authorities | bar-the-guilty-from-positions | Demand | ${byOutlet}`,
        // her first demand names nobody whom it is addressed to
        'agnes-callamard |  | hold-perpetrators-to-account | Demand | own',
        'agnes-callamard | syrian-authorities | truth | Demand | own',
        'agnes-callamard | syrian-authorities | justice | Demand | own',
        'agnes-callamard | interim-government | independent-effective-investigation | Demand | own',
        'agnes-callamard | interim-government | hold-perpetrators-to-account | Demand | own',
        // worded as obligations of this government
        'agnes-callamard | interim-government | human-rights-vetting | Norm | own',
        'agnes-callamard | interim-government | bar-from-positions-on-admissible-evidence | Norm | own',
        `saeds-second-brother | armed-men-at-saeds | leave-family-alone | Demand | ${viaAmnesty}`,
      ].sort(),
    )
  })
})

describe('claimant-over-time', () => {
  it('orders what an actor and those who speak for it say by date', async () => {
    const rows = await ask('claimant-over-time', 'earliest claimant claim hedge ascription', {
      claimant: 'interim-government',
    })
    expect(rows).toEqual([
      ['2025-01', 'interim-government', 'claim-interim-government-dissolves-factions', 'of all', viaAmnesty],
      ['2025-01', 'interim-government', 'claim-interim-government-integrates-factions', 'of all', viaAmnesty],
      ['2025-03-09', 'ahmed-al-sharaa', 'claim-al-sharaa-pledges-accountability', '', viaAmnesty],
    ])
  })
})

describe('single-source', () => {
  it('finds what two documents carry on the word of one source', async () => {
    const rows = await ask('single-source', 'event property value source documents')
    const inTwo = rows
      .filter(row => row[4] === '2')
      .map(([event, property, value, source]) => [event, property, value, source])
    expect(lines(inTwo as string[][])).toEqual(
      [
        'absence-of-justice | consequence | renewed-atrocities | amnesty',
        'banias-32-killings | deliberate | true | nine-interviewees',
        'banias-32-killings | targeted | alawite-minority | amnesty',
        'banias-killings | deaths | 101 | UnknownAgent',
        'coast-killings | characterisation | crime | amnesty',
        'coast-killings | characterisation | mass-killings | amnesty',
        'coast-killings | characterisation | massacre | amnesty',
        'coast-killings | characterisation | war-crime | amnesty',
        'coast-killings | conduct | asking-whether-alawite | witnesses',
        'coast-killings | conduct | killing-in-cold-blood | amnesty',
        'coast-killings | deliberate | true | amnesty',
        'coast-killings | inactionLasted | 2 | amnesty',
        'coast-killings | intervened | false | amnesty',
        'coast-killings | motive | reprisal | amnesty',
        'coast-killings | perpetrator | armed-men | witnesses',
        'coast-killings | targeted | alawite-civilians | amnesty',
        'coast-killings | urges | hold-perpetrators-to-account | amnesty',
        'coast-killings | urges | independent-effective-investigation | amnesty',
        'coast-killings | urges | justice | amnesty',
        'coast-killings | urges | truth | amnesty',
        'coast-killings-some-cases | motive | blame-for-former-government | witnesses',
        'international-crime | requires | hold-perpetrators-to-account | amnesty',
        'unlawful-killing | requires | prompt-independent-effective-impartial-investigation | amnesty',
        'victims-burials | conduct | forcing-families-to-bury | seven-interviewees',
        'victims-burials | publicCeremonyAllowed | false | seven-interviewees',
        'victims-burials | responsibleAuthority | syrian-authorities | seven-interviewees',
        'victims-burials | ritesAllowed | false | seven-interviewees',
      ].sort(),
    )
  })

  it('names no source where the claimant names none, and adds none where a document ascribes', async () => {
    const rows = await ask('single-source', 'event property value source sourceLabel documents claims')
    const about = (event: string, property: string) =>
      rows.filter(row => row[0] === event && row[1] === property).map(row => row.slice(2).join(' | '))
    expect(about('banias-killings', 'deaths')).toEqual(['101 | UnknownAgent | not named | 2 | 2'])
    expect(about('banias-killings', 'perpetrator')).toEqual([
      'government-affiliated-militias | UnknownAgent | not named | 1 | 1',
    ])
    expect(about('north-west-killings', 'deaths').map(row => row.split(' | ')[1])).toEqual(['sohr'])
    // killed by interim government forces: on the coast that is the article's alone
    expect(
      about('coast-killings', 'perpetrator')
        .map(row => row.split(' | ')[0])
        .sort(),
    ).toEqual(['armed-men', 'government-affiliated-militias'])
  })
})

describe('attributed-by-document', () => {
  it('finds what the article attributes to others, and that the release’s own voice and its spokesperson are not others', async () => {
    const article = await ask('attributed-by-document', 'claimant ascription', { document: 'doc-news-article' })
    expect([...new Set(lines(article))]).toEqual(
      [
        `amnesty | ${byOutlet}`,
        'amnesty | own',
        `agnes-callamard | ${byOutlet}`,
        'agnes-callamard | own',
        `witnesses | ${viaOutlet}`,
        `us-government | ${viaOutlet}`,
        `odni | ${viaOutlet}`,
        `sohr | ${viaOutlet}`,
        `war-monitor | ${viaOutlet}`,
        `ministry-of-defence | ${viaOutlet}`,
      ].sort(),
    )
    const release = new Set(
      (await ask('attributed-by-document', 'claimant', { document: 'doc-amnesty-release' })).map(([who]) => who),
    )
    for (const own of ['amnesty', 'agnes-callamard']) expect(release).not.toContain(own)
    for (const other of ['un', 'ohchr', 'snhr', 'ahmed-al-sharaa', 'samira', 'medical-worker'])
      expect(release).toContain(other)
  })

  it('does not have the article call these killings unlawful', async () => {
    const rows = await ask('attributed-by-document', 'claim', { document: 'doc-news-article' })
    expect(rows.flat()).not.toContain('claim-amnesty-unlawful')
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
  it('finds just the statements that both documents carry alike', async () => {
    const rows = await ask('in-several-documents', 'claim documents')
    expect(lines(rows)).toEqual(
      [
        'amnesty-32-deliberate',
        'amnesty-32-targeted-alawites',
        'amnesty-burial-without-rites',
        'callamard-crimes',
        'callamard-demands-accountability',
        'callamard-norm-investigate',
        'callamard-truth-and-justice',
        'callamard-warns-of-cycle',
        'callamard-wave-of-mass-killings',
        'witnesses-asked-alawite',
        'witnesses-former-government-violations',
      ].map(claim => `claim-${claim} | 2`),
    )
  })
})

describe('stated-differently', () => {
  it('finds where the article has somebody say something else than the release', async () => {
    const rows = await ask('stated-differently', 'claimant event property valueA unitA valueB unitB')
    const pairs = rows.map(r => r.filter(Boolean).join(' '))
    expect(pairs).toContain('amnesty banias-32-killings investigated 32 killings 32 incidents')
    expect(pairs).toContain(
      'amnesty coast-killings perpetrator government-affiliated-militias interim-government-forces',
    )
    expect(pairs).toContain(
      'amnesty banias-killings perpetrator government-affiliated-militias pro-government-militants',
    )
    expect(pairs).toContain('agnes-callamard coast-killings conduct shooting-at-close-range execution')
    expect(pairs).toContain('amnesty victims-burials burialPlace mass-burial-site mass-grave')
    // one duty, told alike
    expect(pairs.filter(pair => pair.includes('requires'))).toEqual([])
  })

  it('finds where a reserve is gone, or what was taken for granted is asserted', async () => {
    const rows = await ask(
      'stated-differently',
      'claimant property valueA certaintyA presupposedA valueB certaintyB presupposedB',
    )
    const pairs = rows.filter(([, , valueA, , , valueB]) => valueA === valueB)
    expect([...new Set(lines(pairs))]).toEqual(
      [
        'agnes-callamard | conduct | killing-in-cold-blood | Probable | false | killing-in-cold-blood |  | false',
        'agnes-callamard | deliberate | true | Probable | false | true |  | false',
        'agnes-callamard | motive | reprisal | Probable | false | reprisal |  | false',
        'agnes-callamard | targeted | alawite-civilians | Probable | false | alawite-civilians |  | false',
        'amnesty | characterisation | war-crime |  | true | war-crime |  | false',
        'amnesty | deaths | 101 | Alleged | false | 101 |  | false',
        'amnesty | investigated | 32 |  | false | 32 |  | false',
        'witnesses | motive | blame-for-former-government | Probable | false | blame-for-former-government |  | false',
      ].sort(),
    )
  })
})

describe('hedged', () => {
  it('keeps the hedges: reportedly, alleged, believes, appears, could', async () => {
    const rows = await ask('hedged', 'hedge claim ascription')
    expect(lines(rows)).toEqual(
      [
        'alleged | claim-amnesty-banias-toll | own',
        'alleged | claim-amnesty-integration-ongoing | own',
        `alleged | claim-monitor-fighters-affiliation | ${viaOutlet}`,
        `alleged | claim-ohchr-groups-allegedly-support | ${viaAmnesty}`,
        `alleged, of many | claim-ohchr-former-government-elements | ${viaAmnesty}`,
        `alleged, of many | claim-ohchr-groups-supporting | ${viaAmnesty}`,
        `alleged, of many | claim-ohchr-unidentified | ${viaAmnesty}`,
        'possible | claim-callamard-warns-of-cycle | own',
        `possible | claim-odni-isis-resurgence | ${viaOutlet}`,
        'probable | claim-amnesty-committee-positive-step | own',
        'probable | claim-amnesty-images-residential-building | own',
        'probable | claim-callamard-militias-targeted-alawites | own',
        'probable | claim-callamard-reprisals | own',
        'probable | claim-callamard-shot-at-close-range | own',
        `probable | claim-saed-taken-downstairs | ${viaAmnesty}`,
        `probable | claim-un-much-higher | ${viaAmnesty}`,
        `probable, of some | claim-witnesses-appeared-to-blame | ${viaAmnesty}`,
      ].sort(),
    )
  })
})

describe('denials', () => {
  it('finds Samira’s, of any part in past killings and in the brother’s death', async () => {
    const rows = await ask('denials', 'claimant event property value ascription')
    expect(rows).toEqual([
      ['samira', 'death-of-armed-mans-brother', 'perpetrator', 'samira', viaAmnesty],
      ['samira', 'death-of-armed-mans-brother', 'perpetrator', 'samiras-husband', viaAmnesty],
      ['samira', 'past-killings', 'perpetrator', 'samira', viaAmnesty],
      ['samira', 'past-killings', 'perpetrator', 'samiras-husband', viaAmnesty],
    ])
  })
})

describe('evidence', () => {
  it('tells what rests on satellite imagery, weapons, pictures, videos, records and information received', async () => {
    const rows = await ask('evidence', 'evidence claim')
    expect(lines(rows.filter(([evidence]) => evidence !== 'Interview'))).toEqual(
      [
        'Documentation | claim-snhr-39-children',
        'Documentation | claim-snhr-deaths',
        'Documentation | claim-un-111-deaths',
        'ImageReview | claim-amnesty-images-residential-building',
        'ImageReview | claim-amnesty-images-three-bodies',
        'ImageReview | claim-amnesty-six-images',
        'ImageVerification | claim-amnesty-informal-graves',
        'ImageVerification | claim-amnesty-verified-four-pictures',
        'ImageVerification | claim-amnesty-verified-nine',
        'InformationReceived | claim-amnesty-16-names',
        'InformationReceived | claim-amnesty-banias-toll',
        'SatelliteImagery | claim-amnesty-ground-scraped',
        'SatelliteImagery | claim-amnesty-satellite-analysis',
        'VideoReview | claim-amnesty-video-blood',
        'VideoVerification | claim-amnesty-verified-nine',
        'WeaponsAnalysis | claim-amnesty-weapons-analysis',
      ].sort(),
    )
  })

  it('finds interviews behind what the interviewees told and what Amnesty International says of them', async () => {
    const rows = await ask('evidence', 'evidence claimant')
    const interviewed = new Set(rows.filter(([evidence]) => evidence === 'Interview').map(([, claimant]) => claimant))
    expect([...interviewed].sort()).toEqual([
      'ahmad',
      'ahmads-mother',
      'amnesty',
      'four-residents',
      'medical-worker',
      'nine-interviewees',
      'residents',
      'saed',
      'samira',
      'seven-interviewees',
      'three-residents',
      'two-residents',
      'witnesses',
      'witnesses-al-qusour',
    ])
  })
})

describe('people-killed', () => {
  it('names the killed as their relatives do, with ages where they are told', async () => {
    const rows = await ask('people-killed', 'person leastAge mostAge claimant ascription')
    const told = Object.fromEntries(rows.map(([person, least, most, who]) => [person, `${least}-${most} ${who}`]))
    expect(rows).toHaveLength(7)
    expect(told).toEqual({
      'ahmads-father': '65-69 ahmad',
      'samiras-husband': '- samira',
      'samiras-neighbours-husband': '75-79 samira',
      'samiras-brother-in-law': '- samira',
      'saeds-father': '75-75 saed',
      'saeds-brother-31': '31-31 saed',
      'saeds-brother-48': '48-48 saed',
    })
    expect(new Set(rows.map(row => row[4]))).toEqual(new Set([viaAmnesty]))
  })
})

describe('authorities-conduct', () => {
  it('finds who says that nobody intervened, that there was no safe way out, that rites were not allowed', async () => {
    const rows = await ask('authorities-conduct', 'event property value claimant authority hedge ascription')
    expect(lines(rows)).toEqual(
      [
        'coast-killings | intervened | false | agnes-callamard | syrian-authorities |  | own',
        `coast-killings | intervened | false | agnes-callamard | interim-government |  | ${byOutlet}`,
        `qusour-killings | intervened | false | residents | syrian-authorities |  | ${viaAmnesty}`,
        `qusour-killings | safePassage | false | residents | syrian-authorities |  | ${viaAmnesty}`,
        `qusour-burials | ritesAllowed | false | seven-interviewees | syrian-authorities |  | ${viaAmnesty}`,
        `qusour-burials | choiceOfPlaceAllowed | false | seven-interviewees | syrian-authorities |  | ${viaAmnesty}`,
        `qusour-burials | publicCeremonyAllowed | false | seven-interviewees | syrian-authorities |  | ${viaAmnesty}`,
        'victims-burials | ritesAllowed | false | amnesty |  |  | own',
        'victims-burials | publicCeremonyAllowed | false | amnesty |  |  | own',
        `burial-of-saeds-brothers | photographsAllowed | false | saed |  |  | ${viaAmnesty}`,
        `burial-of-saeds-brothers | familyPresenceAllowed | false | saed |  |  | ${viaAmnesty}`,
        `government-investigation | underway | true | ministry-of-defence |  |  | ${viaOutlet}`,
        'integration-of-factions | underway | true | amnesty |  | alleged | own',
      ].sort(),
    )
  })
})

describe('start-and-end', () => {
  it('keeps regaining control by 8 March apart from the end of the operation on 10 March', async () => {
    const rows = await ask('start-and-end', 'event property date notBefore notAfter claimant hedge ascription')
    expect([...new Set(lines(rows))]).toEqual(
      [
        'attacks-of-6-march | began | 2025-03-06 |  |  | amnesty |  | own',
        `burial-of-saeds-brothers | began | 2025-03-10 |  |  | saed |  | ${viaAmnesty}`,
        'civil-peace-committee | began | 2025-03-09 |  |  | amnesty |  | own',
        'fact-finding-committee | began | 2025-03-09 |  |  | amnesty |  | own',
        `coast-fighting | controlRegained |  |  | 2025-03-08 | syrian-authorities | of all | ${viaAmnesty}`,
        `coast-fighting | ended | 2025-03-10 |  |  | ministry-of-defence |  | ${viaOutlet}`,
        `entry-into-saeds-building | began | 2025-03-09 |  |  | saed |  | ${viaAmnesty}`,
        'funeral-in-al-janoudiya | began | 2025-03-08 |  |  | article-outlet |  | own',
        'ground-scraping | began |  | 2025-03-08 | 2025-03-10 | amnesty | certain | own',
        `qusour-killings | began | 2025-03-08 |  |  | four-residents |  | ${viaAmnesty}`,
        `qusour-killings | ended |  | 2025-03-09 |  | four-residents |  | ${viaAmnesty}`,
        `raid-on-samiras-home | began | 2025-03-09 |  |  | samira |  | ${viaAmnesty}`,
      ].sort(),
    )
  })
})

describe('norms', () => {
  it('finds the norms on war crimes, investigation, vetting and burial, and whom they bind', async () => {
    const rows = await ask('norms', 'claimant subject property value addressee ascription')
    expect(lines(rows)).toEqual(
      [
        'agnes-callamard | deliberate-killing-of-protected-persons | characterisation | war-crime |  | own',
        'agnes-callamard | unlawful-killing | requires | prompt-independent-effective-impartial-investigation | states | own',
        'agnes-callamard | international-crime | requires | hold-perpetrators-to-account | states | own',
        `agnes-callamard | international-crime | requires | hold-perpetrators-to-account | states | ${byOutlet}`,
        'agnes-callamard | coast-killings | requires | human-rights-vetting | interim-government | own',
        'agnes-callamard | coast-killings | requires | bar-from-positions-on-admissible-evidence | interim-government | own',
        'amnesty | burial-of-the-dead | requires | burial-by-own-rites-if-possible |  | own',
        'amnesty | burial-of-the-dead | requires | individual-graves-in-principle |  | own',
      ].sort(),
    )
  })
})

describe('inferred-dates', () => {
  it('explains every date that no document states', async () => {
    const rows = await ask('inferred-dates', 'claim reasoning')
    const claims = rows.map(([claim]) => claim)
    expect(claims).toContain('claim-amnesty-banias-toll')
    // days without a year
    expect(claims).toContain('claim-odni-took-part')
    expect(claims).toContain('claim-monitor-violence-spread')
    for (const stated of ['al-sharaa-pledges-accountability', 'caller-raid', 'interim-government-dissolves-factions'])
      expect(claims).not.toContain(`claim-${stated}`)
    expect(claims).toHaveLength(graph.claims().length - 8)
    for (const [, reasoning] of rows) expect(reasoning).toMatch(/^Date: /)
  })
})

describe('what is asked of the comparison', () => {
  let compared: Awaited<ReturnType<typeof withComparison>>

  beforeAll(async () => {
    compared = await withComparison(graph)
  })

  async function askCompared(name: string, columns: string, params: Record<string, string> = {}): Promise<string[][]> {
    const stored = await loadQuery(name)
    const answer = await query(compared, stored.text, { params: readParams(stored, params, graph) })
    if (answer.type !== 'bindings') throw new Error(`${name} is not a SELECT`)
    return answer.rows.map(row => columns.split(' ').map(column => shorten(row.get(column))))
  }

  it('positions-on-question tells who says that nobody intervened in al-Qusour, and in whose words', async () => {
    const rows = await askCompared('positions-on-question', 'positionLabel claim lifted ascription', {
      event: 'qusour-killings',
      property: 'cg:intervened',
    })
    expect(lines(rows)).toEqual(
      [
        `false | claim-residents-no-intervention | false | ${viaAmnesty}`,
        // said of the whole coast
        'false | claim-callamard-no-intervention | true | own',
        `false | claim-article-callamard-no-intervention | true | ${byOutlet}`,
      ].sort(),
    )
  })

  it('agreements has that nobody intervened, and that rites were not allowed, where both speak', async () => {
    const rows = await askCompared('agreements', 'property event claimantA claimantB positionALabel')
    const found = lines(rows)
    for (const expected of [
      'intervened | qusour-killings | amnesty | residents | false',
      'ritesAllowed | qusour-burials | amnesty | seven-interviewees | false',
      'publicCeremonyAllowed | qusour-burials | amnesty | seven-interviewees | false',
      'deliberate | banias-32-killings | amnesty | nine-interviewees | true',
    ]) {
      expect(found).toContain(expected)
    }
    // what holds of the wider event because it holds of the 32 killings is no second agreement
    expect(found.filter(line => line.startsWith('deliberate') && line.includes('amnesty | nine-interviewees'))).toEqual(
      ['deliberate | banias-32-killings | amnesty | nine-interviewees | true'],
    )
    // what the article alone has Amnesty International say is nobody's agreement
    expect(
      found.filter(line => line.startsWith('perpetrator') && / amnesty .* (odni|us-government)/.test(line)),
    ).toEqual([])
  })

  it('disagreements finds no contradiction, and nobody against those who relay them', async () => {
    const rows = await askCompared('disagreements', 'verdict claimantA claimantB')
    expect(rows.filter(([verdict]) => verdict === 'Contradict')).toEqual([])
    const relayed = ['samira', 'ahmads-mother', 'saed', 'witnesses', 'residents', 'snhr', 'un', 'ohchr']
    expect(rows.filter(row => row.includes('amnesty') && row.some(actor => relayed.includes(actor)))).toEqual([])
  })

  it('alignment-of-two has Amnesty International and the residents agree that nobody intervened', async () => {
    const rows = await askCompared('alignment-of-two', 'verdict property event', {
      actor: 'amnesty',
      other: 'residents',
    })
    expect(lines(rows)).toContain('Agree | intervened | qusour-killings')
    expect(new Set(rows.map(([verdict]) => verdict))).toEqual(new Set(['Agree']))
  })

  it('single-source-positions names no source for the more than 100 in Banias', async () => {
    const rows = await askCompared(
      'single-source-positions',
      'event property positionLabel source sourceLabel documents',
    )
    const banias = rows.filter(([event, property]) => event === 'banias-killings' && property === 'deaths')
    expect(banias.map(row => row.slice(3))).toEqual([['', 'not named', '2']])
    const burials = rows.filter(([event, property]) => event === 'victims-burials' && property === 'ritesAllowed')
    expect(burials.map(row => row.slice(3, 6))).toEqual([
      ['seven-interviewees', 'Seven interviewees on the burials', '2'],
    ])
  })

  it('fidelity finds what became harder, softer or another act on its way into the article', async () => {
    const rows = await askCompared('fidelity', 'relayed outcome')
    const outcomes = (relayed: string) =>
      rows.filter(([claim]) => claim === `claim-article-${relayed}`).map(([, o]) => o)
    expect(outcomes('amnesty-mass-graves')).toContain('Strengthened')
    expect(outcomes('amnesty-bar-the-guilty')).toContain('ActShifted')
    expect(outcomes('callamard-retaliation')).toContain('HedgeDropped')
    expect(outcomes('witnesses-held-responsible')).toContain('HedgeDropped')
  })
})

describe('the questions that list what actors say', () => {
  it.each([
    'attributed-by-document',
    'authorities-conduct',
    'characterisations',
    'claimant-over-time',
    'death-figures',
    'demands',
    'denials',
    'evidence',
    'hedged',
    'known-through-relay',
    'norms',
    'people-killed',
    'perpetrators',
    'pseudonymous-testimony',
    'start-and-end',
    'statements-about',
  ])('have act, hedge, relays and ascription under these names: %s', async name => {
    const { text } = await loadQuery(name)
    for (const column of ['?act', '?hedge', '?relays', '?ascription'])
      expect(text.slice(text.indexOf('SELECT'), text.indexOf('WHERE'))).toContain(`${column} `.trim())
  })
})

describe('each question as it stands in its file', async () => {
  const folder = fileURLToPath(new URL('../../queries/', import.meta.url))
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.rq'))

  it.each(files)('declares its prefixes, so that any tool reads it: %s', async file => {
    const text = await readFile(join(folder, file), 'utf8')
    expect(() => new Store().query(text)).not.toThrow()
  })

  it('gives the claims of all where it is asked without what it asks for', async () => {
    const text = await readFile(join(folder, 'claimant-over-time.rq'), 'utf8')
    const answer = await query(graph, `${text}\nLIMIT 1000`)
    if (answer.type !== 'bindings') throw new Error(answer.type)
    const claims = new Set(answer.rows.map(row => row.get('claim')?.value))
    expect(claims).toEqual(new Set([...graph.claims()].filter(({ act }) => act).map(({ id }) => id)))
  })
})
