import { describe, expect, it } from 'vitest'
import { formatComparison } from '../../src/cli/compare-text.js'
import { formatFidelity } from '../../src/cli/fidelity-text.js'
import { formatMatrix } from '../../src/cli/matrix-text.js'
import { formatOmissions } from '../../src/cli/omissions-text.js'
import { compare } from '../../src/compare/compare.js'
import { toClaimGraph } from '../../src/node/open.js'
import { createLabels } from '../../src/ontology/labels.js'
import { localName } from '../../src/rdf/resource.js'
import { storeOf } from '../claims/fixture.js'
import { bridge, bridgeComparison, openBridge } from '../compare/bridge.js'
import { claim } from '../compare/fixture.js'

const graph = await openBridge()
const labelOf = createLabels(graph.dataset, await graph.ontology.vocabulary())
const show = (options = {}) => formatComparison(graph, bridgeComparison, { width: 90, ...options })

describe('a comparison for people', () => {
  it('sets positions side by side with claimants, chains, dates, claims and origins', () => {
    expect(show()).toContain(`  Collapse of the bridge: contradict
    [1] 12
        Ferry union → Letter; by 2024-07-01; claim-union
        1 document, 1 claimant, 1 origin: Ferry union (single source)
    [2] 40
        Roads office, as Gazette has it → Gazette → Article; by 2024-07-02;
          claim-article
        ascribed; its own words count instead
        1 document, 1 origin: Roads office (single source)
    [3] at least 40
        Clerk for Roads office → Gazette → Article; 2024-06-20; claim-clerk
        Clerk for Roads office → Report; 2024-06-20; claim-clerk
        2 documents, 1 claimant, 1 origin: Roads office (single source)

  Collapse of the north span (north span): one position
    [4] 15
`)
  })

  it('gives every verdict its reason and the claims that it rests on, the gravest first', () => {
    expect(show()).toContain(`
  Within one scope
    contradict  [1] [3] Ferry union says 12, Roads office at least 40: no number is both.
        rests on claim-union, claim-clerk
    agree       [2] [3] `)
    const across = show().indexOf('Parts and wholes')
    expect(show().indexOf('contradict  [4] [1] 15 of the north span')).toBeGreaterThan(across)
    expect(show().indexOf('consistent  [4] “15” of [3] “at least 40”')).toBeGreaterThan(
      show().indexOf('contradict  [4] [1] 15'),
    )
    expect(show()).not.toContain('times apart')
    expect(show()).toMatch(
      /Scopes that cannot be compared\n {4}Neither scope .*\n.*\n {4}period: Ferry union \[4\] with Ferry union \[1\], Roads office \[2\] \[3\]\n/,
    )
  })

  it('gives every reason in full when asked to', () => {
    const full = show({ reasons: true })
    expect(full).toContain('consistent  [4] [3] 15 of the north span fit within at least 40 of the bridge.')
    expect(full).toContain('  Scopes that cannot be compared\n    period: The north span gives no period.\n')
  })

  it('says once what holds of many pairs: sets of which nothing matches', () => {
    const [first] = bridgeComparison.questions
    const value = { kind: 'set-of-concepts', asserted: ['urn:x:a'], denied: [] } as const
    const positions = first!.positions.map(position => ({ ...position, value }))
    const [a, b, c] = positions.map(({ id }) => id) as [string, string, string]
    const relations = [
      [a, b],
      [a, c],
      [b, c],
    ].map(([one, other]) => ({
      a: one!,
      b: other!,
      relation: 'overlaps' as const,
      verdict: 'differ' as const,
      gap: null,
      because: `${one} and ${other} have nothing in common`,
    }))
    const comparison = { ...bridgeComparison, questions: [{ ...first!, positions, relations }] }
    const topics = [{ ...bridgeComparison.topics[1]!, questions: [first!.id] }]
    const text = (options = {}) => formatComparison(graph, { ...comparison, topics }, { width: 200, ...options })
    expect(text()).toMatch(
      /\n {4}differ {6}several may hold.*\n {8}Ferry union \[1\] from Roads office, as Gazette has it \[2\] and Roads office \[3\]\n {8}Roads office, as Gazette has it \[2\] from Roads office \[3\]\n/,
    )
    expect(text({ reasons: true }).match(/have nothing in common/g)).toHaveLength(3)
  })

  it('points to the wider scope for a position that rests on the same claims, all lifted', () => {
    const [first, second, third] = bridgeComparison.questions
    const [position] = first!.positions
    const lifted = { ...position!, claims: [], lifted: ['https://example.org/bridge/claim-union'] }
    const again = { ...lifted, id: `${lifted.id}-again` }
    const questions = [{ ...first!, positions: [lifted], relations: [] }, { ...second!, positions: [again] }, third!]
    const comparison = { ...bridgeComparison, questions, acrossScopes: [], incomparable: [] }
    expect(formatComparison(graph, comparison, { width: 90 })).toContain('    [2] as [1]: 12\n')
  })

  it('draws the figures over one axis', () => {
    const figures = show()
      .split('\n')
      .filter(line => line.includes('●'))
    expect(figures.map(line => line.trim().slice(0, 3))).toEqual(['[1]', '[2]', '[3]', '[4]'])
    expect(figures[2]).toMatch(/●─+▶$/)
  })

  it('sums up in one line what only one actor speaks of, and shows it when asked', () => {
    expect(show()).not.toContain('deliberate')
    expect(show()).toContain('contradict 1, differ 0, agree 0, compatible 0, not')
    expect(show()).toContain('1 topic without anything to set side by side: --all shows it.')
    const all = show({ all: true })
    expect(all.indexOf('deliberate')).toBeGreaterThan(all.indexOf('deaths'))
    expect(all).not.toContain('--all')
  })

  it('shows a topic of single voices whose parts and wholes are related', () => {
    const topics = bridgeComparison.topics.map(topic => ({ ...topic, verdict: 'single' as const }))
    const text = formatComparison(graph, { ...bridgeComparison, topics }, { width: 90 })
    expect(text).toContain('Collapse of the bridge · deaths · one actor to each scope')
  })

  it('adds up parts in one line that numbers them all', () => {
    const [relation] = bridgeComparison.acrossScopes
    const [, two] = bridgeComparison.questions[0]!.positions
    const parts = [relation!.part, { question: relation!.whole.question, position: two!.id }]
    const comparison = { ...bridgeComparison, acrossScopes: [{ ...relation!, parts }] }
    expect(formatComparison(graph, comparison, { width: 90 })).toContain('consistent  [4] [2] [3] 15 of')
  })

  it('says of what part a claim was made where it holds of the whole', () => {
    const [first, ...others] = bridgeComparison.questions
    const [position, ...rest] = first!.positions
    const lifted = { ...position!, lifted: ['https://example.org/bridge/claim-north'] }
    const questions = [{ ...first!, positions: [lifted, ...rest] }, ...others]
    expect(formatComparison(graph, { ...bridgeComparison, questions }, { width: 90 })).toContain(
      '\n        from “Collapse of the north span”: Ferry union; claim-north\n',
    )
  })

  it('keeps to the width and loses no word of it', () => {
    const words = (text: string) => text.replace(/\s+/g, ' ').match(/claim-\w+|no number is both/g)
    const narrow = show({ width: 50 })
    expect(narrow.split('\n').filter(line => line.length > 50)).toEqual([])
    expect(words(narrow)).toEqual(words(show({ width: 200 })))
  })

  it('lets no text steer the terminal', () => {
    const [first, ...others] = bridgeComparison.questions
    const [position, ...rest] = first!.positions
    const questions = [{ ...first!, positions: [{ ...position!, label: 'twelve\u001b[2J' }, ...rest] }, ...others]
    expect(formatComparison(graph, { ...bridgeComparison, questions }, { width: 90 })).not.toContain('\u001b')
  })
})

