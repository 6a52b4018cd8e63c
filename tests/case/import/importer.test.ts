import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import type { ClaimRow } from '../../../src/case/import/columns.js'
import { Importer } from '../../../src/case/import/importer.js'
import { checkGraph } from '../../../src/check/check.js'
import { claim, readQuads } from '../../../src/claims/index.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { sha256 } from '../../../src/rdf/digest.js'
import { createStore, type QuadStore } from '../../../src/rdf/store.js'

const base = 'https://example.org/selm/'
const text = 'The brigade said that at least 12 people were killed.\nFour were hurt, said a nurse. Four were hurt.'
const known = `PREFIX : <${base}> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <http://schema.org/>
  PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  :brigade a prov:Organization ; rdfs:label "Fire brigade"@en .
  :gazette a prov:Organization ; rdfs:label "Tarn Gazette"@en .
  :north a schema:Place ; rdfs:label "Northland"@en . :south a schema:Place ; rdfs:label "Southland"@en .
  :mill-north a schema:Place ; rdfs:label "Mill"@en ; schema:containedInPlace :north .
  :mill-south a schema:Place ; rdfs:label "Mill"@en ; schema:containedInPlace :south .
  :fire a sem:Event ; rdfs:label "Fire at Selm"@en ; cg:kind cg:Disaster ; cg:from "2031-05-04"^^xsd:date .
  :article a cg:Document ; rdfs:label "Mill burns" ; schema:publisher :gazette ; schema:datePublished "2031-05-07"^^xsd:date ;
    cg:sha256 "${sha256(text)}" ; cg:characters ${text.length} .
  :arson a skos:Concept ; rdfs:label "arson"@en .`
const row: ClaimRow = {
  claimant: 'Council of Tarn',
  event: 'Fire at Selm',
  property: 'deaths',
  value: 'at least 12',
  asserted: '2031-05-05',
  document: 'Notice',
  line: 2,
}

async function open(): Promise<{ importer: Importer; dataset: QuadStore }> {
  const { store: dataset } = await readQuads(known, 'trig')
  const importer = await Importer.open({
    ...{ base, language: 'en', dataset, ontology: shippedOntology, name: 'figures' },
    textOf: async () => text,
    now: new Date('2031-06-01T10:00:00Z'),
  })
  return { importer, dataset }
}
/** The quads of one row with all that is new, and what the check says of the graph with them. */
async function importRows(...rows: ClaimRow[]) {
  const { importer, dataset } = await open()
  const quads: Quad[] = []
  const outcomes: string[] = []
  for (const each of rows) {
    const imported = await importer.add(each)
    outcomes.push(imported.outcome)
    quads.push(...imported.quads)
  }
  quads.push(...[...importer.finish({ by: 'N. N.', fileName: 'figures.csv' })].flat())
  const { issues } = await checkGraph(createStore([...dataset, ...quads]), { ontology: shippedOntology })
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  const valuesOf = (subject: string, property: string) =>
    quads
      .filter(quad => quad.subject.value.endsWith(subject) && quad.predicate.value.endsWith(property))
      .map(({ object }) => object.value)
  const content = quads.filter(({ graph }) => graph.termType !== 'DefaultGraph')
  return { importer, quads, outcomes, errors, valuesOf, content }
}
const fault = async (over: Partial<ClaimRow>) => {
  const { importer } = await open()
  return importer.add({ ...row, ...over }).then(
    () => 'none',
    (error: Error) => error.message,
  )
}

