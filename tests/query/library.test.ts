import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listQueries, loadQuery } from '../../src/node/query-library.js'
import { readParams, readQuery } from '../../src/query/library.js'
import { query } from '../../src/query/query.js'
import { rdf } from '../../src/rdf/environment.js'
import { failureOf, flood, openFlood, queryFolder, rowsOf } from './fixture.js'

const graph = await openFlood()
const figures = await loadQuery('figures', queryFolder)

describe('listQueries', () => {
  it('lists the queries of a folder by name, with header and parameters', async () => {
    expect((await listQueries(queryFolder)).map(({ name, summary, tags }) => ({ name, summary, tags }))).toEqual([
      { name: 'claims-since', summary: 'Which claims were made on or after a day?', tags: [] },
      { name: 'figures', summary: 'Which figures are there for an event?', tags: ['figures', 'deaths'] },
    ])
  })

  it('says so where the folder does not exist', async () => {
    expect((await failureOf(listQueries(join(queryFolder, 'none')))).code).toBe('not-found')
  })
})

describe('loadQuery', () => {
  it('reads parameters from variables, and none from comments and strings', () => {
    expect(figures.parameters).toEqual([
      { name: 'claimant', variable: '__claimant_iri', type: 'iri', required: false },
      { name: 'event', variable: '_event_iri', type: 'iri', required: true },
      { name: 'least', variable: '_least_integer', type: 'integer', required: true },
    ])
    expect(figures.defaults).toEqual({ least: '0' })
  })

  it('names the nearest query where there is none of that name', async () => {
    const error = await failureOf(loadQuery('figure', queryFolder))
    expect(error.code).toBe('unknown-query')
    expect(error.message).toContain('found `figure`; did you mean "figures"?')
  })

  it('does not leave the folder', async () => {
    expect((await failureOf(loadQuery('../queries/figures', queryFolder))).code).toBe('unknown-query')
  })
})

describe('a query file that is not as it should be', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-queries-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['an unknown header key', '#+ sumary: x\nASK {}', 'found `sumary`; did you mean "summary"?'],
    ['a header that is not YAML', '#+ tags: [a\nASK {}', 'expected YAML'],
    ['a summary that is a list', '#+ summary: [a]\nASK {}', 'expected text'],
    ['tags that are no list', '#+ tags: a\nASK {}', 'expected a list'],
    ['a misspelt type', 'ASK { ?_day_dat ?p ?o }', 'did you mean "date"?'],
    ['a parameter without type', 'ASK { ?_event ?p ?o }', '`?_event`'],
    ['a parameter of two types', 'ASK { ?_x_iri ?p ?_x_date }', '?_x_iri and ?_x_date'],
    ['a parameter both required and optional', 'ASK { ?_x_iri ?p ?__x_iri }', '?_x_iri and ?__x_iri'],
    ['a default for no parameter', '#+ defaults:\n#+   - evnt: x\nASK { ?_event_iri ?p ?o }', 'did you mean "event"?'],
    ['a default that is a list', '#+ defaults:\n#+   - event: [x]\nASK { ?_event_iri ?p ?o }', '`event`'],
  ])('is refused with its name: %s', async (_, text, message) => {
    const file = join(folder, 'bad.rq')
    await writeFile(file, text)
    const error = await failureOf(loadQuery('bad', folder))
    expect(error.message).toContain(message)
    expect(error.message.startsWith(`${file}: `)).toBe(true)
  })

  it('may have a header with keys that only grlc uses', async () => {
    const text = '#+ summary: x\n#+ endpoint: http://127.0.0.1:9/\n#+ method: GET\n\nASK {}'
    expect((await readQuery(text)).summary).toBe('x')
  })

  it('may hold ordinary variables that begin with _ where it is not of the library', async () => {
    expect((await readQuery('SELECT ?_ ?_x ?__x_y { ?_ ?_x ?__x_y }')).parameters).toEqual([])
  })
})

