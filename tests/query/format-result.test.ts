import { describe, expect, it } from 'vitest'
import type { BindingsResult, QueryResult } from '../../src/query/engine.js'
import { formatResult } from '../../src/query/format-result.js'
import { query } from '../../src/query/query.js'
import { toTable } from '../../src/query/table.js'
import { rdf } from '../../src/rdf/environment.js'
import { failureOf, openFlood } from './fixture.js'

const graph = await openFlood()
const select = async (text: string): Promise<BindingsResult> => {
  const result = await query(graph, text)
  if (result.type !== 'bindings') throw new Error(result.type)
  return result
}
const kinds = await select(`SELECT ?iri ?text ?tagged ?number ?day ?nothing {
  VALUES (?iri ?text ?tagged ?number ?day ?nothing) {
    (:town-council "a \\"b\\", <c> & d\\te\\nf" "Fluß"@de -4 "2019-06-03"^^xsd:date UNDEF)
  }
}`)
const iri = 'http://example.org/flood/town-council'
const date = 'http://www.w3.org/2001/XMLSchema#date'

describe('formatResult of rows', () => {
  it('writes SPARQL results JSON', async () => {
    expect(JSON.parse(await formatResult(kinds, 'json'))).toEqual({
      head: { vars: ['iri', 'text', 'tagged', 'number', 'day', 'nothing'] },
      results: {
        bindings: [
          {
            iri: { type: 'uri', value: iri },
            text: { type: 'literal', value: 'a "b", <c> & d\te\nf' },
            tagged: { type: 'literal', value: 'Fluß', 'xml:lang': 'de' },
            number: { type: 'literal', value: '-4', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
            day: { type: 'literal', value: '2019-06-03', datatype: date },
          },
        ],
      },
    })
  })

  it('writes SPARQL results XML', async () => {
    expect(await formatResult(kinds, 'xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#">
  <head>
    <variable name="iri"/>
    <variable name="text"/>
    <variable name="tagged"/>
    <variable name="number"/>
    <variable name="day"/>
    <variable name="nothing"/>
  </head>
  <results>
    <result>
      <binding name="iri"><uri>${iri}</uri></binding>
      <binding name="text"><literal>a &quot;b&quot;, &lt;c&gt; &amp; d\te\nf</literal></binding>
      <binding name="tagged"><literal xml:lang="de">Fluß</literal></binding>
      <binding name="number"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">-4</literal></binding>
      <binding name="day"><literal datatype="${date}">2019-06-03</literal></binding>
    </result>
  </results>
</sparql>
`)
  })

  it('refuses to write characters that XML cannot hold', async () => {
    const error = await failureOf(formatResult(await select('SELECT ("a\\bb" AS ?x) {}'), 'xml'))
    expect(error).toMatchObject({ code: 'invalid-data', message: expect.stringContaining('U+0008') })
  })

  it('writes CSV with plain values and CR LF', async () => {
    expect(await formatResult(kinds, 'csv')).toBe(
      `iri,text,tagged,number,day,nothing\r\n${iri},"a ""b"", <c> & d\te\nf",Fluß,-4,2019-06-03,\r\n`,
    )
  })

  it('puts a quote mark in front of CSV values that would start a formula, but not of numbers', async () => {
    const result = await select('SELECT ?x { VALUES ?x { "=1+1" "+1" "-1" "@x" "\\tx" "1-1" -1 -1.5 } }')
    expect(await formatResult(result, 'csv')).toBe("x\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n'\tx\r\n1-1\r\n-1\r\n-1.5\r\n")
  })

  it('leaves dates before the year 0 and numbers of all types in CSV as they are', async () => {
    const result = await select(
      'SELECT ?x { VALUES ?x { "-0044"^^xsd:gYear "-0044-03-15"^^xsd:date "-5"^^xsd:int "-7"^^xsd:long "-1+1"^^xsd:int } }',
    )
    expect(await formatResult(result, 'csv')).toBe("x\r\n-0044\r\n-0044-03-15\r\n-5\r\n-7\r\n'-1+1\r\n")
  })

  it('writes TSV with terms as in Turtle', async () => {
    expect(await formatResult(kinds, 'tsv')).toBe(
      `?iri\t?text\t?tagged\t?number\t?day\t?nothing\n<${iri}>\t"a \\"b\\", <c> & d\\te\\nf"\t"Fluß"@de\t-4\t"2019-06-03"^^<${date}>\t\n`,
    )
  })

  it('keeps an IRI with forbidden characters one cell and one IRI in TSV', async () => {
    const rows = [new Map([['x', rdf.namedNode('http://x/a> <b\tc')]])]
    const result: QueryResult = { type: 'bindings', variables: ['x'], rows }
    expect(await formatResult(result, 'tsv')).toBe('?x\n<http://x/a\\u003E\\u0020\\u003Cb\\u0009c>\n')
  })

  it('writes no rows as a header alone', async () => {
    const none = await select('SELECT ?a ?b { ?a cg:nothing ?b }')
    expect(await formatResult(none, 'csv')).toBe('a,b\r\n')
    expect(await formatResult(none, 'tsv')).toBe('?a\t?b\n')
    expect(JSON.parse(await formatResult(none, 'json')).results.bindings).toEqual([])
  })

  it.each(['application/sparql-results+json', 'srj', '.json', 'application/json; charset=utf-8', 'JSON'])(
    'knows JSON as %s',
    async name => {
      expect(await formatResult(kinds, name)).toBe(await formatResult(kinds, 'json'))
    },
  )

  it('names the formats for rows where another is asked for', async () => {
    const error = await failureOf(formatResult(kinds, 'ttl'))
    expect(error.code).toBe('unknown-format')
    expect(error.message).toContain('json, xml, csv, tsv')
    expect((await failureOf(formatResult(kinds, 'jsom'))).message).toContain('did you mean "json"?')
  })
})

describe('formatResult of yes and no', () => {
  const yes = { type: 'boolean', value: true } as const
  it('writes JSON and XML as the W3C has them, and else the word', async () => {
    expect(JSON.parse(await formatResult(yes, 'json'))).toEqual({ head: {}, boolean: true })
    expect(await formatResult(yes, 'xml')).toContain('  <boolean>true</boolean>\n')
    expect(await formatResult(yes, 'tsv')).toBe('true\n')
    expect(await formatResult({ ...yes, value: false }, 'csv')).toBe('false\n')
  })
})

describe('formatResult of triples', () => {
  const made = query(graph, 'CONSTRUCT { :town-council cg:kind cg:Government } {}')
  it('writes Turtle with prefixes', async () => {
    const text = await formatResult(await made, 'text/turtle', { prefixes: graph.prefixes })
    expect(text).toContain('@prefix cg: <https://w3id.org/claimgraph/ns#>.')
    expect(text).toMatch(/^:town-council cg:kind cg:Government\.$/m)
  })

  it.each(['nt', 'nq'])('writes %s', async format => {
    const ns = 'https://w3id.org/claimgraph/ns#'
    expect((await formatResult(await made, format)).trim()).toBe(`<${iri}> <${ns}kind> <${ns}Government> .`)
  })

  it('writes JSON-LD', async () => {
    const document = JSON.parse(await formatResult(await made, 'jsonld', graph))
    expect(JSON.stringify(document['@graph'])).toContain('town-council')
  })

  it('names the formats for triples where another is asked for', async () => {
    expect((await failureOf(formatResult(await made, 'csv'))).code).toBe('unknown-format')
  })
})

describe('toTable', () => {
  it('shortens IRIs by their longest prefix and shows literals as they read', async () => {
    const rows = await select(`SELECT ?x { VALUES ?x {
      :town-council cg:Claim <http://example.org/flood/a/b> <http://example.org/other> "Fluß"@de 4
    } }`)
    expect(toTable(rows, graph.prefixes)).toEqual({
      columns: ['x'],
      rows: [
        [':town-council'],
        ['cg:Claim'],
        ['<http://example.org/flood/a/b>'],
        ['<http://example.org/other>'],
        ['Fluß'],
        ['4'],
      ],
    })
  })
})
