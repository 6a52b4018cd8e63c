import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ClaimFilter, type ClaimGraph, toClaimGraph } from '../../src/index.js'
import { flood, openFlood, storeOf } from './fixture.js'

const cg = 'https://w3id.org/claimgraph/ns#'

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openFlood()
})

const found = (filter: ClaimFilter) => new Set(graph.claims(filter).map(({ id }) => id.replace(`${flood}claim-`, '')))

describe('a filter', () => {
  it.each<[string, ClaimFilter, string[]]>([
    ['no condition', {}, ['deaths', 'first-count', 'seen', 'denial', 'demand']],
    ['a claimant', { claimant: `${flood}council` }, ['deaths', 'first-count']],
    ['a relay at the end of a chain', { relay: `${flood}gazette` }, ['deaths', 'denial']],
    ['a relay at the start of a chain', { relay: `${flood}agency` }, ['deaths']],
    ['a relay that only claims', { relay: `${flood}county` }, []],
    ['a document', { document: `${flood}article` }, ['deaths', 'denial']],
    ['an event named as subject', { event: `${flood}flood` }, ['deaths', 'first-count', 'seen', 'denial']],
    ['an event named only in the content', { event: `${flood}dam-failure` }, ['seen', 'denial']],
    ['an agent that the content is about', { event: `${flood}council` }, ['demand']],
    ['a property', { property: `${cg}deaths` }, ['deaths', 'first-count']],
    ['a property of a part of a value', { property: 'http://schema.org/value' }, []],
    ['an act', { act: `${cg}Testimony` }, ['seen']],
    ['the stance that goes without saying', { stance: `${cg}Asserts` }, ['deaths', 'first-count', 'seen', 'demand']],
    ['another stance', { stance: `${cg}Denies` }, ['denial']],
    ['a status', { status: `${cg}Curated` }, ['deaths']],
    ['words in any order and case', { text: 'DEAD three' }, ['deaths']],
    ['words of which one is missing', { text: 'three flood' }, []],
    ['words with blanks around them', { text: '  dam ' }, ['seen', 'denial', 'demand']],
    // council's report 2024-06-20; first count in June; seen 1 to 10 June; denial from 22 June on; demand undated
    ['a first day', { since: '2024-06-21' }, ['first-count', 'denial', 'demand']],
    ['a first day that is the very day', { since: '2024-06-20' }, ['deaths', 'first-count', 'denial', 'demand']],
    ['a first day on the last bound', { since: '2024-06-10' }, ['deaths', 'first-count', 'seen', 'denial', 'demand']],
    ['a first day after the month', { since: '2024-07-01' }, ['denial', 'demand']],
    ['a last day', { until: '2024-06-09' }, ['first-count', 'seen', 'demand']],
    ['a last day that is the very day', { until: '2024-06-20' }, ['deaths', 'first-count', 'seen', 'demand']],
    ['a last day before everything', { until: '2024-05-31' }, ['demand']],
    ['first and last day', { since: '2024-06-11', until: '2024-06-21' }, ['deaths', 'first-count', 'demand']],
    ['several conditions', { claimant: `${flood}council`, act: `${cg}Finding` }, ['deaths']],
  ])('with %s finds the claims that meet it', (_, filter, claims) => {
    expect(found(filter)).toEqual(new Set(claims))
  })

  it.each(['2025-02-30', '2025-2-1', '2025', '20.6.2024', 'yesterday', '', '2025-06-20T00:00:00'])(
    'refuses `%s` as a day',
    day => {
      expect(() => graph.claims({ since: day })).toThrow(
        expect.objectContaining({ code: 'parameter', message: expect.stringContaining('`since`') }),
      )
      expect(() => graph.claims({ until: day })).toThrow(/`until`: expected a day as YYYY-MM-DD/)
    },
  )

  it('with two filters joined finds what both find', () => {
    const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
    const filters = fc.record({
      claimant: some(`${flood}council`, `${flood}county`, `${flood}nobody`),
      relay: some(`${flood}gazette`, `${flood}agency`),
      document: some(`${flood}report`, `${flood}article`),
      event: some(`${flood}flood`, `${flood}council`),
      property: some(`${cg}deaths`, `${cg}cause`),
      stance: some(`${cg}Denies`, `${cg}Asserts`),
      since: some('2024-06-05', '2024-06-21'),
      until: some('2024-06-09', '2024-06-20'),
      text: some('dam', 'dead'),
    })
    fc.assert(
      fc.property(filters, filter => {
        const entries = Object.entries(filter).filter(([, value]) => value !== undefined)
        const each = entries.map(([name, value]) => found({ [name]: value }))
        const inAll = [...found({})].filter(claim => each.every(claims => claims.has(claim)))
        expect(found(filter)).toEqual(new Set(inAll))
      }),
    )
  })
})

