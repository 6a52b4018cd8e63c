import type { Quad } from '@rdfjs/types'
import { canonicalise } from '../rdf/canonical.js'
import { parseRdf } from '../rdf/read-quads.js'
import { writeQuads } from '../rdf/write.js'

/** Quads as canonical N-Quads, as a journal holds them: the same for the same graph. */
export async function writeNQuads(quads: Iterable<Quad>): Promise<string> {
  return writeQuads(await canonicalise(quads), 'nq')
}

/** Reads N-Quads, with blank nodes that no others share; `name` is where they stand. */
export async function parseNQuads(text: string, name: string): Promise<Quad[]> {
  const quads: Quad[] = []
  await parseRdf(text, 'nq', { quad: quad => quads.push(quad) }, { name })
  return quads
}
