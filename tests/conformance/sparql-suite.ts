import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Quad, Term } from '@rdfjs/types'
import { Parser } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { rdf } from '../../src/rdf/environment.js'
import { readList } from '../../src/rdf/list.js'
import { createStore, type QuadStore } from '../../src/rdf/store.js'

/** Where the W3C's tests of SPARQL are; they are read in place, and skipped where they are not. */
export const suiteFolder = new URL('../../../shared/w3c/rdf-tests/sparql/', import.meta.url)

/** The address under which the tests' files refer to one another. */
const base = 'http://w3c.test/'

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'
const qt = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#'

/** One test of a manifest, with addresses of files where it refers to some. */
export interface SuiteTest {
  /** Folder and name, such as `sparql11/bind#bind01`. */
  readonly id: string
  /** Its class, such as `QueryEvaluationTest`. */
  readonly kind: string
  readonly query: string
  readonly data: readonly string[]
  readonly graphData: readonly string[]
  readonly result: string | undefined
  /** Whether an answer may leave out rows that it gives more than once. */
  readonly isLax: boolean
}

/** Reads a manifest and those that it includes; tests of updates, federation and entailment are left out. */
export async function readSuite(path: string): Promise<SuiteTest[]> {
  const store = await readTurtle(base + path)
  const all = (subject: Term, iri: string) => [...store.match(subject, rdf.namedNode(iri))].map(({ object }) => object)
  const one = (subject: Term | undefined, iri: string) => (subject ? all(subject, iri)[0] : undefined)
  const values = (subject: Term | undefined, iri: string) =>
    subject ? all(subject, iri).map(({ value }) => value) : []

  const included = [...store.match(null, rdf.namedNode(`${mf}include`))].flatMap(({ object }) =>
    readList(store, object),
  )
  const deeper = await Promise.all(included.map(({ value }) => readSuite(value.slice(base.length))))
  const folder = path.split('/').slice(0, -1).join('/')
  const entries = [...store.match(null, rdf.namedNode(`${mf}entries`))].flatMap(({ object }) => readList(store, object))
  const own = entries.map((entry): SuiteTest => {
    const action = one(entry, `${mf}action`)!
    const query = one(action, `${qt}query`) ?? action
    const kind = one(entry, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')!.value
    const graphs = all(action, `${qt}graphData`).map(graph => one(graph, `${qt}graph`) ?? graph)
    return {
      id: `${folder}#${entry.value.split(/[#/]/).at(-1)}`,
      kind: kind.slice(mf.length),
      query: query.value,
      data: values(action, `${qt}data`),
      graphData: graphs.map(({ value }) => value),
      result: one(entry, `${mf}result`)?.value,
      isLax: values(entry, `${mf}resultCardinality`).includes(`${mf}LaxCardinality`),
    }
  })
  return [...own, ...deeper.flat()].filter(({ kind }) => !/Update|Service/.test(kind))
}

/** The text of a file of the suite. */
export function readText(iri: string): Promise<string> {
  return readFile(new URL(iri.slice(base.length), suiteFolder), 'utf8')
}

/** What a file of the suite holds as RDF. */
export async function readTurtle(iri: string): Promise<QuadStore> {
  const text = await readText(iri)
  return createStore(iri.endsWith('.rdf') ? await parseRdfXml(text, iri) : parseTurtle(text, iri))
}

/** The dataset that a test is asked of: its data and, each under its address, its graphs and those that FROM names. */
export async function readDataset({ data, graphData, query }: SuiteTest): Promise<QuadStore> {
  const store = createStore()
  for (const iri of data) for (const quad of await readTurtle(iri)) store.add(quad)
  const named = [...(await readText(query)).matchAll(/\bFROM\s+(?:NAMED\s+)?<([^>]+)>/gi)]
  const graphs = [...graphData, ...named.map(([, iri]) => new URL(iri!, query).href)]
  for (const iri of new Set(graphs)) {
    for (const { subject, predicate, object } of await readTurtle(iri)) {
      store.add(rdf.quad(subject, predicate, object, rdf.namedNode(iri)))
    }
  }
  return store
}

function parseTurtle(text: string, baseIRI: string): Quad[] {
  const format = baseIRI.endsWith('.trig') ? 'application/trig' : 'text/turtle'
  return new Parser({ baseIRI, format, blankNodePrefix: `_:${baseIRI.replace(/\W/g, '')}-` }).parse(text) as Quad[]
}

async function parseRdfXml(text: string, baseIRI: string): Promise<Quad[]> {
  const quads: Quad[] = []
  const parser = new RdfXmlParser({ baseIRI })
  parser.on('data', quad => quads.push(quad))
  const ending = once(parser, 'end')
  parser.end(text)
  await ending
  return quads
}
