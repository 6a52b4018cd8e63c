import type { Term } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { rdf } from '../../src/rdf/environment.js'
import { failureOf, flood, openFlood, rowsOf } from './fixture.js'

const graph = await openFlood()
const xsd = (name: string) => rdf.namedNode(`http://www.w3.org/2001/XMLSchema#${name}`)
const params: Record<string, Term> = {
  _who_iri: flood('town-council'),
  _claim_iri: flood('claim-council-deaths'),
  _by_iri: rdf.namedNode('http://www.w3.org/ns/prov#wasAttributedTo'),
  _figure_integer: rdf.literal('7', xsd('integer')),
  _yes_boolean: rdf.literal('true', xsd('boolean')),
  _text_literal: rdf.literal('River authority'),
  _nobody_iri: flood('nobody'),
}
const answer = async (text: string) => rowsOf(await query(graph, text, { params }))

describe('parameters', () => {
  it.each<[string, string, string[]]>([
    ['as a subject', 'SELECT ?x { ?_claim_iri cg:assertedOn ?x }', ['2019-06-03']],
    ['as a property', 'SELECT ?x { :claim-authority-deaths ?_by_iri ?x }', [':river-authority']],
    [
      'as an object',
      'SELECT ?x { ?x prov:wasAttributedTo ?_who_iri } ORDER BY ?x',
      [':claim-council-deaths', ':claim-council-warning'],
    ],
    ['as a graph', 'SELECT ?x { GRAPH ?_claim_iri { ?e cg:deaths ?x } }', ['4']],
    [
      'at the end of a path',
      'SELECT ?x { ?x prov:wasAttributedTo/rdf:type? ?_who_iri ; cg:act cg:Warning }',
      [':claim-council-warning'],
    ],
    ['in FILTER', 'SELECT ?e { GRAPH ?g { ?e cg:deaths ?x } FILTER(?x = ?_figure_integer) }', [':marnau-flood']],
    [
      'in FILTER as the whole condition, with a pattern below',
      'SELECT ?x { ?x prov:wasAttributedTo ?_who_iri ; cg:act cg:Warning FILTER(?_yes_boolean) }',
      [':claim-council-warning'],
    ],
    [
      'in FILTER within a cast, with a pattern below',
      'SELECT ?x { ?x prov:wasAttributedTo ?_who_iri ; cg:act cg:Warning FILTER(xsd:boolean(?_yes_boolean)) }',
      [':claim-council-warning'],
    ],
    ['in IN', 'SELECT ?x { GRAPH ?g { ?e cg:deaths ?x } FILTER(?x IN (?_figure_integer, 8)) }', ['7']],
    [
      'in OPTIONAL',
      'SELECT ?c ?x { ?c a cg:Claim OPTIONAL { ?c prov:wasAttributedTo ?_who_iri ; cg:act ?x } } ORDER BY ?c',
      [
        ':claim-authority-deaths -',
        ':claim-council-deaths https://w3id.org/claimgraph/ns#Finding',
        ':claim-council-warning https://w3id.org/claimgraph/ns#Warning',
      ],
    ],
    [
      'in the condition of OPTIONAL',
      'SELECT ?x { :marnau-flood a ?t OPTIONAL { GRAPH ?g { ?e cg:deaths ?x } FILTER(?x = ?_figure_integer) } }',
      ['7'],
    ],
    [
      'in NOT EXISTS',
      'SELECT ?c { ?c a cg:Claim FILTER NOT EXISTS { ?c prov:wasAttributedTo ?_who_iri } }',
      [':claim-authority-deaths'],
    ],
    [
      'in MINUS',
      'SELECT ?c { ?c a cg:Claim MINUS { ?c prov:wasAttributedTo ?_who_iri } }',
      [':claim-authority-deaths'],
    ],
    [
      'in a subquery that does not select it',
      'SELECT ?c { { SELECT ?c { ?c prov:wasAttributedTo ?_who_iri } ORDER BY ?c LIMIT 1 } }',
      [':claim-council-deaths'],
    ],
    [
      'in a subquery that selects it, and outside',
      'SELECT ?c ?_who_iri { ?c cg:act cg:Warning { SELECT ?c ?_who_iri { ?c prov:wasAttributedTo ?_who_iri } } }',
      [':claim-council-warning :town-council'],
    ],
    [
      'selected where only an unmatched OPTIONAL subquery mentions it',
      'SELECT ?_nobody_iri { OPTIONAL { SELECT ?_nobody_iri { ?c prov:wasAttributedTo ?_nobody_iri } } }',
      [':nobody'],
    ],
    [
      'in UNION',
      'SELECT ?x { { ?_claim_iri cg:act ?x } UNION { :claim-council-warning cg:act ?x } } ORDER BY ?x',
      ['https://w3id.org/claimgraph/ns#Finding', 'https://w3id.org/claimgraph/ns#Warning'],
    ],
    ['in the expression of BIND', 'SELECT ?x { BIND(?_figure_integer * 2 AS ?x) }', ['14']],
    [
      'in BOUND, with one that is not given',
      'SELECT (BOUND(?_who_iri) AS ?x) (BOUND(?__other_iri) AS ?y) {}',
      ['true false'],
    ],
    ['in ORDER BY', 'SELECT ?x { GRAPH ?g { ?e cg:deaths ?x } } ORDER BY ABS(?x - ?_figure_integer)', ['7', '4']],
    ['in an aggregate', 'SELECT (SUM(IF(?x = ?_figure_integer, 1, 0)) AS ?n) { GRAPH ?g { ?e cg:deaths ?x } }', ['1']],
    [
      'in GROUP BY and SELECT',
      'SELECT ?_who_iri (COUNT(?c) AS ?n) { ?c prov:wasAttributedTo ?_who_iri } GROUP BY ?_who_iri',
      [':town-council 2'],
    ],
    [
      'in GROUP BY of nothing, which makes no group',
      'SELECT (COUNT(?c) AS ?n) { ?c prov:wasAttributedTo ?_nobody_iri } GROUP BY ?_nobody_iri',
      [],
    ],
    [
      'in HAVING',
      'SELECT ?g (MAX(?x) AS ?m) { GRAPH ?g { ?e cg:deaths ?x } } GROUP BY ?g HAVING(MAX(?x) = ?_figure_integer)',
      [':claim-authority-deaths 7'],
    ],
    [
      'shown by SELECT *',
      'SELECT * { ?_claim_iri cg:act ?x }',
      [':claim-council-deaths https://w3id.org/claimgraph/ns#Finding'],
    ],
    ['where a literal cannot stand, matching nothing', 'SELECT ?x { ?_text_literal rdfs:label ?x }', []],
    ['as a graph that is a literal, matching nothing', 'SELECT ?x { GRAPH ?_text_literal { ?x ?y ?z } }', []],
    [
      'not given, staying variables',
      'SELECT ?x { ?c cg:act cg:Warning ; prov:wasAttributedTo ?x, ?__other_iri }',
      [':town-council'],
    ],
  ])('are bound %s', async (_, text, rows) => {
    expect(await answer(text)).toEqual(rows)
  })

  it('are bound within triple terms', async () => {
    const dataset = rdf.dataset([])
    const triple = rdf.quad(flood('a') as never, flood('b') as never, params._who_iri as never)
    dataset.add(rdf.quad(flood('r') as never, flood('says') as never, triple as never))
    const text = 'SELECT ?x { ?r :says <<( ?x :b ?_who_iri )>> }'
    const other = { dataset, prefixes: graph.prefixes }
    expect(rowsOf(await query(other, text, { params }))).toEqual([':a'])
    expect(rowsOf(await query(other, text, { params: { _who_iri: flood('nobody') } }))).toEqual([])
  })

  it('are bound in ASK, CONSTRUCT and DESCRIBE', async () => {
    expect(await query(graph, 'ASK { ?_who_iri a prov:Organization }', { params })).toEqual({
      type: 'boolean',
      value: true,
    })
    expect(await query(graph, 'ASK { ?_nobody_iri a prov:Organization }', { params })).toEqual({
      type: 'boolean',
      value: false,
    })
    const made = await query(graph, 'CONSTRUCT { ?_who_iri cg:made ?c } { ?c cg:act cg:Warning }', { params })
    expect(made.type === 'quads' && made.quads.map(q => q.subject.value)).toEqual([params._who_iri!.value])
    const described = await query(graph, 'DESCRIBE ?_who_iri', { params })
    expect(described.type === 'quads' && described.quads).toHaveLength(2)
  })

  it.each([
    ['BIND', 'SELECT * { BIND(1 AS ?_who_iri) }'],
    ['AS', 'SELECT (1 AS ?_who_iri) {}'],
    ['VALUES', 'SELECT * { VALUES ?_who_iri { :x } }'],
    ['an aggregate', 'SELECT (COUNT(*) AS ?_who_iri) { ?s ?p ?o }'],
  ])('are not assigned by the query itself: %s', async (_, text) => {
    const error = await failureOf(query(graph, text, { params }))
    expect(error).toMatchObject({ code: 'invalid-query', message: expect.stringContaining('`?_who_iri`') })
  })

  it.each([
    'River authority" } INSERT DATA { :a :b :c } #',
    "x' || true || '",
    'x\\',
    '"@en . ?s ?p ?o . #',
    '?name',
    '\n} UNION { ?agent ?p ?o',
  ])('stay text whatever they contain: %s', async value => {
    const text =
      'SELECT ?agent (STR(?_name_literal) AS ?same) { VALUES ?agent { :x } FILTER NOT EXISTS { ?agent rdfs:label ?_name_literal } }'
    const result = await query(graph, text, { params: { _name_literal: rdf.literal(value) } })
    expect(rowsOf(result)).toEqual([`:x ${value}`])
  })
})
