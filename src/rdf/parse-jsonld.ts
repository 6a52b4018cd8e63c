import type { BlankNode, Literal, NamedNode, Quad_Graph, Term } from '@rdfjs/types'
import { ClaimGraphError, formatLocation } from '../errors.js'
import { shippedContext } from '../shipped.js'
import { rdf } from './environment.js'
import { nextBlankNodePrefix, type ParseSink } from './parse.js'

/** Where claimgraph's own JSON-LD context lives; it is answered from the package, never from the network. */
export const contextIri = 'https://w3id.org/claimgraph/context.jsonld'

interface PlainTerm {
  termType: string
  value: string
  language?: string
  datatype?: { value: string }
}

/** Parses JSON-LD; `name` stands in error messages. A remote context is refused, and so is anything that would be lost. */
export async function parseJsonLd(text: string, name: string, sink: ParseSink): Promise<void> {
  const document = parseJson(text, name)
  const { default: jsonld } = await import('jsonld')
  const prefix = nextBlankNodePrefix()
  const term = (plain: PlainTerm): Term => {
    if (plain.termType === 'NamedNode') return rdf.namedNode(plain.value)
    if (plain.termType === 'BlankNode') return rdf.blankNode(prefix + plain.value.replace(/^_:/, ''))
    if (plain.termType === 'DefaultGraph') return rdf.defaultGraph()
    return rdf.literal(plain.value, plain.language || rdf.namedNode(plain.datatype!.value))
  }
  try {
    const quads = (await jsonld.toRDF(
      document as object,
      { documentLoader: loadShippedOnly, safe: true } as object,
    )) as {
      [role in 'subject' | 'predicate' | 'object' | 'graph']: PlainTerm
    }[]
    for (const { subject, predicate, object, graph } of quads) {
      sink.quad(
        rdf.quad(
          term(subject) as NamedNode | BlankNode,
          term(predicate) as NamedNode,
          term(object) as NamedNode | BlankNode | Literal,
          term(graph) as Quad_Graph,
        ),
      )
    }
  } catch (cause) {
    if (cause instanceof ClaimGraphError) throw cause
    const { message, details } = cause as Error & { details?: { event?: { message?: string }; cause?: unknown } }
    const refused = findClaimGraphError(cause)
    if (refused)
      throw new ClaimGraphError(refused.code, `${name}: ${refused.message}`, { details: { file: name }, cause })
    throw new ClaimGraphError('syntax', `${name}: ${details?.event?.message ?? message}`, {
      details: { file: name },
      cause,
    })
  }
}

/** A JSON-LD document loader without a network: it knows claimgraph's own context and refuses any other. */
export async function loadShippedOnly(
  url: string,
): Promise<{ contextUrl: undefined; documentUrl: string; document: object }> {
  if (url === contextIri) return { contextUrl: undefined, documentUrl: url, document: await shippedContext() }
  throw new ClaimGraphError(
    'refused',
    `expected a context that stands in the document or <${contextIri}>, found the remote context <${url}>, which is not fetched`,
  )
}

function findClaimGraphError(error: unknown): ClaimGraphError | undefined {
  for (let e = error; e instanceof Error; e = (e as { details?: { cause?: unknown } }).details?.cause ?? e.cause) {
    if (e instanceof ClaimGraphError) return e
  }
  return undefined
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = (cause as Error).message
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN)
    const before = Number.isNaN(position) ? [] : text.slice(0, position).split('\n')
    const details = before.length
      ? { file: name, line: before.length, column: before.at(-1)!.length + 1 }
      : { file: name }
    throw new ClaimGraphError('syntax', `${formatLocation(details)}: expected JSON: ${message}`, { details, cause })
  }
}