describe('relays for people', () => {
  const relays = bridgeComparison.fidelity

  it('stand by document and claimant, what is not faithful with its reasons and both claims, the rest summed up', () => {
    expect(formatFidelity(graph, relays, { width: 90, labelOf })).toBe(`How others are relayed in Article, Gazette

  Roads office: 2 statements, of which 1 is not faithful

    strengthened (1)
      - Deaths, Collapse of the bridge
        “at least 40” became “40”, a value that says more.
        its own   claim-clerk: The clerk counts at least 40 dead
        relayed   claim-article: As the article has it, the office counts 40 dead

    faithful (1)
      - Collapse of the bridge: deaths

2 relayed statements held against the claimant's own: 1 strengthened, 1 faithful`)
  })

  it('tell the faithful ones in full where nothing else is asked for', () => {
    const faithful = relays.filter(({ outcome }) => outcome === 'faithful')
    expect(formatFidelity(graph, faithful, { width: 90, labelOf })).toContain(`  Roads office: 1 statement, faithful

    faithful (1)
      - Deaths, Collapse of the bridge
        It carries the very claim.
        both      claim-clerk: The clerk counts at least 40 dead
`)
  })

  it('say whose words the first ones are, where these are not the claimant’s own', async () => {
    const told = (name: string, by: string, chain: string, count: string) =>
      claim(name, 'witness', `:flood cg:injured ${count} .`, { relay: [chain, by] })
    const trig = `:town-report a cg:Document ; rdfs:label "Town report" ; schema:publisher :town .
      :bulletin a cg:Document ; rdfs:label "Bulletin" ; schema:publisher :press .
      ${told('first', 'town-report', ':town', '3')} ${told('second', 'bulletin', ':town :press', '4')}`
    const heard = toClaimGraph(await storeOf(trig))
    const { fidelity } = await compare(heard)
    const text = formatFidelity(heard, fidelity, { width: 90, labelOf: localName })
    expect(text).toContain('before    as town has it, first: ')
    expect(text).not.toContain('its own  ')
    expect(text).toContain("held against the claimant's own, or the words of a relay before it: 1 altered")
  })

  it('are none where there are none', () => {
    const none = formatFidelity(graph, [], { width: 90, labelOf })
    expect(none).toBe("0 relayed statements held against the claimant's own")
  })
})

