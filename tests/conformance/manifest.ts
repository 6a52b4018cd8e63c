import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { NamedNode, Term } from '@rdfjs/types'
import { rdf } from '../../src/rdf/environment.js'
import { readList } from '../../src/rdf/list.js'
import { readQuads } from '../../src/rdf/read-quads.js'

/** Where test suites of the W3C are; they are read in place, and skipped where they are not. */
const suites = new URL('../../../shared/w3c/', import.meta.url)

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'
const rdft = 'http://www.w3.org/ns/rdftest#'

/** One test of how RDF is read. */
export interface ReadingTest {
  /** The path of the manifest, `#` and the name. */
  readonly id: string
  readonly expects: 'error' | 'quads' | 'same quads'
  readonly format: 'nt' | 'nq' | 'ttl' | 'trig' | 'rdf'
  /** The IRI that it is read from. */
  readonly base: string
  readonly input: URL
  readonly output: URL | undefined
}

/** The folder of a suite, where it is at hand. */
export function findSuite(path: string): URL | undefined {
  const folder = new URL(path, suites)
  if (existsSync(folder)) return folder
  console.warn(`skipped: the W3C's tests are not at hand in ${folder.pathname}`)
  return undefined
}

const formats = { NTriples: 'nt', NQuads: 'nq', Turtle: 'ttl', Trig: 'trig', XML: 'rdf' } as const

/** Reads the tests of a manifest in Turtle, which stands at `path` below the folder of the suite. */
export async function readManifest(suite: URL, path: string): Promise<ReadingTest[]> {
  const published = `https://w3c.github.io/rdf-tests/${path}`
  const text = await readFile(new URL(path, suite), 'utf8')
  const { store } = await readQuads(text, 'ttl', { base: published })
  const value = (of: Term, property: string): Term | undefined =>
    [...store.match(of, rdf.namedNode(property))][0]?.object
  const local = (iri: string) => new URL(iri.slice('https://w3c.github.io/rdf-tests/'.length), suite)
  const [entries] = [...store.match(null, rdf.namedNode(`${mf}entries`))]
  return readList(store, entries!.object as NamedNode).flatMap(entry => {
    const type = value(entry, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')!.value.slice(rdft.length)
    const [, syntax, kind] = /^Test(NTriples|NQuads|Turtle|Trig|XML)(\w+)$/.exec(type) ?? []
    if (syntax === undefined) return []
    const base = value(entry, `${mf}action`)!.value
    const output = value(entry, `${mf}result`)?.value
    return {
      id: `${path.replace(/\/manifest\.ttl$/, '')}#${value(entry, `${mf}name`)!.value}`,
      expects: /^Negative/.test(kind!) ? 'error' : output === undefined ? 'quads' : 'same quads',
      format: formats[syntax as keyof typeof formats],
      base,
      input: local(base),
      output: output === undefined ? undefined : local(output),
    } satisfies ReadingTest
  })
}