describe('readParams', () => {
  it('finds an IRI by its last part, by prefix, in full, and in brackets', () => {
    const iri = flood('marnau-flood')
    for (const value of ['marnau-flood', ':marnau-flood', iri.value, `<${iri.value}>`]) {
      expect(readParams(figures, { event: value }, graph)._event_iri).toEqual(iri)
    }
  })

  it('finds an IRI that nothing describes by its last part too', () => {
    expect(readParams(figures, { event: 'Warning' }, graph)._event_iri!.value).toBe(
      'https://w3id.org/claimgraph/ns#Warning',
    )
  })

  it('fills in defaults and leaves optional parameters open', () => {
    expect(readParams(figures, { event: 'marnau-flood' }, graph)).toEqual({
      _event_iri: flood('marnau-flood'),
      _least_integer: rdf.literal('0', rdf.namedNode('http://www.w3.org/2001/XMLSchema#integer')),
    })
  })

  it('answers the query with them', async () => {
    const answer = async (given: Record<string, string>) =>
      rowsOf(await query(graph, figures.text, { params: readParams(figures, given, graph) }))
    expect(await answer({ event: 'marnau-flood' })).toEqual([':claim-council-deaths 4', ':claim-authority-deaths 7'])
    expect(await answer({ event: 'marnau-flood', least: '5' })).toEqual([':claim-authority-deaths 7'])
    expect(await answer({ event: 'marnau-flood', claimant: 'town-council' })).toEqual([':claim-council-deaths 4'])
    expect(await answer({ event: 'town-council' })).toEqual([])
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['an unknown parameter', { event: 'marnau-flood', claimants: 'x' }, 'parameter', 'did you mean "claimant"?'],
    ['a missing one', {}, 'parameter', 'expected a value for the parameter `event` (iri), found none'],
    ['a name that is not in the graph', { event: 'marnau-flod' }, 'not-found', 'did you mean "marnau-flood"?'],
    ['an unknown prefix', { event: 'prv:x' }, 'parameter', 'found `prv:`; did you mean "prov"?'],
    ['a value that cannot be an IRI', { event: 'http://x/> ?p ?o . <http://y/' }, 'parameter', 'expected an IRI'],
    ['an empty value', { event: '' }, 'parameter', 'expected an IRI'],
    ['a relative IRI in brackets', { event: '<marnau-flood>' }, 'parameter', 'expected a full IRI'],
    ['no whole number', { event: 'marnau-flood', least: '4.5' }, 'parameter', 'expected a whole number, found `4.5`'],
  ])('refuses %s', async (_, given, code, message) => {
    const error = await failureOf(() => readParams(figures, given, graph))
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
  })

  it('refuses a name that several IRIs have, and names them', async () => {
    const dataset = rdf.dataset(graph.dataset)
    const [quad] = graph.dataset.match(flood('marnau-flood'))
    const other = rdf.namedNode('http://example.org/other/marnau-flood')
    dataset.add(rdf.quad(other, quad!.predicate, quad!.object))
    const error = await failureOf(() => readParams(figures, { event: 'marnau-flood' }, { dataset }))
    expect(error.code).toBe('ambiguous')
    expect(error.message).toContain('<http://example.org/flood/marnau-flood>, <http://example.org/other/marnau-flood>')
  })

  it.each([
    ['date', '2019-06-03', 'date'],
    ['datetime', '2019-06-03T10:00:00Z', 'dateTime'],
    ['decimal', '-2.5', 'decimal'],
    ['boolean', 'true', 'boolean'],
    ['year', '2019', 'gYear'],
    ['literal', '2019', 'string'],
    ['string', 'x y', 'string'],
  ])('reads a %s', async (type, value, datatype) => {
    const stored = await readQuery(`ASK { ?s ?p ?_x_${type} }`)
    const term = readParams(stored, { x: value }, graph)[`_x_${type}`]
    expect(term).toEqual(rdf.literal(value, rdf.namedNode(`http://www.w3.org/2001/XMLSchema#${datatype}`)))
  })

  it.each([
    ['date', '2019-02-30'],
    ['date', '3.6.2019'],
    ['datetime', '2019-06-03'],
    ['datetime', '2019-06-03T25:00:00'],
    ['decimal', '1,5'],
    ['boolean', 'yes'],
    ['year', '19'],
  ])('finds %s %s ill-typed', async (type, value) => {
    const stored = await readQuery(`ASK { ?s ?p ?_x_${type} }`)
    const error = await failureOf(() => readParams(stored, { x: value }, graph))
    expect(error).toMatchObject({ code: 'parameter', message: expect.stringContaining(`found \`${value}\``) })
  })
})
