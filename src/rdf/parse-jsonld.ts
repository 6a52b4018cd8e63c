import type { BlankNode, Literal, NamedNode, Quad_Graph, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { keepAsWritten, readAsWritten } from './as-written.js'
import { rdf } from './environment.js'
import { noBase } from './iri.js'
import { isLanguageTag } from './language-tag.js'
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

type PlainQuad = { [role in 'subject' | 'predicate' | 'graph']: PlainTerm } & { object: PlainTerm | null }

/** How JSON-LD is read. */
export interface JsonLdReading {
  /** claimgraph's own context, for documents that name it. */
  readonly context?: (() => Promise<object>) | undefined
  /** Other remote contexts by their IRI, as the documents in which they stand; one that it does not know is refused. */
  readonly contexts?: ((iri: string) => Promise<object | undefined>) | undefined
  /** Whether what RDF cannot hold, such as keys that stand for no IRI, is left out, as JSON-LD has it, and not refused. */
  readonly lossy?: boolean | undefined
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
  const documentLoader = (url: string) =>
    loadContext(url, reading).catch(error => {
      // jsonld does not always pass it on as the cause of its own
      refusal = error
      throw error
    })
  try {
    const eventHandler = reading.lossy ? [] : refuseLoss
    const options = { documentLoader, eventHandler, base: base ?? noBase } as object
    const expanded = await jsonld.expand(document as object, options)
    quads = (await jsonld.toRDF(keepAsWritten(expanded) as object, { ...options, skipExpansion: true })) as PlainQuad[]
  } catch (cause) {
    throw describeFailure(refusal ?? cause, name)
  }
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
    if (invalid) throw invalid
    sink.quad(quad)
  }
}

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

/** What jsonld tells of a document while it reads it. */
interface Event {
  readonly code: string
  readonly level: string
  readonly message: string
  readonly details?: object
}

/** What says nothing in JSON-LD either, and so is no loss. */
const saysNothing: ReadonlySet<string> = new Set(['empty object', 'null @value value', 'object with only @id'])

function refuseLoss({ event, next }: { event: Event; next: () => void }): void {
  if (event.level === 'warning' && !saysNothing.has(event.code)) throw explainLoss(event)
  next()
}

function explainLoss(event: Event): ClaimGraphError {
  const found = event.details ? `: ${JSON.stringify(event.details)}` : ''
  return notKept(`${event.message.replace(/\.$/, '')}${found}`)
}

const notKept = (reason: string, cause?: unknown) =>
  new ClaimGraphError('syntax', `expected JSON-LD of which nothing is lost in RDF: ${reason}`, { cause })

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
