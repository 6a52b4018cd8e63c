import { Readable } from 'node:stream'
import type { Quad, Term } from '@rdfjs/types'
import { isomorphic } from 'rdf-isomorphic'
import { SparqlJsonParser } from 'sparqljson-parse'
import { SparqlXmlParser } from 'sparqlxml-parse'
import type { QueryResult, Row } from '../../src/query/engine.js'
import { rdf } from '../../src/rdf/environment.js'
import { readText, readTurtle } from './sparql-suite.js'

const rs = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#'

/** An answer as the W3C's tests write it down: rows in order where the order is part of it. */
export type Expected =
  | { readonly type: 'bindings'; readonly rows: readonly Row[]; readonly isOrdered: boolean }
  | Extract<QueryResult, { type: 'boolean' | 'quads' }>

/** Reads an expected answer in any of the formats in which the tests give one: XML, JSON, a result set in RDF, RDF. */
export async function readExpected(iri: string): Promise<Expected> {
  if (iri.endsWith('.srx')) return readXml(await readText(iri))
  if (iri.endsWith('.srj')) return readJson(JSON.parse(await readText(iri)))
  const store = await readTurtle(iri)
  const [set] = [...store.match(null, null, rdf.namedNode(`${rs}ResultSet`))]
  const objects = (subject: Term, property: string) =>
    [...store.match(subject, rdf.namedNode(rs + property))].map(({ object }) => object)
  const [truth] = [...store.match(null, rdf.namedNode(`${rs}boolean`))]
  if (truth) return { type: 'boolean', value: truth.object.value === 'true' }
  if (!set) return { type: 'quads', quads: [...store] }
  const solutions = objects(set.subject, 'solution').map(solution => ({
    index: objects(solution, 'index')[0]?.value,
    row: new Map(
      objects(solution, 'binding').map(binding => [
        objects(binding, 'variable')[0]!.value,
        objects(binding, 'value')[0]!,
      ]),
    ),
  }))
  solutions.sort((a, b) => Number(a.index ?? 0) - Number(b.index ?? 0))
  return {
    type: 'bindings',
    rows: solutions.map(({ row }) => row),
    isOrdered: solutions.some(({ index }) => index !== undefined),
  }
}

async function readXml(text: string): Promise<Expected> {
  const parser = new SparqlXmlParser({ parseUnsupportedVersions: true })
  if (/<boolean>/.test(text)) {
    return { type: 'boolean', value: await parser.parseXmlBooleanStream(Readable.from([text])) }
  }
  const rows: Row[] = []
  for await (const row of parser.parseXmlResultsStream(Readable.from([text]))) rows.push(toRow(row as never))
  return { type: 'bindings', rows, isOrdered: false }
}

function readJson(json: { boolean?: boolean }): Expected {
  const parser = new SparqlJsonParser({ parseUnsupportedVersions: true })
  if (typeof json.boolean === 'boolean') return { type: 'boolean', value: json.boolean }
  return { type: 'bindings', rows: parser.parseJsonResults(json as never).map(toRow), isOrdered: false }
}

function toRow(bindings: Record<string, Term>): Row {
  return new Map(Object.entries(bindings).map(([variable, term]) => [variable.replace(/^\?/, ''), term]))
}

/** Whether an answer is the expected one, but for the names of blank nodes and the way in which a number is written. */
export function isExpected(result: QueryResult, expected: Expected, isLax: boolean): boolean {
  if (result.type !== expected.type) return false
  if (result.type === 'boolean') return result.value === (expected as { value: boolean }).value
  if (result.type === 'quads')
    return isomorphic([...result.quads], [...(expected as Extract<Expected, { type: 'quads' }>).quads])
  const { rows, isOrdered } = expected as Extract<Expected, { type: 'bindings' }>
  const [got, wanted] = [result.rows, rows]
  if (isLax) {
    const texts = (some: readonly Row[]) => new Set(some.map(row => JSON.stringify([...row].map(String).sort())))
    const distinct = texts(wanted)
    return got.length >= distinct.size && got.length <= wanted.length && texts(got).size === distinct.size
  }
  return got.length === wanted.length && isomorphic(toQuads(got, isOrdered), toQuads(wanted, isOrdered))
}

/** Each row as triples about a node of its own, so that rows are the same where graphs are. */
function toQuads(rows: readonly Row[], isOrdered: boolean): Quad[] {
  return rows.flatMap((row, index) => {
    const node = isOrdered ? rdf.namedNode(`http://w3c.test/row/${index}`) : rdf.blankNode(`row-${index}`)
    const cells = [...row].map(([variable, term]) =>
      rdf.quad(node, rdf.namedNode(`http://w3c.test/column/${variable}`), toValue(term) as never),
    )
    return [rdf.quad(node, rdf.namedNode(`${rs}index`), rdf.literal('row')), ...cells]
  })
}

const numeric = /#(?:integer|decimal|double|float)$/

/** A number in one way of writing it, and a language in small letters: the tests do not say which. */
function toValue(term: Term): Term {
  if (term.termType === 'Literal' && term.language) {
    const { direction } = term as { direction?: 'ltr' | 'rtl' }
    const language = term.language.toLowerCase()
    return rdf.literal(term.value, direction ? ({ language, direction } as never) : language)
  }
  if (term.termType !== 'Literal' || !numeric.test(term.datatype.value) || term.value === '') return term
  const value = Number(term.value.replace(/^([+-]?)INF$/, '$1Infinity'))
  return Number.isNaN(value) ? term : rdf.literal(String(value), term.datatype)
}
