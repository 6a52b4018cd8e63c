import type { BlankNode, Literal, NamedNode, Quad_Graph, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from './environment.js'
import { xsd } from './namespaces.js'
import { nextBlankNodePrefix, type ParseSink } from './parse.js'
import { parseJson } from './parse-json.js'

/** Where claimgraph's own JSON-LD context lives; it is answered from the package, never from the network. */
export const contextIri = 'https://w3id.org/claimgraph/context.jsonld'

interface PlainTerm {
  termType: string
  value: string
  language?: string
  datatype?: { value: string }
}

type PlainQuad = { [role in 'subject' | 'predicate' | 'object' | 'graph']: PlainTerm }

/**
 * Parses JSON-LD; `name` stands in error messages. A remote context is refused, and so is anything that would be lost;
 * claimgraph's own context is known by its IRI where it is handed in.
 */
export async function parseJsonLd(
  text: string,
  name: string,
  sink: ParseSink,
  readContext?: () => Promise<object>,
): Promise<void> {
  const document = parseJson(text, name)
  const { default: jsonld } = await import('jsonld')
  const toTerm = createTermReader(name)
  let quads: PlainQuad[]
  let refusal: ClaimGraphError | undefined
  const documentLoader = (url: string) =>
    loadOwnContext(url, readContext).catch(error => {
      // jsonld does not always pass it on as the cause of its own
      refusal = error
      throw error
    })
  try {
    const options = { documentLoader, safe: true } as object
    const expanded = await jsonld.expand(document as object, options)
    quads = (await jsonld.toRDF(keepDoubles(expanded) as object, { ...options, skipExpansion: true })) as PlainQuad[]
  } catch (cause) {
    throw describeFailure(refusal ?? cause, name)
  }
  for (const { subject, predicate, object, graph } of quads) {
    sink.quad(
      rdf.quad(
        toTerm(subject) as NamedNode | BlankNode,
        toTerm(predicate) as NamedNode,
        toTerm(object) as NamedNode | BlankNode | Literal,
        toTerm(graph) as Quad_Graph,
      ),
    )
  }
}

/** A JSON-LD document loader without a network: it knows claimgraph's own context and refuses any other. */
async function loadOwnContext(
  url: string,
  readContext: (() => Promise<object>) | undefined,
): Promise<{ contextUrl: undefined; documentUrl: string; document: object }> {
  if (url === contextIri && readContext) {
    return { contextUrl: undefined, documentUrl: url, document: await readContext() }
  }
  throw new ClaimGraphError(
    'refused',
    `expected a context that stands in the document or <${contextIri}>, found the remote context <${url}>, which is not fetched`,
  )
}

/** Stands for `xsd:double` while jsonld is at work, which would rewrite `"1.0"` as `"1.0E0"` and lose `"INF"`. */
const doubleAsWritten = 'urn:x-claimgraph:double-as-written'

function keepDoubles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keepDoubles)
  if (typeof value !== 'object' || value === null) return value
  const entry = value as Record<string, unknown>
  if (typeof entry['@value'] === 'string' && entry['@type'] === xsd.double.value) {
    return { ...entry, '@type': doubleAsWritten }
  }
  if ('@value' in entry) return entry
  return Object.fromEntries(Object.entries(entry).map(([key, part]) => [key, keepDoubles(part)]))
}

function createTermReader(name: string): (term: PlainTerm) => Term {
  const prefix = nextBlankNodePrefix()
  const iri = (value: string): NamedNode => {
    // as in Turtle; other readers would stumble over them
    if (/[\p{Cc} <>"{}|^`\\]/u.test(value)) {
      throw new ClaimGraphError(
        'syntax',
        `${name}: expected an IRI, found <${value}> with a character that IRIs cannot hold`,
        { details: { file: name, token: value } },
      )
    }
    return rdf.namedNode(value)
  }
  return ({ termType, value, language, datatype }) => {
    if (termType === 'NamedNode') return iri(value)
    if (termType === 'BlankNode') return rdf.blankNode(prefix + value.replace(/^_:/, ''))
    if (termType === 'DefaultGraph') return rdf.defaultGraph()
    if (language) return rdf.literal(value, language)
    return rdf.literal(value, datatype!.value === doubleAsWritten ? xsd.double : iri(datatype!.value))
  }
}

function describeFailure(cause: unknown, name: string): ClaimGraphError {
  if (cause instanceof ClaimGraphError) {
    return new ClaimGraphError(cause.code, `${name}: ${cause.message}`, { details: { file: name }, cause })
  }
  const { message, details } = cause as Error & { details?: { event?: { message: string; details?: object } } }
  const event = details?.event
  const found = event?.details ? `: ${JSON.stringify(event.details)}` : ''
  const reason = event ? `${event.message.replace(/\.$/, '')}${found}` : message
  return new ClaimGraphError('syntax', `${name}: expected JSON-LD of which nothing is lost in RDF: ${reason}`, {
    details: { file: name },
    cause,
  })
}
