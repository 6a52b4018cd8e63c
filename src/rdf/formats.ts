import { ClaimGraphError, suggest } from '../errors.js'

/** A serialisation of RDF: its short name is also its usual file extension. */
export interface RdfFormat {
  readonly name: 'trig' | 'ttl' | 'nq' | 'nt' | 'jsonld' | 'rdf'
  readonly mediaType: string
  readonly extensions: readonly string[]
  /** Whether it can say in which graph a triple stands. */
  readonly namedGraphs: boolean
}

/** The formats that claimgraph reads and writes. */
export const rdfFormats: readonly RdfFormat[] = [
  { name: 'trig', mediaType: 'application/trig', extensions: ['.trig'], namedGraphs: true },
  { name: 'ttl', mediaType: 'text/turtle', extensions: ['.ttl', '.turtle'], namedGraphs: false },
  { name: 'nq', mediaType: 'application/n-quads', extensions: ['.nq', '.nquads'], namedGraphs: true },
  { name: 'nt', mediaType: 'application/n-triples', extensions: ['.nt', '.ntriples'], namedGraphs: false },
  { name: 'jsonld', mediaType: 'application/ld+json', extensions: ['.jsonld', '.json'], namedGraphs: true },
  { name: 'rdf', mediaType: 'application/rdf+xml', extensions: ['.rdf', '.owl', '.xml'], namedGraphs: false },
]

/** Finds the one of some formats that has a name as its short name, an extension or its media type. */
export function findFormat<Format extends Pick<RdfFormat, 'mediaType' | 'extensions'> & { readonly name: string }>(
  name: string,
  formats: readonly Format[],
): Format | undefined {
  const wanted = readName(name)
  return formats.find(
    f => f.name === wanted || f.mediaType === wanted || f.extensions.includes(wanted.replace(/^\.?/, '.')),
  )
}

/** Finds a format by its short name, an extension or a media type. */
export function findRdfFormat(name: string): RdfFormat {
  const format = findFormat(name, rdfFormats)
  if (format) return format
  const names = rdfFormats.map(f => f.name)
  throw new ClaimGraphError(
    'unknown-format',
    `unknown RDF format \`${name}\`: expected one of ${names.join(', ')} or a media type${suggest(readName(name), names)}`,
  )
}

function readName(name: string): string {
  return name.toLowerCase().split(';')[0]!.trim()
}

/** The format that a file's extension stands for, if it is one of RDF's. */
export function rdfFormatOfFile(path: string): RdfFormat | undefined {
  const extension = /[^/\\](\.[^./\\]*)$/.exec(path)?.[1]?.toLowerCase()
  return rdfFormats.find(f => extension !== undefined && f.extensions.includes(extension))
}
