import type { Quad, Term } from '@rdfjs/types'
import { expect, it } from 'vitest'
import type { ClaimAsOf } from '../../src/claims/as-of.js'
import { deriveQuads } from '../../src/compare/derived.js'
import type { Comparison, Position } from '../../src/compare/types.js'
import { rdf } from '../../src/rdf/environment.js'
import type { ByDay } from '../../src/time/possible-days.js'
import { version } from '../../src/version.js'
import { flood, storeOf } from '../claims/fixture.js'
import { toCanonical } from '../export/isomorphism.js'

const named = (name: string) => ({ id: flood + name, label: `The ${name}` })
const deaths = { id: 'https://w3id.org/claimgraph/ns#deaths', label: 'deaths' }
const said = (name: string, counts = true) => ({ speaker: flood + name, relayedBy: null, ascribed: !counts, counts })

function position(name: string, rest: Partial<Position>): Position {
  return {
    ...named(name),
    ...{ reading: null, value: null, claims: [], lifted: [], statements: [], claimants: [], voices: [], documents: [] },
    ...{ origins: [], unnamedOrigins: 0, originCount: { least: 1, most: 3 } },
    ...{ singleSource: false, firstAsserted: null, history: [], ...rest },
  }
}

function standing(name: string, said: ByDay, onRecord: ByDay): ClaimAsOf {
  return { claim: flood + name, said, onRecord, days: {}, documents: [], because: 'R8' }
}

/** One of everything that a comparison can find, with what may be left out once there and once not. */
const comparison: Comparison = {
  documents: [],
  topics: [{ id: `${flood}topic`, event: named('flood'), property: deaths, verdict: 'differ', questions: [] }],
  questions: [
    {
      ...{ id: `${flood}q1`, topic: `${flood}topic`, event: { ...named('flood'), scope: 'valley; 2024' } },
      ...{
        property: deaths,
        unit: 'families',
        wholes: [`${flood}q2`],
        restsOn: [`${flood}i1`],
        verdict: 'contradict',
        leftOut: 4,
      },
      positions: [
        position('p1', {
          value: { kind: 'quantity', least: 40, most: null, headline: 41.5 },
          claims: [`${flood}c1`],
          lifted: [`${flood}c2`],
          voices: [said('town'), said('town'), said('press', false), said('press', false)],
          documents: [`${flood}d1`, `${flood}d2`],
          origins: [named('witness')],
          reading: '42 or more',
          unnamedOrigins: 2,
          statements: [
            {
              ...{ claim: `${flood}c1`, speaker: `${flood}town`, relayedBy: null, lifted: false },
              ...{ act: named('report'), certainty: named('perhaps'), quantifier: named('many') },
              ...{ presupposed: true, unnamedSource: true, asStated: 'scores' },
            },
            {
              ...{ claim: `${flood}c2`, speaker: `${flood}town`, relayedBy: null, lifted: true },
              ...{ act: named('report'), certainty: null, quantifier: null },
              ...{ presupposed: false, unnamedSource: false, asStated: null },
            },
          ],
          singleSource: true,
          firstAsserted: '2024-06-01',
          history: [`${flood}c0`],
        }),
        position('p2', { voices: [said('town', false), said('press')], claims: [`${flood}c3`] }),
      ],
      relations: [
        ...[
          {
            a: `${flood}p1`,
            b: `${flood}p2`,
            relation: 'refinedBy',
            verdict: 'differ',
            gap: 2.5,
            because: 'R1',
          } as const,
          {
            a: `${flood}p2`,
            b: `${flood}p1`,
            relation: 'overlaps',
            verdict: 'agree',
            gap: null,
            because: 'R2',
          } as const,
        ],
      ],
      incomparable: [{ a: `${flood}p1`, b: `${flood}p2`, dimension: 'facet', because: 'R8' }],
    },
    {
      ...{ id: `${flood}q2`, topic: `${flood}topic`, event: { ...named('storm'), scope: '' } },
      ...{
        property: deaths,
        unit: '',
        wholes: [],
        restsOn: [],
        verdict: 'single',
        positions: [],
        relations: [],
        incomparable: [],
      },
    },
  ],
  acrossScopes: [
    {
      part: { question: `${flood}q1`, position: `${flood}p1` },
      whole: { question: `${flood}q2`, position: `${flood}p2` },
      ...{ relation: 'exceeds', verdict: 'differ', share: 3, gap: null, because: 'R3' },
    },
    {
      part: { question: `${flood}q1`, position: `${flood}p1` },
      parts: ['p1', 'p3'].map(name => ({ question: `${flood}q1`, position: flood + name })),
      whole: { question: `${flood}q2`, position: `${flood}p2` },
      ...{ relation: 'fits', verdict: 'consistent', share: null, gap: null, because: 'R4' },
    },
  ],
  incomparable: [{ a: `${flood}q1`, b: `${flood}q2`, dimension: 'unit', because: 'R5' }],
  fidelity: [
    {
      ...{
        claimant: `${flood}town`,
        event: `${flood}flood`,
        property: `${flood}injured`,
        question: `${flood}q1`,
        primary: `${flood}c1`,
        relayed: `${flood}c3`,
      },
      ...{ document: `${flood}d1`, outcome: 'hedge-dropped', reasons: ['R6'], because: 'R6' },
    },
    {
      ...{
        claimant: `${flood}town`,
        event: `${flood}flood`,
        property: `${flood}injured`,
        question: `${flood}q1`,
        primary: `${flood}c1`,
        relayed: `${flood}c1`,
      },
      ...{ document: `${flood}d2`, outcome: 'faithful', reasons: ['R7'], because: 'R7' },
    },
  ],
  issues: [],
  asOf: {
    ...{ day: '2024-07-01', possible: [] },
    claims: [
      standing('c1', 'possibly', 'not'),
      standing('c2', 'certainly', 'not'),
      standing('c3', 'possibly', 'possibly'),
    ],
  },
}

