import { ClaimGraphError } from '../../errors.js'
import type { QueryResult } from '../../query/engine.js'
import { findResultFormat, resultFormats } from '../../query/format-result.js'
import { findRdfFormat } from '../../rdf/formats.js'
import { names, negotiate, type Offer } from '../http/negotiate.js'

/** The formats that were agreed on with a client for rows (and for yes and no), and for triples. */
export type Agreed = { readonly [Type in QueryResult['type']]: Offer<string> | undefined }

/** The formats for rows, and for yes and no. */
export const rowOffers: readonly Offer<string>[] = [
  ...resultFormats.map(({ name, mediaType }) => ({ mediaType, format: name })),
  ...resultFormats.flatMap(({ name, aliases }) =>
    aliases.filter(alias => alias.includes('/')).map(mediaType => ({ mediaType, format: name })),
  ),
]

/** The formats for triples. */
export const tripleOffers: readonly Offer<string>[] = [
  ...['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'].map(name => ({
    mediaType: findRdfFormat(name).mediaType,
    format: name,
  })),
  { mediaType: 'application/json', format: 'jsonld' },
]

/** Names that were in use before the formats had one, and N3, which has all of Turtle. */
const formerNames: readonly Offer<string>[] = [
  ...['text/n3', 'text/rdf+n3', 'application/x-turtle', 'application/turtle'].map(mediaType => ({
    mediaType,
    format: 'ttl',
  })),
  { mediaType: 'application/x-trig', format: 'trig' },
  { mediaType: 'text/x-nquads', format: 'nq' },
  { mediaType: 'text/plain', format: 'nt' },
]

/** The formats for triples by every name by which they can be asked for. */
export const acceptedTriples = [...tripleOffers, ...formerNames]

/**
 * The offers that a client can read: one that reads RDF/JSON means that by `application/json`, and seldom reads JSON-LD,
 * although it may accept it.
 */
export function readableOffers(accept: string | undefined, offers: readonly Offer<string>[]): readonly Offer<string>[] {
  if (!names(accept, /^application\/rdf\+json$/)) return offers
  const others = offers.filter(({ format }) => format !== 'jsonld')
  return negotiate(accept, others) ? others : offers
}

/**
 * Agrees on formats by an Accept header. A format asked for by name comes first, for the kind of answer that it can hold;
 * a name that is none of ours is passed over, as clients of other servers send names of their own.
 */
export function agree(accept: string | undefined, name?: string): Agreed {
  const named = formatsNamed(name ?? '')
  const row = named.bindings ?? negotiate(accept, rowOffers)
  return {
    bindings: row,
    boolean: row,
    quads: named.quads ?? negotiate(accept, readableOffers(accept, acceptedTriples)),
  }
}

/** The formats that a name stands for, such as a suffix of a URL. */
export function formatsNamed(name: string): Agreed {
  const row = findOffer(rowOffers, name, findResultFormat)
  return { bindings: row, boolean: row, quads: findOffer(tripleOffers, name, findRdfFormat) }
}

/** The names of the formats agreed on. */
export function formatNames({ bindings, boolean, quads }: Agreed) {
  return { bindings: bindings?.format, boolean: boolean?.format, quads: quads?.format }
}

/** A media type as a Content-Type: by the name that it has today, which clients of any age know. */
export function contentType(mediaType: string): string {
  const former = formerNames.find(offer => offer.mediaType === mediaType && !stillInUse.has(mediaType))
  const type = former ? findRdfFormat(former.format).mediaType : mediaType
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}

const stillInUse = new Set(['text/n3', 'text/plain'])

/** The error for an Accept header that takes none of the offers. */
export function notAcceptable(offers: readonly Offer<unknown>[]): ClaimGraphError {
  const types = [...new Set(offers.map(({ mediaType }) => mediaType))].join(', ')
  return new ClaimGraphError('unknown-format', `expected one of ${types} to be accepted, found none`)
}

function findOffer(
  offers: readonly Offer<string>[],
  name: string,
  find: (name: string) => { name: string },
): Offer<string> | undefined {
  try {
    const format = find(name).name
    return offers.find(offer => offer.format === format)
  } catch {
    return undefined
  }
}
