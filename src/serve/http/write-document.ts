import type { Quad } from '@rdfjs/types'
import { type JsonLdOptions, toJsonLd } from '../../export/jsonld.js'
import { canonicalise } from '../../rdf/canonical.js'
import { writeQuads } from '../../rdf/write.js'

/** Writes quads in an RDF format given by name; the same quads always come out the same. */
export async function writeDocument(quads: Iterable<Quad>, format: string, options: JsonLdOptions): Promise<string> {
  if (format === 'jsonld') return `${JSON.stringify(await toJsonLd(quads, options), null, 2)}\n`
  return writeQuads(await canonicalise(quads), format, options)
}
