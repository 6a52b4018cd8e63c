import { describe, expect, it } from 'vitest'
import { checkGraph } from '../../src/check/check.js'
import { claim, mention } from '../../src/index.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { sha256 } from '../../src/rdf/digest.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { createStore } from '../../src/rdf/store.js'

const ex = 'https://example.org/bridge#'
// 𝄞 is one code point and two code units
const text = '𝄞 The mayor said that two people were injured. Two people were seen.'
const terms = `
  @prefix : <${ex}> . @prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> .
  @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  :mayor a prov:Person ; rdfs:label "Mayor"@en ; cg:kind cg:Government .
  :gazette a prov:Organization ; rdfs:label "Gazette"@en ; cg:kind cg:Media .
  :collapse a sem:Event ; rdfs:label "Collapse of the bridge"@en ; cg:kind cg:Attack .
  :note a cg:Document ; schema:headline "Note"@en ; schema:publisher :gazette ;
    schema:datePublished "2024-06-21"^^xsd:date ; schema:inLanguage "en" ;
    cg:sha256 "${sha256(text)}" ; cg:characters ${Array.from(text).length} .`

const described = {
  id: `${ex}claim-mayor`,
  label: 'The mayor: at least two people were injured',
  claimant: `${ex}mayor`,
  assertedOn: '2024-06',
  dateBasis: 'Stated',
  act: 'Report',
  certainty: 'Probable',
  mentions: [mention(text, 'two people were injured', { document: `${ex}note`, relayedBy: [`${ex}gazette`] })],
  content: [
    { of: `${ex}collapse`, property: 'injured', value: { value: 2, least: 2 } },
    { of: `${ex}collapse`, property: 'began', value: '2024-06-20' },
    { of: `${ex}collapse`, property: 'deliberate', value: false },
    { of: `${ex}collapse`, property: 'perpetrator', value: `${ex}mayor` },
  ],
} as const

describe('claim', () => {
  it('gives quads that read back as the claim that was described', async () => {
    const { store } = await readQuads(terms, 'ttl')
    const graph = toClaimGraph(createStore([...store, ...claim(described)]))
    const read = graph.claim('claim-mayor')
    expect(read).toMatchObject({
      label: described.label,
      claimant: { id: `${ex}mayor`, label: 'Mayor' },
      asserted: { on: '2024-06', basis: 'Stated' },
      act: { label: 'report' },
      stance: { label: 'asserts' },
      certainty: { label: 'probable' },
      about: [{ id: `${ex}collapse` }],
      status: { label: 'curated' },
      restricted: false,
    })
    expect(read.mentions).toHaveLength(1)
    // 't' of "two" is the 23rd code point, counted from 0 at the clef
    expect(read.mentions[0]).toMatchObject({
      document: { id: `${ex}note` },
      span: { start: 22, end: 45 },
      sha256: sha256('two people were injured'),
      relayedBy: [{ id: `${ex}gazette` }],
    })
    const values = [...read.content].filter(quad => quad.subject.termType === 'NamedNode')
    expect(values.map(({ predicate, object }) => [predicate.value.split('#')[1], object.value])).toEqual(
      expect.arrayContaining([
        ['began', '2024-06-20'],
        ['deliberate', 'false'],
        ['perpetrator', `${ex}mayor`],
      ]),
    )
    const figure = values.find(({ predicate }) => predicate.value.endsWith('#injured'))!.object
    const parts = Array.from(read.content.match(figure), ({ predicate, object }) => [predicate.value, object.value])
    expect(parts.sort()).toEqual([
      ['http://schema.org/minValue', '2'],
      ['http://schema.org/value', '2'],
    ])
  })

  it('gives quads in which a check finds no error', async () => {
    const { store } = await readQuads(terms, 'ttl')
    const texts = new Map([[sha256(text), text]])
    const report = await checkGraph(createStore([...store, ...claim(described)]), { ontology: shippedOntology, texts })
    // the second sentence of the text is read by no claim
    expect(
      report.issues.filter(({ severity, code }) => severity === 'error' && code !== 'sentence-without-claim'),
    ).toEqual([])
    expect(report.claims).toBe(1)
  })

  it.each([
    ['a claimant that is no IRI', { claimant: 'mayor' }, '`claimant`: expected an IRI, found `mayor`'],
    ['a day that does not exist', { assertedOn: '2024-06-31' }, '`assertedOn`: expected a date that exists'],
    [
      'a value that is neither date nor IRI',
      { content: [{ of: `${ex}collapse`, property: 'began', value: 'June' }] },
      '`value`: expected an IRI, found `June`',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => claim({ ...described, ...change })).toThrow(
      expect.objectContaining({ code: 'parameter', message: expect.stringContaining(message) }),
    )
  })

  it('marks a claim as restricted only when asked to', () => {
    const isRestricted = (restricted: boolean) =>
      claim({ ...described, restricted }).some(({ object }) => object.value.endsWith('#Restricted'))
    expect([isRestricted(true), isRestricted(false)]).toEqual([true, false])
  })
})

describe('mention', () => {
  const document = `${ex}note`

  it('refuses words that the text lacks, and words that it has twice', () => {
    expect(() => mention(text, 'three people', { document })).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => mention(text, '', { document })).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => mention(text, 'people were', { document })).toThrow(expect.objectContaining({ code: 'ambiguous' }))
  })

  it.each([
    [-1, 4],
    [4, 4],
    [60, 70],
  ])('refuses offsets from %i to %i', (start, end) => {
    expect(() => mention(text, { start, end }, { document })).toThrow(expect.objectContaining({ code: 'parameter' }))
  })

  it('takes offsets up to the very end', () => {
    expect(mention(text, { start: 64, end: 68 }, { document }).sha256).toBe(sha256('een.'))
  })
})
