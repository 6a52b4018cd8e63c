import type { Quad } from '@rdfjs/types'
import { type JsonLdOptions, toJsonLd } from '../../export/jsonld.js'
import { canonicalise } from '../../rdf/canonical.js'
import { writeQuads } from '../../rdf/write.js'

/** Writes quads in an RDF format given by name; the same quads always come out the same. */
export async function writeDocument(quads: Iterable<Quad>, format: string, options: JsonLdOptions): Promise<string> {
  if (format === 'jsonld') return `${JSON.stringify(await toJsonLd(quads, options), null, 2)}\n`
  return writeQuads(await canonicalise(quads), format, options)
}

/** Stands for the server's address, which each client may know by another name. */
const anywhere = 'http://server.invalid'

/** Makes what writes quads about the server itself: once in each format, for whatever address the server has. */
export function createWriter(
  describe: (base: string) => Iterable<Quad> | Promise<Iterable<Quad>>,
  options: JsonLdOptions,
): (base: string, format: string) => Promise<string> {
  const texts = new Map<string, Promise<string>>()
  return async (base, format) => {
    const text =
      texts.get(format) ?? Promise.resolve(describe(anywhere)).then(quads => writeDocument(quads, format, options))
    texts.set(format, text)
    return (await text).replaceAll(anywhere, base)
  }
}
