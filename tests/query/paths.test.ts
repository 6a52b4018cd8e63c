import { Store } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { rdf } from '../../src/rdf/environment.js'
import { storeOf } from '../claims/fixture.js'

/** No property stands both within and outside a named graph, as in a graph of claims. */
const trig = `@prefix : <http://example.org/> .
:claim-1 a :Claim ; :by :office .  :claim-1 { :flood :harmed :farmers ; :caused :rain . :rain :caused :damage }
:claim-2 a :Claim ; :by :council . :claim-2 { :flood :caused :negligence ; :cost :bill . :bill :value 7 ; :most 9 }
:claim-3 a :Claim ; :by :council . :claim-3 { :flood :lasted 3 }
:farmers :label "Farmers" . :negligence :name "Negligence" .`

const dataset = await storeOf(trig)
const oxigraph = new Store()
oxigraph.load(trig, { format: 'application/trig' })

const prefix = 'PREFIX : <http://example.org/> '
const toLine = (row: Iterable<readonly [string, { value: string }]>) =>
  [...row]
    .map(([name, { value }]) => `${name}=${value.replace('http://example.org/', '')}`)
    .sort()
    .join(' ')

async function ask(text: string): Promise<string[]> {
  const result = await query({ dataset }, prefix + text)
  if (result.type !== 'bindings') throw new Error(result.type)
  return result.rows.map(toLine).sort()
}

const askOxigraph = (text: string): string[] =>
  (oxigraph.query(prefix + text) as Parameters<typeof toLine>[0][]).map(toLine).sort()

describe('alternatives of a path', () => {
  it('within GRAPH are looked for in that graph', async () => {
    expect(await ask('SELECT ?g ?x { GRAPH ?g { :flood :harmed|:caused ?x } }')).toEqual([
      'g=claim-1 x=farmers',
      'g=claim-1 x=rain',
      'g=claim-2 x=negligence',
    ])
  })

  it.each([
    ['in the graph of an IRI', 'SELECT ?x { GRAPH :claim-1 { :flood :harmed|:caused ?x } }'],
    ['joined with the default graph', 'SELECT * { ?g :by :council . GRAPH ?g { ?e :harmed|:caused ?x } }'],
    ['of a variable bound before', 'SELECT * { VALUES ?g { :claim-1 } GRAPH ?g { ?e :harmed|:caused ?x } }'],
    ['at the end of a sequence', 'SELECT * { GRAPH ?g { ?e :cost/(:value|:most) ?x } }'],
    ['at the beginning of a sequence', 'SELECT * { GRAPH ?g { ?e (:harmed|:cost)/:value ?x } }'],
    ['turned round', 'SELECT * { GRAPH ?g { ?x ^(:harmed|:caused) ?e } }'],
    ['one of them turned round', 'SELECT * { GRAPH ?g { ?e :harmed|^:caused ?x } }'],
    ['of which one holds a sequence', 'SELECT * { GRAPH ?g { ?e :harmed|(:caused/:caused) ?x } }'],
    ['repeated', 'SELECT * { GRAPH ?g { ?e (:harmed|:caused)* ?x } }'],
    ['repeated once at least', 'SELECT DISTINCT * { GRAPH ?g { :flood (:harmed|:caused)/(:harmed|:caused)* ?x } }'],
    ['repeated once at least, in the graph of an IRI', 'SELECT * { GRAPH :claim-1 { :flood (:harmed|:caused)+ ?x } }'],
    ['repeated, in the graph of an IRI', 'SELECT * { GRAPH :claim-1 { :flood (:harmed|:caused)* ?x } }'],
    ['of which only one occurs', 'SELECT * { GRAPH ?g { ?e :harmed|:unheard ?x } }'],
    ['of which none occurs', 'SELECT * { GRAPH ?g { ?e :unheard|:unseen ?x } }'],
    ['within OPTIONAL', 'SELECT * { ?g a :Claim OPTIONAL { GRAPH ?g { ?e :harmed|:caused ?x } } }'],
    ['within EXISTS', 'SELECT * { ?g a :Claim FILTER EXISTS { GRAPH ?g { ?e :harmed|:caused ?x } } }'],
    ['within NOT EXISTS', 'SELECT * { ?g a :Claim FILTER NOT EXISTS { GRAPH ?g { ?e :harmed|:caused ?x } } }'],
    ['within MINUS', 'SELECT * { ?g a :Claim MINUS { GRAPH ?g { ?e :harmed|:caused ?x } } }'],
    ['counted', 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?e :harmed|:caused ?x } }'],
    ['outside any named graph', 'SELECT * { ?x :label|:name ?name }'],
    ['outside and within', 'SELECT * { GRAPH ?g { ?e :harmed|:caused ?x } ?x :label|:name ?name }'],
  ])('%s find what another engine finds', async (_, text) => {
    expect(await ask(text)).toEqual(askOxigraph(text))
  })
})