describe('a filter by name', () => {
  it.each<[string, ClaimFilter, ClaimFilter]>([
    ['a claimant by the last part of its IRI', { claimant: 'council' }, { claimant: `${flood}council` }],
    ['a claimant by prefix', { claimant: ':council' }, { claimant: `${flood}council` }],
    ['a relay', { relay: 'gazette' }, { relay: `${flood}gazette` }],
    ['a document', { document: ':article' }, { document: `${flood}article` }],
    ['an event', { event: 'flood' }, { event: `${flood}flood` }],
    ['an agent as what it is about', { event: 'council' }, { event: `${flood}council` }],
    ['a property', { property: 'deaths' }, { property: `${cg}deaths` }],
    ['a property by prefix', { property: 'cg:deaths' }, { property: `${cg}deaths` }],
    ['an act', { act: 'testimony' }, { act: `${cg}Testimony` }],
    ['a stance that no claim states', { stance: 'cg:Asserts' }, { stance: `${cg}Asserts` }],
  ])('finds what the IRI finds: %s', (_, byName, byIri) => {
    const expected = found(byIri)
    expect(expected.size).toBeGreaterThan(0)
    expect(found(byName)).toEqual(expected)
  })

  it.each(['claimant', 'relay', 'document', 'event', 'property', 'act', 'stance'] as const)(
    'refuses one that nothing bears as %s, and finds nothing by an IRI that it does not know',
    condition => {
      expect(() => graph.claims({ [condition]: 'nobody' })).toThrow(expect.objectContaining({ code: 'not-found' }))
      expect(graph.claims({ [condition]: 'https://example.org/nobody' })).toEqual([])
    },
  )

  it('refuses one that two things bear, and takes what tells them apart', async () => {
    const store = await storeOf(`
      @prefix other: <https://example.org/other/> .
      :council a prov:Organization . other:council a prov:Organization .
      :count a cg:Claim ; prov:wasAttributedTo :council . :report a cg:Claim ; prov:wasAttributedTo other:council .`)
    const both = toClaimGraph(store, { prefixes: { other: 'https://example.org/other/' } })
    const ambiguous = expect.objectContaining({
      code: 'ambiguous',
      message: expect.stringContaining('<https://example.org/other/council>'),
    })
    expect(() => both.claims({ claimant: 'council' })).toThrow(ambiguous)
    expect(both.claims({ claimant: 'other:council' }).map(({ id }) => id)).toEqual([`${flood}report`])
  })
})

describe('dates in years before 0 and after 9999', () => {
  const open = async () => {
    const { readQuads } = await import('../../src/rdf/read-quads.js')
    const { toClaimGraph } = await import('../../src/node/open.js')
    const dates = { bce: '-0044"^^xsd:gYear', early: '-0044-03-15"^^xsd:date', far: '12025"^^xsd:gYear' }
    const claims = Object.entries({ ...dates, now: '2025-03-01"^^xsd:date', big: '100000-02"^^xsd:gYearMonth' })
    const { store } = await readQuads(
      `PREFIX : <https://example.org/> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      ${claims.map(([name, date]) => `:${name} a cg:Claim ; cg:assertedOn "${date} .`).join('\n')}`,
      'ttl',
    )
    return toClaimGraph(store)
  }

  it.each([
    [{ until: '2000-01-01' }, ['bce', 'early']],
    [{ since: '2025-01-01' }, ['big', 'far', 'now']],
    [{ since: '12025-12-31' }, ['big', 'far']],
    [{ since: '12026-01-01' }, ['big']],
    [{ until: '-0044-03-14' }, ['bce']],
    [{ until: '-0045-12-31' }, []],
    [{ since: '-0044-03-16', until: '0001-01-01' }, ['bce']],
    [{ since: '100000-02-29', until: '100000-03-01' }, ['big']],
    [{ since: '100000-03-01' }, []],
  ])('are filtered by their order: %j', async (filter, names) => {
    const found = (await open()).claims(filter).map(({ id }) => id.replace('https://example.org/', ''))
    expect(found.sort()).toEqual(names)
  })

  it('are refused as days where they do not exist', async () => {
    const graph = await open()
    for (const since of ['12025-02-29', '02025-01-01', '-44-01-01', '+2025-01-01']) {
      expect(() => graph.claims({ since }), since).toThrow('expected a day as YYYY-MM-DD')
    }
  })
})
