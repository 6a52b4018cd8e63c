import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { ClaimGraphError, formatLocation, suggest } from '../errors.js'
import { Utf8Decoder } from './decode.js'
import type { RdfFormat } from './formats.js'
import { findIriFault, noBase } from './iri.js'
import { TokenOrder } from './token-order.js'

/** Receives what a parser finds; lines count from 1. */
export interface ParseSink {
  quad(quad: Quad, line?: number): void
  prefix?(prefix: string, iri: string): void
}

interface Token {
  type: string
  line: number
  prefix?: string
  value?: string
}

interface N3Context {
  line?: number | undefined
  token?: Token | undefined
}

interface N3Error extends Error {
  context?: N3Context
}

/** What n3 throws, or should have told, with its place. */
class N3Failure extends Error implements N3Error {
  readonly context: N3Context

  constructor(message: string, context: N3Context, options?: ErrorOptions) {
    super(message, options)
    this.context = context
  }
}

let parses = 0

/** A prefix for blank node labels that no other parse in this process uses, so that files never share a node. */
export function nextBlankNodePrefix(): string {
  return `f${parses++}_`
}

/** Where RDF is from: the name that stands in error messages, and the IRI that its relative ones are read against. */
export interface ParseSource {
  readonly name: string
  readonly base?: string | undefined
}

/** Parses TriG, Turtle, N-Quads or N-Triples, in UTF-8, chunk by chunk. */
export async function parseChunks(
  chunks: AsyncIterable<Uint8Array>,
  format: RdfFormat,
  { name, base }: ParseSource,
  sink: ParseSink,
): Promise<void> {
  const input = new Input()
  const decoder = new Utf8Decoder(name)
  let last: Token | undefined
  let failure: Error | undefined
  const declared: string[] = []
  const order = new TokenOrder(format.name === 'nt' || format.name === 'nq')
  const callbacks = {
    onToken(token: Token) {
      last = token
      const problem = failure ? undefined : order.next(token)
      if (problem) failure = syntaxError(new N3Failure(problem, { line: token.line, token }), name, declared)
    },
    onQuad(error: N3Error | null, quad: Quad | null) {
      if (error) failure ??= syntaxError(error, name, declared)
      else if (quad && !failure) {
        failure = invalidIri(quad, name, last?.line)
        if (!failure) deliver(() => sink.quad(quad, last?.line))
      }
    },
    onPrefix(prefix: string, iri: { value: string } | string) {
      declared.push(prefix)
      const value = typeof iri === 'string' ? iri : iri.value
      if (!value.startsWith(noBase)) deliver(() => sink.prefix?.(prefix, value))
    },
  }
  // what the sink throws is its own, and no fault of what is read
  const deliver = (tell: () => void) => {
    try {
      tell()
    } catch (error) {
      failure = error as Error
    }
  }
  const tell = (event: 'data' | 'end', text: string) => {
    try {
      input.tell(event, text)
    } catch (cause) {
      // after an error n3 goes on and may stumble
      const context = { line: last?.line, token: last }
      failure ??= syntaxError(new N3Failure((cause as Error).message, context, { cause }), name, declared)
    }
    if (failure) throw failure
  }
  const options = { format: format.mediaType, blankNodePrefix: nextBlankNodePrefix(), baseIRI: base ?? noBase }
  const parser = new Parser(options)
  // n3's published types do not know the object of callbacks yet
  ;(parser.parse as (input: unknown, callbacks: object) => void).call(parser, input, callbacks)
  for await (const chunk of chunks) tell('data', decoder.decode(chunk, last?.line ?? 1))
  const rest = decoder.decode(undefined, last?.line ?? 1)
  if (rest) tell('data', rest)
  tell('end', '')
}

/** What n3 listens to: text in pieces, then an end. */
class Input {
  readonly #listeners = new Map<string, (text: string) => void>()

  on(event: string, listener: (text: string) => void): void {
    this.#listeners.set(event, listener)
  }

  tell(event: 'data' | 'end', text: string): void {
    this.#listeners.get(event)?.(text)
  }
}

function syntaxError(error: N3Error, name: string, declared: readonly string[]): ClaimGraphError {
  const { line, token } = error.context ?? {}
  const found = token?.prefix ? `${token.prefix}:${token.value}` : (token?.value ?? '')
  const message = error.message.replace(/ on line \d+\.?$/, '')
  const place = token?.type === 'eof' ? ' (at the end of the file)' : found === '' ? '' : ` (at \`${found}\`)`
  const prefix = /^Undefined prefix "(.*):"$/.exec(message)?.[1]
  const hint = prefix === undefined ? '' : expectPrefix(prefix, declared)
  const details = { file: name, line }
  return new ClaimGraphError('syntax', `${formatLocation(details)}: ${message}${place}${hint}`, {
    details: { ...details, token: found },
    cause: error,
  })
}

function expectPrefix(prefix: string, declared: readonly string[]): string {
  const known = declared.length === 0 ? 'an @prefix line' : `one of ${declared.map(name => `${name}:`).join(' ')}`
  return `: expected ${known}${suggest(prefix, declared)}`
}

/** The error for a quad with a relative IRI: resolving it against the file's own path would put that path in the data. */
export function invalidIri(quad: Quad, name: string, line?: number): ClaimGraphError | undefined {
  const fault = findIriFault(quad)
  if (!fault) return undefined
  const details = { file: name, line, token: fault.iri }
  const hint = fault.isRelative ? '; an @base would say what it is relative to' : ''
  return new ClaimGraphError('syntax', `${formatLocation(details)}: ${fault.message}${hint}`, { details })
}
