import type { Quad, Stream } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { Utf8Decoder } from './decode.js'
import { findRdfFormat, type RdfFormat } from './formats.js'
import { findIriFault, type IriFault } from './iri.js'
import type { JsonLdLoss } from './jsonld-loss.js'
import { type ParseSink, parseChunks } from './parse.js'
import { parseJsonLd } from './parse-jsonld.js'
import { PrefixTable } from './prefixes.js'
import { createStore, type QuadStore } from './store.js'
import { parseXml } from './xml/parse.js'

/** RDF as it comes: text, its bytes in UTF-8, or these piece by piece. */
export type RdfInput = string | Uint8Array | AsyncIterable<Uint8Array>

/** How RDF is read; JSON-LD is read without a network. */
export interface ReadQuadsOptions {
  /** Stands in error messages for what is read. */
  readonly name?: string | undefined
  /** The IRI that relative IRIs are read against where what is read declares none itself; without any, they are refused. */
  readonly base?: string | undefined
  /** claimgraph's own JSON-LD context, for documents that name it. */
  readonly context?: (() => Promise<object>) | undefined
  /** Other remote contexts of JSON-LD by their IRI, as the documents in which they stand; one that it does not know is refused. */
  readonly contexts?: ((iri: string) => Promise<object | undefined>) | undefined
  /** Whether what JSON-LD can say and RDF cannot hold, such as keys that stand for no IRI, is left out and not refused. */
  readonly lossy?: boolean | undefined
  /** Called for each piece of JSON-LD that is so left out, once all is read. */
  readonly onLoss?: ((loss: JsonLdLoss) => void) | undefined
}

/** The quads that were read, and the namespace IRIs of the prefixes that were declared. */
export interface ReadQuadsResult {
  readonly store: QuadStore
  readonly prefixes: Readonly<Record<string, string>>
}

/**
 * Reads RDF in a format given by short name, extension or media type. Throws `syntax` with file and line, and reads all or nothing.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 *
 * const { store, prefixes } = await readQuads('PREFIX : <https://example.org/> :flood :place :lowbridge .', 'ttl')
 * console.log(store.size, prefixes) // 1 { '': 'https://example.org/' }
 * ```
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 *
 * const text = '{ "@id": "https://example.org/flood", "https://example.org/injured": 3, "note": "no context maps it" }'
 * const { store } = await readQuads(text, 'jsonld', {
 *   lossy: true,
 *   onLoss: ({ pointer, reason }) => console.log(pointer, reason), // /note a key that no context maps
 * })
 * console.log(store.size) // 1
 * ```
 */
export async function readQuads(
  input: RdfInput,
  format: string | RdfFormat,
  options: ReadQuadsOptions = {},
): Promise<ReadQuadsResult> {
  const store = createStore()
  const prefixes = new PrefixTable()
  const sink = { quad: (quad: Quad) => void store.add(quad), prefix: prefixes.add.bind(prefixes) }
  await parseRdf(input, format, sink, options)
  return { store, prefixes: prefixes.toRecord() }
}

/**
 * Tells a sink what stands in RDF, as it is read.
 *
 * @example
 * ```ts
 * import { parseRdf } from 'claimgraph'
 *
 * await parseRdf('<https://example.org/flood> <https://example.org/place> <https://example.org/lowbridge> .', 'nt', {
 *   quad: ({ object }, line) => console.log(line, object.value), // 1 https://example.org/lowbridge
 * })
 * ```
 */
export async function parseRdf(
  input: RdfInput,
  format: string | RdfFormat,
  sink: ParseSink,
  { name = 'input', base, ...reading }: ReadQuadsOptions = {},
): Promise<void> {
  const found = typeof format === 'string' ? findRdfFormat(format) : format
  const chunks = typeof input === 'string' || input instanceof Uint8Array ? once(input, name) : input
  if (found.name === 'rdf') return parseXml(chunks, { name, base }, sink)
  if (found.name !== 'jsonld') return parseChunks(chunks, found, { name, base }, sink)
  const decoder = new Utf8Decoder(name)
  let text = ''
  for await (const chunk of chunks) text += decoder.decode(chunk)
  return parseJsonLd(text + decoder.decode(), { name, base }, sink, reading)
}

/**
 * Takes the quads of an RDF/JS stream, such as another parser's, into a store. Throws `unreadable` where the stream fails,
 * and `invalid-data` for an IRI that is none.
 *
 * @example
 * ```ts
 * import { readQuads, readStream, toStream } from 'claimgraph'
 *
 * const { store } = await readQuads('PREFIX : <https://example.org/> :flood :place :lowbridge , :valley .', 'ttl')
 * const copy = await readStream(toStream(store))
 * console.log(copy.size) // 2
 * ```
 */
export function readStream(stream: Stream<Quad>): Promise<QuadStore> {
  const store = createStore()
  return new Promise((resolve, reject) => {
    let fault: IriFault | undefined
    stream.on('data', quad => {
      fault ??= findIriFault(quad)
      if (!fault) store.add(quad)
    })
    stream.on('end', () => (fault ? reject(invalidIri(fault)) : resolve(store)))
    stream.on('error', (cause: Error) =>
      reject(new ClaimGraphError('unreadable', `expected a stream of quads: ${cause.message}`, { cause })),
    )
  })
}

/**
 * Quads, such as those of a claim or of a query's result, as an RDF/JS stream that another writer takes; each once.
 *
 * @example
 * ```ts
 * import { mention, claim, toStream } from 'claimgraph'
 *
 * const ex = 'https://example.org/'
 * const mentions = [mention('Two were injured.', 'Two were injured', { document: `${ex}note` })]
 * const content = [{ of: `${ex}flood`, property: 'injured', value: 2 }]
 * const quads = claim({ id: `${ex}count`, label: 'Two injured', claimant: `${ex}council`, act: 'Report', mentions, content })
 * toStream(quads).on('data', quad => {
 *   if (quad.predicate.value.endsWith('injured')) console.log(quad.object.value) // 2
 * })
 * ```
 *
 * @example
 * ```ts
 * import { query, readQuads, toClaimGraph, toStream } from 'claimgraph'
 *
 * const { store } = await readQuads('PREFIX : <https://example.org/> :flood :place :lowbridge .', 'ttl')
 * const result = await query(toClaimGraph(store), 'CONSTRUCT { ?place a <https://example.org/Place> } WHERE { ?event ?near ?place }')
 * if (result.type === 'quads') {
 *   toStream(result.quads).on('data', quad => console.log(quad.subject.value)) // https://example.org/lowbridge
 * }
 * ```
 */
export function toStream(quads: Iterable<Quad>): Stream<Quad> {
  return createStore(quads).match()
}

function invalidIri({ iri, message }: IriFault): ClaimGraphError {
  return new ClaimGraphError('invalid-data', `expected a stream of quads: ${message}`, { details: { token: iri } })
}

async function* once(input: string | Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  // encoded, it would be another character
  if (typeof input === 'string' && /\p{Cs}/u.test(input)) {
    const details = { file: name }
    throw new ClaimGraphError('syntax', `${name}: expected text in Unicode, found half of a character`, { details })
  }
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input
}
