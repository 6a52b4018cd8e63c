import type { BlankNode, Literal, NamedNode, Quad_Graph, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { keepAsWritten, readAsWritten } from './as-written.js'
import { rdf } from './environment.js'
import { noBase } from './iri.js'
import { invalidIri, nextBlankNodePrefix, type ParseSink, type ParseSource } from './parse.js'
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
 * Parses JSON-LD. A remote context is refused, and so is anything that would be lost; claimgraph's own context is known
 * by its IRI where it is handed in.
 */
export async function parseJsonLd(
  text: string,
  { name, base }: ParseSource,
  sink: ParseSink,
  readContext?: () => Promise<object>,
): Promise<void> {
  const document = parseJson(text, name)
  const { default: jsonld } = await import('jsonld')
  const toTerm = createTermReader()
  let quads: PlainQuad[]
  let refusal: ClaimGraphError | undefined
  const documentLoader = (url: string) =>
    loadOwnContext(url, readContext).catch(error => {
      // jsonld does not always pass it on as the cause of its own
      refusal = error
      throw error
    })
  try {
    const options = { documentLoader, safe: true, base: base ?? noBase } as object
    const expanded = await jsonld.expand(document as object, options)
    quads = (await jsonld.toRDF(keepAsWritten(expanded) as object, { ...options, skipExpansion: true })) as PlainQuad[]
  } catch (cause) {
    throw describeFailure(refusal ?? cause, name)
  }
  for (const { subject, predicate, object, graph } of quads) {
    const quad = rdf.quad(
      toTerm(subject) as NamedNode | BlankNode,
      toTerm(predicate) as NamedNode,
      toTerm(object) as NamedNode | BlankNode | Literal,
      toTerm(graph) as Quad_Graph,
    )
    const invalid = invalidIri(quad, name)
    if (invalid) throw invalid
    sink.quad(quad)
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

function createTermReader(): (term: PlainTerm) => Term {
  const prefix = nextBlankNodePrefix()
  return ({ termType, value, language, datatype }) => {
    if (termType === 'NamedNode') return rdf.namedNode(value)
    if (termType === 'BlankNode') return rdf.blankNode(prefix + value.replace(/^_:/, ''))
    if (termType === 'DefaultGraph') return rdf.defaultGraph()
    return language ? rdf.literal(value, language) : readAsWritten(value, datatype!.value)
  }
}

function describeFailure(cause: unknown, name: string): ClaimGraphError {
  if (cause instanceof ClaimGraphError) {
    return new ClaimGraphError(cause.code, `${name}: ${cause.message}`, { details: { file: name }, cause })
  }
  const { message, details } = cause as Error & { details?: { event?: { message: string; details?: object } } }
  if (cause instanceof RangeError) {
    const details = { file: name }
    return new ClaimGraphError('syntax', `${name}: expected JSON-LD that is not nested this deep`, { details, cause })
  }
  const event = details?.event
  const found = event?.details ? `: ${JSON.stringify(event.details)}` : ''
  const reason = event ? `${event.message.replace(/\.$/, '')}${found}` : message
  return new ClaimGraphError('syntax', `${name}: expected JSON-LD of which nothing is lost in RDF: ${reason}`, {
    details: { file: name },
    cause,
  })
}
