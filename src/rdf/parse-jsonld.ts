import type { BlankNode, Literal, NamedNode, Quad, Quad_Graph, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { keepAsWritten, readAsWritten } from './as-written.js'
import { rdf } from './environment.js'
import { noBase } from './iri.js'
import { findRelativeType, type JsonLdLoss, noteLoss, notKept, refuseLoss } from './jsonld-loss.js'
import { isLanguageTag } from './language-tag.js'
import { invalidIri, nextBlankNodePrefix, type ParseSink, type ParseSource } from './parse.js'
import { parseJson } from './parse-json.js'
import { findPlace, watch } from './watched-json.js'

/** Where claimgraph's own JSON-LD context lives; it is answered from the package, never from the network. */
export const contextIri = 'https://w3id.org/claimgraph/context.jsonld'

interface PlainTerm {
  termType: string
  value: string
  language?: string
  datatype?: { value: string }
}

type PlainQuad = { [role in 'subject' | 'predicate' | 'graph']: PlainTerm } & { object: PlainTerm | null }

/** How JSON-LD is read. */
export interface JsonLdReading {
  /** claimgraph's own context, for documents that name it. */
  readonly context?: (() => Promise<object>) | undefined
  /** Other remote contexts by their IRI, as the documents in which they stand; one that it does not know is refused. */
  readonly contexts?: ((iri: string) => Promise<object | undefined>) | undefined
  /** Whether what RDF cannot hold, such as keys that stand for no IRI, is left out, as JSON-LD has it, and not refused. */
  readonly lossy?: boolean | undefined
  /** Called for each piece that is left out, once all is read. */
  readonly onLoss?: ((loss: JsonLdLoss) => void) | undefined
}

/** Parses JSON-LD. What would be lost is refused unless that is asked for; nothing is ever fetched. */
export async function parseJsonLd(
  text: string,
  { name, base }: ParseSource,
  sink: ParseSink,
  reading: JsonLdReading = {},
): Promise<void> {
  const document = parseJson(text, name)
  if (isDeeper(document, mostDepth)) throw tooDeep(name)
  const { default: jsonld } = await import('jsonld')
  const toTerm = createTermReader()
  let quads: PlainQuad[]
  let refusal: ClaimGraphError | undefined
  let watched =
    typeof document === 'object' && document !== null && reading.lossy && reading.onLoss ? watch(document) : undefined
  const noted: JsonLdLoss[] = []
  const eventHandler = reading.lossy ? noteLoss(document, { name, watched }, noted) : refuseLoss
  const documentLoader = async (url: string) => {
    if (watched && url === inputIri) {
      const own = { contextUrl: undefined, documentUrl: url, document: watched.document }
      watched = undefined
      return own
    }
    return loadContext(url, reading).catch(error => {
      // jsonld does not always pass it on as the cause of its own
      refusal = error
      throw error
    })
  }
  try {
    const options = { documentLoader, eventHandler, base: base ?? noBase } as object
    // what is handed in as an object would be copied, and reading the copy would tell nothing
    const expanded = await jsonld.expand(watched ? (inputIri as never) : (document as object), options)
    quads = (await jsonld.toRDF(keepAsWritten(expanded) as object, { ...options, skipExpansion: true })) as PlainQuad[]
  } catch (cause) {
    throw describeFailure(refusal ?? cause, name)
  }
  const read: Quad[] = []
  for (const { subject, predicate, object, graph } of quads) {
    // left out where that was asked for, and refused before where not
    if (object === null || (object.language && !isLanguageTag(object.language))) continue
    const quad = rdf.quad(
      toTerm(subject) as NamedNode | BlankNode,
      toTerm(predicate) as NamedNode,
      toTerm(object) as NamedNode | BlankNode | Literal,
      toTerm(graph) as Quad_Graph,
    )
    const invalid = invalidIri(quad, name)
    const found = invalid && reading.lossy ? findRelativeType(quad) : undefined
    if (found !== undefined) {
      const reason = 'a type that no context maps, and there is no base'
      noted.push({ file: name, pointer: findPlace(document, found), found, reason })
    } else if (invalid) throw invalid
    else read.push(quad)
  }
  for (const quad of read) sink.quad(quad)
  for (const each of noted) reading.onLoss?.(each)
}

/** Under this name jsonld is handed the document itself. */
const inputIri = 'urn:x-claimgraph:input'

/** A JSON-LD document loader without a network: it knows the contexts that are handed in and refuses any other. */
async function loadContext(
  url: string,
  { context, contexts }: JsonLdReading,
): Promise<{ contextUrl: undefined; documentUrl: string; document: object }> {
  const document = (url === contextIri ? await context?.() : undefined) ?? (await contexts?.(url))
  if (document) return { contextUrl: undefined, documentUrl: url, document }
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
  const { code, message } = cause instanceof ClaimGraphError ? cause : notKept((cause as Error).message)
  return new ClaimGraphError(code, `${name}: ${message}`, { details: { file: name }, cause })
}

/** Deeper than people write; jsonld would run out of stack far below. */
const mostDepth = 256

/** Whether objects and lists are nested deeper than so many levels. */
function isDeeper(document: unknown, most: number): boolean {
  let level = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return false
}

function tooDeep(name: string): ClaimGraphError {
  const message = `${name}: expected JSON-LD that is nested at most ${mostDepth} deep`
  return new ClaimGraphError('syntax', message, { details: { file: name } })
}