describe('a path with + or ? in the graph of a variable', () => {
  it.each([
    ['+', 'SELECT * { GRAPH ?g { :flood :caused+ ?x } }'],
    ['+ within a path', 'SELECT * { GRAPH ?g { ?e (:harmed|:caused/^(:caused+)) ?x } }'],
    ['?', 'SELECT * { ?g a :Claim OPTIONAL { GRAPH ?g { :flood :caused? ?x } } }'],
    ['in EXISTS', 'SELECT * { ?g a :Claim FILTER EXISTS { GRAPH ?g { ?e :caused+ ?x } } }'],
  ])('%s finds what another engine finds', async (_, text) => {
    expect(await ask(text)).toEqual(askOxigraph(text))
  })

  it('is refused where there are too many graphs to look into each', async () => {
    const many = Array.from(
      { length: 1001 },
      (_, index) => `GRAPH <http://example.org/g${index}> { <x:a> <x:b> <x:c> }`,
    )
    const large = { dataset: await storeOf(many.join('\n')) }
    await expect(query(large, 'ASK { GRAPH ?g { ?s <x:b>+ ?o } }')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('each of 1001 graphs'),
    })
    expect(await query(large, 'ASK { GRAPH ?g { ?s <x:b>* ?o } }')).toMatchObject({ value: true })
  })

  it('is no trouble where a parameter names the graph', async () => {
    const text = `${prefix}SELECT ?x { GRAPH ?_g_iri { :flood :caused+ ?x } }`
    const params = { _g_iri: rdf.namedNode('http://example.org/claim-1') }
    expect(await query({ dataset }, text, { params })).toMatchObject({ rows: { length: 2 } })
  })
})

it('comes to an end where one alternative of a UNION ends while it is read and the next is ready', async () => {
  const both = ':a :r :b . :c :r :a'
  const trig = `@prefix : <http://example.org/> .
    { ${both} . :a :p :c, :a . :b :p "x", :c ; :q "1" } :g1 { ${both} . :c :q 1 . :a :q :c }
    :g2 { ${both} . :b :p :c, "x", :a ; :q :c . :c :q :b, "2" . :a :q :b }`
  const text = 'SELECT * { { GRAPH :g2 { ?x :q ?x . ?z :q ?x } } UNION { :b ?y ?z . :b :p? ?x . ?x :p ?z } }'
  const answer = await query({ dataset: await storeOf(trig) }, prefix + text, { timeoutMs: 30_000 })
  expect(answer).toMatchObject({ rows: { length: 2 } })
})

it('takes nothing away where a UNION within MINUS or NOT EXISTS matches nothing', async () => {
  const nothing = '{ ?g :unheard ?x } UNION { ?g :unseen ?x }'
  for (const text of [`MINUS { ${nothing} }`, `FILTER NOT EXISTS { ${nothing} }`]) {
    expect(await ask(`SELECT ?g { ?g a :Claim ${text} }`)).toEqual(['g=claim-1', 'g=claim-2', 'g=claim-3'])
  }
})