describe('what is left out, for people', () => {
  it('stands by source, in the order of the source, with whose words they are', () => {
    const [article, report, office] = ['article', 'report', 'office'].map(name => bridge + name) as [
      string,
      string,
      string,
    ]
    const leftOut = [
      { claim: `${bridge}claim-clerk`, claimant: office, relayedBy: [], start: 7 },
      { claim: `${bridge}claim-article`, claimant: office, relayedBy: [], start: null },
    ]
    const found = [
      {
        document: article,
        source: report,
        claims: 3,
        relayed: [{ claim: `${bridge}claim-brigade`, counterparts: [`${bridge}claim-article`] }],
        leftOut,
      },
    ]
    expect(formatOmissions(graph, found, { width: 90, labelOf })).toBe(`What “Article” leaves out of “Report”

  2 of 3 claims are left out; 1 is relayed, as it stands or changed.
  Whose words they are: Roads office 2.
  In the order of the source, with the character at which each begins:

  7  claim-clerk: The clerk counts at least 40 dead
  –  claim-article: As the article has it, the office counts 40 dead

2 claims left out`)
  })

  it('is nothing where no document relays another', () => {
    const none = formatOmissions(graph, [], { width: 90, labelOf })
    expect(none).toBe('No document here relays another one that is here too.')
  })
})

describe('the matrix', () => {
  const [a, b, c] = ['Beta', 'alpha', 'Gamma'].map(label => ({ id: `https://example.org/${label}`, label }))
  const pairs = [
    { a: b!, b: a!, questions: 3, agree: 1, compatible: 0, differ: 0, contradict: 2, incomparable: 0 },
    { a: a!, b: c!, questions: 4, agree: 0, compatible: 1, differ: 1, contradict: 0, incomparable: 2 },
  ]

  it('sets actors side by side in alphabetical order, and says so', () => {
    const text = formatMatrix(pairs, 90)
    expect(text).toContain('Actors stand in alphabetical order; nobody is ranked.')
    expect(text.split('\n').slice(-10)).toEqual([
      '1  alpha',
      '2  Beta',
      '3  Gamma',
      '',
      '         1        2        3',
      '1        —    1/0/2        ·',
      '2    1/0/2        —  0/1/0+3',
      '3        ·  0/1/0+3        —',
      '',
      '3 actors, 2 pairs with a question in common',
    ])
  })

  it('goes on in further blocks where the width does not hold all columns', () => {
    const lines = formatMatrix(pairs, 24).split('\n')
    expect(lines.filter(line => /^ +\d/.test(line)).map(line => line.trim().split(/ +/))).toEqual([['1', '2'], ['3']])
    expect(lines.filter(line => line.length > 24)).toEqual([])
  })
})