const expected = `
  @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
  @prefix software: <https://w3id.org/claimgraph/software/> .
  cg:comparisons {
    cg:comparisons a prov:Bundle ; prov:wasGeneratedBy _:made .
    _:made a cg:Comparison ; rdfs:label "Comparison by claimgraph ${version}"@en ;
      prov:wasAssociatedWith <https://w3id.org/claimgraph/software/${version}> ;
      cg:tolerance 0.25 ; cg:rollsUp false ; cg:asOf "2024-07-01"^^xsd:date ; cg:between :town , :press ;
      cg:possiblySaid :c1 , :c3 ; cg:notYetOnRecord :c1 , :c2 ; cg:possiblyOnRecord :c3 .
    <https://w3id.org/claimgraph/software/${version}> a prov:SoftwareAgent ;
      rdfs:label "claimgraph ${version}"@en ; schema:softwareVersion "${version}" .

    :topic a cg:Topic ; rdfs:label "deaths: The flood"@en ; schema:about :flood ; cg:property cg:deaths ;
      cg:verdict cg:Differ ; prov:wasGeneratedBy _:made .
    :q1 a cg:Question ; rdfs:label "deaths: The flood"@en ; cg:topic :topic ; schema:about :flood ;
      cg:scope "valley; 2024" ; cg:property cg:deaths ; schema:unitText "families" ; cg:verdict cg:Contradict ;
      cg:positionsLeftOut 4 ; cg:wholeQuestion :q2 ; cg:restsOn :i1 ; prov:wasGeneratedBy _:made .
    :q2 a cg:Question ; rdfs:label "deaths: The storm"@en ; cg:topic :topic ; schema:about :storm ;
      cg:property cg:deaths ; cg:verdict cg:Single ; prov:wasGeneratedBy _:made .
    :p1 a cg:Position ; rdfs:label "The p1"@en ; cg:positionOn :q1 ;
      rdf:value "{\\"least\\":40,\\"most\\":null,\\"headline\\":41.5}"^^rdf:JSON ;
      cg:reading "42 or more"@en ; cg:act :report ; cg:certainty :perhaps ; cg:quantifier :many ; cg:presupposes true ;
      cg:unnamedOrigins 2 ; cg:originsAtLeast 1 ; cg:originsAtMost 3 ;
      schema:minValue 40 ; schema:value 41.5 ; cg:heldBy :town ; cg:ascribedTo :press ; cg:origin :witness ;
      cg:singleSource true ; cg:carriedBy :d1 , :d2 ; cg:firstAsserted "2024-06-01"^^xsd:date ;
      prov:wasDerivedFrom :c1 , :c2 ; cg:liftedFrom :c2 ; cg:replaces :c0 ; prov:wasGeneratedBy _:made .
    :p2 a cg:Position ; rdfs:label "The p2"@en ; cg:positionOn :q1 ; cg:heldBy :press ; cg:ascribedTo :town ;
      cg:originsAtLeast 1 ; cg:originsAtMost 3 ; cg:singleSource false ; prov:wasDerivedFrom :c3 ; prov:wasGeneratedBy _:made .

    :c1 cg:act :report ; cg:certainty :perhaps ; cg:quantifier :many . :c2 cg:act :report .
    :p1 cg:refinedBy :p2 ; cg:exceeds :p2 . :p2 cg:overlaps :p1 .
    :p1 cg:notComparableWith :p2 . [] a cg:Relation ; rdf:subject :p1 ; rdf:predicate cg:notComparableWith ; rdf:object :p2 ;
      cg:dimension "facet" ; rdfs:comment "R8"@en ; prov:wasDerivedFrom :p1 , :p2 ; prov:wasGeneratedBy _:made .
    :q1 cg:notComparableWith :q2 . :c3 cg:relays :c1 . :c1 cg:relays :c1 .
    [] a cg:Relation ; rdf:subject :p1 ; rdf:predicate cg:refinedBy ; rdf:object :p2 ; cg:verdict cg:Differ ;
      cg:gap 2.5 ; rdfs:comment "R1"@en ; prov:wasDerivedFrom :p1 , :p2 ; prov:wasGeneratedBy _:made .
    [] a cg:Relation ; rdf:subject :p2 ; rdf:predicate cg:overlaps ; rdf:object :p1 ; cg:verdict cg:Agree ;
      rdfs:comment "R2"@en ; prov:wasDerivedFrom :p1 , :p2 ; prov:wasGeneratedBy _:made .
    [] a cg:Relation ; rdf:subject :p1 ; rdf:predicate cg:exceeds ; rdf:object :p2 ; cg:verdict cg:Differ ;
      cg:share 3 ; rdfs:comment "R3"@en ; prov:wasDerivedFrom :p1 , :p2 ; prov:wasGeneratedBy _:made .
    [] a cg:Relation ; cg:addend :p1 , :p3 ; rdf:predicate cg:fits ; rdf:object :p2 ; cg:verdict cg:Consistent ;
      rdfs:comment "R4"@en ; prov:wasDerivedFrom :p1 , :p3 , :p2 ; prov:wasGeneratedBy _:made .
    [] a cg:Relation ; rdf:subject :q1 ; rdf:predicate cg:notComparableWith ; rdf:object :q2 ; cg:dimension "unit" ;
      rdfs:comment "R5"@en ; prov:wasDerivedFrom :q1 , :q2 ; prov:wasGeneratedBy _:made .
    [] a cg:Relation ; rdf:subject :c3 ; rdf:predicate cg:relays ; rdf:object :c1 ; cg:heldBy :town ; schema:about :q1 ;
      cg:carriedBy :d1 ; cg:outcome cg:HedgeDropped ; rdfs:comment "R6"@en ; prov:wasDerivedFrom :c3 , :c1 ;
      prov:wasGeneratedBy _:made .
    [] a cg:Relation ; rdf:subject :c1 ; rdf:predicate cg:relays ; rdf:object :c1 ; cg:heldBy :town ; schema:about :q1 ;
      cg:carriedBy :d2 ; cg:outcome cg:Faithful ; rdfs:comment "R7"@en ; prov:wasDerivedFrom :c1 ;
      prov:wasGeneratedBy _:made .
  }`

