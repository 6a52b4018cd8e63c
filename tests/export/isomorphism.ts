import type { Quad, Term } from '@rdfjs/types'
import { parse as parseWithOxigraph } from 'oxigraph'
import RDFC10 from 'rdf-canonize/lib/RDFC10Sync.js'
import { isomorphic } from 'rdf-isomorphic'
import { shippedOntology } from '../../src/node/ontology.js'
import { rdf } from '../../src/rdf/environment.js'
import { findRdfFormat } from '../../src/rdf/formats.js'
import { parseChunks } from '../../src/rdf/parse.js'
import { parseJsonLd } from '../../src/rdf/parse-jsonld.js'
import { createStore } from '../../src/rdf/store.js'

/**
 * Canonical N-Quads (RDFC-1.0): datasets that have the same are isomorphic. Isomorphic ones can have two where blank
 * nodes name graphs: quads `_:a p _:e _:d`, `_:d p _:c _:a` and one more on `_:e` are an example. rdf-canonize takes a
 * label that begins with `c14n` for one of its own, so that labels are changed first.
 */
export function toCanonical(quads: Iterable<Quad>): string {
  const rename = <T extends Term>(term: T): T =>
    term.termType === 'BlankNode' ? (rdf.blankNode(`b${term.value}`) as Term as T) : term
  const renamed = [...createStore(quads)].map(q =>
    rdf.quad(rename(q.subject), q.predicate, rename(q.object), rename(q.graph)),
  )
  return new RDFC10({ maxDeepIterations: Number.POSITIVE_INFINITY }).main(renamed)
}

/** Whether two datasets differ in the labels of blank nodes at most, by trying; for small ones of any shape. */
export function isIsomorphic(a: Iterable<Quad>, b: Iterable<Quad>): boolean {
  return isomorphic([...createStore(a)], [...createStore(b)])
}

/** Reads text in one of claimgraph's formats. */
export async function parse(text: string, format: string): Promise<Quad[]> {
  const quads: Quad[] = []
  const sink = { quad: (quad: Quad) => quads.push(quad) }
  if (format === 'jsonld') await parseJsonLd(text, { name: 'test.jsonld' }, sink, shippedOntology)
  else await parseChunks(chunksOf(text), findRdfFormat(format), { name: `test.${format}` }, sink)
  return quads
}

/** Reads text with another implementation (its parser alone: its store would rewrite `007` as `7`). */
export function parseElsewhere(text: string, format: string): Quad[] {
  return parseWithOxigraph(text, { format: findRdfFormat(format).mediaType }) as unknown as Quad[]
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