describe('a row', () => {
  it('becomes a claim that passes the check, with its record', async () => {
    const { quads, errors, valuesOf, outcomes } = await importRows(row)
    expect([errors, outcomes]).toEqual([[], ['claim']])
    const id = `${base}claim-council-of-tarn-deaths-at-least-12-fire-at-selm`
    const expected = claim({
      ...{ id, label: 'Council of Tarn: deaths at least 12 (Fire at Selm)', claimant: `${base}council-of-tarn` },
      ...{ assertedOn: '2031-05-05', dateBasis: 'Stated', act: 'Report', stance: 'Asserts' },
      mentions: [{ document: `${base}notice` }],
      content: [{ of: `${base}fire`, property: 'deaths', value: { value: 12, least: 12 } }],
    })
    const plain = (all: readonly Quad[]) =>
      all.filter(({ subject, object }) => [subject, object].every(({ termType }) => termType !== 'BlankNode'))
    const has = (wanted: Quad) => quads.some(quad => quad.equals(wanted))
    expect(plain(expected).filter(quad => !has(quad))).toEqual([])
    expect(valuesOf('at-selm', 'ns#line')).toEqual(['2'])
    expect(valuesOf('at-selm', 'wasGeneratedBy')).toEqual([`${base}import-figures`])
    expect(valuesOf('import-figures', 'used')).toEqual(['figures.csv'])
    expect(valuesOf('import-figures', 'endedAtTime')).toEqual(['2031-06-01T10:00:00.000Z'])
    expect(valuesOf('import-figures', 'wasAssociatedWith').map(iri => iri.split(/[/#]/).at(-1))).toEqual([
      'importer',
      'n-n',
    ])
  })

  it('takes names for what the case knows, and makes new what it does not know once', async () => {
    const { importer, valuesOf } = await importRows(
      { ...row, claimant: 'FIRE brigade', relays: 'A nurse; Tarn Gazette', document: 'Letter' },
      { ...row, claimant: 'a nurse', value: '3', document: 'Letter' },
    )
    expect(importer.listNew()).toEqual([
      { kind: 'agent', label: 'A nurse' },
      { kind: 'document', label: 'Letter' },
      // the curator, who is nobody yet
      { kind: 'agent', label: 'N. N.' },
    ])
    expect(valuesOf('-selm', 'wasAttributedTo')).toEqual([`${base}brigade`, `${base}a-nurse`])
  })

  it('never has a denial, or what could not be verified, in words that assert it', async () => {
    const { valuesOf, errors } = await importRows(
      { ...row, property: 'perpetrator', value: 'Tarn Gazette', stance: 'denies' },
      { ...row, property: 'perpetrator', value: 'arson', stance: 'could not verify', certainty: 'alleged' },
    )
    expect(errors).toEqual([])
    expect(valuesOf('', 'rdf-schema#label').slice(0, 2)).toEqual([
      'Council of Tarn denies: perpetrator Tarn Gazette (Fire at Selm)',
      'Council of Tarn could not verify: perpetrator arson (Fire at Selm, alleged)',
    ])
    expect(valuesOf('', 'ns#stance').map(iri => iri.split('#')[1])).toEqual(['Denies', 'CouldNotVerify'])
  })

  it.each([
    ['deaths', '12', '12'],
    ['deaths', '1,200', '1200'],
    ['deliberate', 'true', 'true'],
    ['deliberate', 'no', 'false'],
    ['began', '2031-05', '2031-05'],
    ['motive', 'arson', `${base}arson`],
  ])('reads %s %s', async (property, value, expected) => {
    const { content, errors } = await importRows({ ...row, property, value })
    expect([errors, content.map(({ object }) => object.value)]).toEqual([[], [expected]])
  })

  it.each([
    ['10-14', { minValue: '10', maxValue: '14' }],
    ['fewer than 20', { value: '20', minValue: '0', maxValue: '19' }],
    ['scores', { minValue: '40', asStated: 'scores' }],
  ])('reads %s as bounds', async (value, expected) => {
    const { content, errors } = await importRows({ ...row, value })
    const parts = content.filter(({ subject }) => subject.termType === 'BlankNode')
    const found = Object.fromEntries(
      parts.map(({ predicate, object }) => [predicate.value.split(/[/#]/).at(-1), object.value]),
    )
    expect([errors, found]).toEqual([[], expected])
  })

  it('lists several values in one cell', async () => {
    const { content } = await importRows({ ...row, property: 'motive', value: 'arson; revenge' })
    expect(content.map(({ object }) => object.value)).toEqual([`${base}arson`, `${base}revenge`])
  })

  it('finds the passage, whatever white space stands in it, and ends the chain with the publisher', async () => {
    const { valuesOf, errors } = await importRows({
      ...row,
      claimant: 'brigade',
      document: 'mill burns',
      quotation: 'people  were killed.\nFour were hurt, said',
    })
    expect(errors).toEqual([])
    expect(valuesOf('', '#start')).toEqual(['34'])
    expect(valuesOf('-m1', '#sha256')).toEqual([sha256('people were killed.\nFour were hurt, said')])
    expect(valuesOf('', '#first')).toEqual([`${base}gazette`])
  })

  it('without a date is not after its document', async () => {
    const undated = { ...row, asserted: undefined } as unknown as ClaimRow
    const { valuesOf, errors } = await importRows({ ...undated, document: 'article', start: '0', end: '11' }, undated)
    expect(errors).toEqual([])
    expect(valuesOf('-selm', 'notAfter')).toEqual(['2031-05-07'])
    expect(valuesOf('-selm-2', 'notAfter')).toEqual(['2031-06-01'])
    expect(valuesOf('-selm', 'dateBasis')).toEqual(['https://w3id.org/claimgraph/ns#Inferred'])
  })

  it('describes a new event by what its rows say, and else by what the property implies', async () => {
    const { valuesOf, errors } = await importRows(
      { ...row, event: 'Flood', place: 'Orla; Northland', from: '2031-05' },
      { ...row, event: 'flood', value: '9', kind: 'disaster' },
      { ...row, event: 'Storm' },
    )
    expect(errors).toEqual([])
    expect(valuesOf('/flood', 'kind')).toEqual(['https://w3id.org/claimgraph/ns#Disaster'])
    expect(valuesOf('/flood', 'until')).toEqual(['2031-05'])
    expect(valuesOf('/orla', 'containedInPlace')).toEqual([`${base}north`])
    expect(valuesOf('/storm', 'kind')).toEqual(['https://w3id.org/claimgraph/ns#Death'])
  })

  it('tells places of one name by what they lie in', async () => {
    const { valuesOf } = await importRows({ ...row, event: 'Flood', place: 'Mill; Southland' })
    expect(valuesOf('/flood', 'hasPlace')).toEqual([`${base}mill-south`])
    expect(await fault({ event: 'Flood', place: 'Mill' })).toBe(
      `place: \`Mill\` names more than one place: <${base}mill-north>, <${base}mill-south>`,
    )
  })

  it.each<[Partial<ClaimRow>, string | RegExp]>([
    [{ property: 'deths' }, 'no comparable property `deths`; did you mean "deaths"?'],
    [{ value: 'a dozen or so' }, /^expected a figure as it is worded: .* found `a dozen or so`$/],
    [{ value: '1.200' }, 'value: expected a whole figure such as 1200 or 1,200, found `1.200`'],
    [{ value: '-3' }, /^expected a figure as it is worded/],
    [
      { value: '12', least: '13' },
      /^value: expected schema:minValue of no more than schema:maxValue, found 13 and 12$/,
    ],
    [{ property: 'began', value: '2031-02-30' }, /^expected a day, month or year that exists/],
    [{ property: 'deliberate', value: 'perhaps' }, 'expected y or n, found `perhaps`'],
    [{ asserted: '04/05/2031' }, /^asserted: expected a day, month or year .* found `04\/05\/2031`$/],
    [{ act: 'Rumour' }, /^no act `Rumour`: expected one of Announcement, Belief, /],
    [{ document: 'article' }, /^expected a quotation, or start and end, since the case holds the text/],
    [{ document: 'article', quotation: 'five' }, 'expected a passage of the text, found `five`, which it lacks'],
    [{ document: 'article', quotation: 'Four were hurt' }, /more than once: give offsets$/],
    [
      { document: 'article', quotation: 'Four  were hurt' },
      /^quotation: .* found `Four {2}were hurt` 2 times: give start and end$/,
    ],
    [{ document: 'article', start: '0', end: '999' }, /^expected a passage within the \d+ characters of the text/],
    [{ quotation: 'at least 12' }, /^quotation: expected a document whose text the case holds, found `Notice`/],
    [{ claimant: 'https://example.org/nobody' }, /^expected a name, or the IRI of something that the case knows/],
    [
      { 'claimant-type': 'ghost', claimant: 'G.' },
      'claimant-type: expected organisation, person or group, found `ghost`',
    ],
    [{ from: '2031-05-05' }, /^from: expected 2031-05-04, as the case has it of <.*fire>, or another name/],
    [{ kind: 'burial' }, /^kind: expected disaster, as the case has it/],
    [
      { event: 'Flood', from: '2031-05-05', until: '2031-05-04' },
      'until: expected no day before 2031-05-05, found `2031-05-04`',
    ],
    [{ event: 'Flood', 'part-of': 'War' }, 'part-of: expected an event that the case or a row above has, found `War`'],
    [{ published: 'May' }, /^published: expected a day/],
    [{ url: 'example' }, 'url: expected the address of a page (https://…), found `example`'],
  ])('is refused for %j', async (over, message) => {
    expect(await fault(over)).toMatch(message)
  })

  it('says otherwise of a new event than another one', async () => {
    const { importer } = await open()
    await importer.add({ ...row, event: 'Flood', from: '2031-05-04' })
    await expect(importer.add({ ...row, event: 'Flood', from: '2031-05-05' })).rejects.toThrow(
      'from: expected the same of “Flood” in every row, found `2031-05-05` beside `2031-05-04`',
    )
  })
})

describe('a row that says what is there', () => {
  it('is left out, in the same import and in a later one', async () => {
    const { outcomes, quads } = await importRows(row, { ...row, line: 3 })
    expect(outcomes).toEqual(['claim', 'known'])
    const { store } = await readQuads(known, 'trig')
    for (const quad of quads) store.add(quad)
    const again = await Importer.open({
      ...{ base, language: 'en', dataset: store, ontology: shippedOntology, name: 'figures' },
      textOf: async () => text,
      now: new Date('2031-06-02T10:00:00Z'),
    })
    expect((await again.add(row)).outcome).toBe('known')
    expect((await again.add({ ...row, value: '13' })).outcome).toBe('claim')
    expect(again.record).toBe(`${base}import-figures-2`)
  })

  it('in another passage is one more mention, as the check wants it', async () => {
    const at = { ...row, document: 'article' }
    const { outcomes, errors, valuesOf } = await importRows(
      { ...at, start: '0', end: '11' },
      { ...at, start: '4', end: '11' },
    )
    expect([outcomes, errors]).toEqual([['claim', 'passage'], []])
    expect(valuesOf('-selm', 'mention').map(iri => iri.slice(-3))).toEqual(['-m1', '-m2'])
  })

  it('by another claimant, or of another day, is another claim', async () => {
    const { outcomes } = await importRows(row, { ...row, claimant: 'Mayor' }, { ...row, asserted: '2031-05-06' })
    expect(outcomes).toEqual(['claim', 'claim', 'claim'])
  })
})

it('names of very many of one label are numbered at once', async () => {
  const { importer } = await open()
  const began = Date.now()
  for (let i = 0; i < 3000; i++) {
    const { iri } = await importer.add({ ...row, statement: 'The same words', value: String(i) })
    if (i === 2999) expect(iri).toBe(`${base}claim-the-same-words-3000`)
  }
  expect(Date.now() - began).toBeLessThan(20_000)
})