/** With blank nodes for what has an IRI that is made of a key. */
function anonymise(quads: readonly Quad[]): Quad[] {
  const anonymous = <T extends Term>(term: T): T =>
    /comparison\/(?:relation|activity)\/[0-9a-f]{16}$/.test(term.value)
      ? (rdf.blankNode(term.value.slice(-16)) as Term as T)
      : term
  return quads.map(q => rdf.quad(anonymous(q.subject), q.predicate, anonymous(q.object), q.graph))
}

it('a comparison as triples is what it says, and nothing else', async () => {
  const options = {
    tolerance: 0.25,
    rollUp: false,
    asOf: '2024-07-01',
    between: [`${flood}town`, `${flood}press`],
  } as const
  const quads = deriveQuads(comparison, options)
  expect(toCanonical(anonymise(quads)).split('\n').sort()).toEqual(
    toCanonical(await storeOf(expected))
      .split('\n')
      .sort(),
  )
})

it('a comparison without settings has the usual ones', async () => {
  const nothing: Comparison = {
    documents: [],
    topics: [],
    questions: [],
    acrossScopes: [],
    incomparable: [],
    fidelity: [],
    issues: [],
  }
  const usual = `cg:comparisons { cg:comparisons a prov:Bundle ; prov:wasGeneratedBy _:made .
    _:made a cg:Comparison ; rdfs:label "Comparison by claimgraph ${version}"@en ;
      prov:wasAssociatedWith <https://w3id.org/claimgraph/software/${version}> ; cg:tolerance 0.1 ; cg:rollsUp true .
    <https://w3id.org/claimgraph/software/${version}> a prov:SoftwareAgent ;
      rdfs:label "claimgraph ${version}"@en ; schema:softwareVersion "${version}" . }`
  expect(toCanonical(anonymise(deriveQuads(nothing)))).toBe(toCanonical(await storeOf(usual)))
})

it('has an IRI of its own for each relation, and for each set of settings', () => {
  const relations = deriveQuads(comparison).filter(({ object }) => object.value.endsWith('ns#Relation'))
  expect(new Set(relations.map(({ subject }) => subject.value)).size).toBe(8)
  const activity = (options: Parameters<typeof deriveQuads>[1]) =>
    deriveQuads(comparison, options).find(({ predicate }) => predicate.value.endsWith('wasGeneratedBy'))!.object.value
  const settings = [
    {},
    { tolerance: 0.2 },
    { rollUp: false },
    { asOf: '2024-07-01' },
    { between: [`${flood}a`, `${flood}b`] as const },
    { between: [`${flood}b`, `${flood}a`] as const },
  ]
  expect(new Set(settings.map(activity)).size).toBe(settings.length)
})
