import type { Quad, Term } from '@rdfjs/types'
import { Writer } from 'n3'
import { ClaimGraphError } from '../errors.js'
import { findRdfFormat, type RdfFormat } from './formats.js'
import { rdf } from './namespaces.js'
import { findNesting } from './nesting.js'
import { compareQuads } from './order.js'
import { collectIris, withoutMistakable } from './prefixes.js'
import { labelAnew } from './relabel.js'
import { refuseUnwritable } from './writable.js'
import { writeRdfXml } from './xml/write.js'

/** How quads are written. */
export interface WriteOptions {
  /** Namespace IRIs by prefix, for TriG and Turtle; those that nothing needs are written all the same. */
  readonly prefixes?: Readonly<Record<string, string>> | undefined
}

/**
 * Writes quads as TriG, Turtle, N-Quads, N-Triples or RDF/XML, named by short name, extension or media type. TriG and Turtle come sorted, with prefixes, and with lists and
 * blank nodes written where they are used, so that a person can read them. Quads of a named graph are refused where
 * the format has no such graphs, which would assert what is only said. Throws `invalid-data` for what no RDF format can hold,
 * such as an IRI without a scheme.
 *
 * @example
 * ```ts
 * import { readQuads, writeQuads } from 'claimgraph'
 *
 * const { store } = await readQuads('PREFIX : <https://example.org/> :flood :place "Lowbridge" .', 'ttl')
 * console.log((await writeQuads(store, 'nq')).trim())
 * // <https://example.org/flood> <https://example.org/place> "Lowbridge" .
 * ```
 */
export async function writeQuads(
  quads: Iterable<Quad>,
  format: string | RdfFormat,
  { prefixes = {} }: WriteOptions = {},
): Promise<string> {
  const { name, mediaType, namedGraphs } = typeof format === 'string' ? findRdfFormat(format) : format
  const pretty = name === 'trig' || name === 'ttl'
  const all = labelAnew([...quads])
  refuseUnwritable(all)
  const lost = namedGraphs ? undefined : all.find(quad => quad.graph.termType !== 'DefaultGraph')
  if (lost) {
    throw new ClaimGraphError(
      'refused',
      `expected triples of the default graph, which is all that ${mediaType} can hold, found the graph <${lost.graph.value}>`,
    )
  }
  if (name === 'rdf') return writeRdfXml(all.sort(compareQuads), prefixes)
  const used = pretty ? withoutMistakable(prefixes, collectIris(all)) : {}
  const writer = new Writer({ format: mediaType, prefixes: used })
  if (pretty) writePretty(all.sort(compareQuads), writer)
  else for (const quad of all) writer.addQuad(quad as never)
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)))
  })
}

function writePretty(quads: readonly Quad[], writer: Writer): void {
  const nesting = findNesting(quads.filter((quad, i) => i === 0 || compareQuads(quad, quads[i - 1]!) !== 0))
  const nested = (term: Term, graph: Term): Term => {
    if (term.equals(rdf.nil)) return writer.list([]) as unknown as Term
    if (!nesting.isNested(term)) return term
    const items = nesting.listItems(term)
    if (items) return writer.list(items.map(item => nested(item, graph)) as never) as unknown as Term
    const children = nesting.triplesOf(term, graph)
    return writer.blank(
      children.map(({ predicate, object }) => ({ predicate, object: nested(object, graph) })) as never,
    ) as unknown as Term
  }
  for (const { subject, predicate, object, graph } of nesting.roots.flat()) {
    writer.addQuad(subject as never, predicate as never, nested(object, graph) as never, graph as never)
  }
}
