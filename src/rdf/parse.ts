import type { Quad, Term } from '@rdfjs/types'
import { Parser } from 'n3'
import { ClaimGraphError, formatLocation, suggest } from '../errors.js'
import { Utf8Decoder } from './decode.js'
import type { RdfFormat } from './formats.js'

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

interface N3Error extends Error {
  context?: { line?: number; token?: Token }
}

let parses = 0

/** A prefix for blank node labels that no other parse in this process uses, so that files never share a node. */
export function nextBlankNodePrefix(): string {
  return `f${parses++}_`
}

/** Parses TriG, Turtle, N-Quads or N-Triples, in UTF-8, chunk by chunk; `name` stands in error messages. */
export async function parseChunks(
  chunks: AsyncIterable<Uint8Array>,
  format: RdfFormat,
  name: string,
  sink: ParseSink,
): Promise<void> {
  const input = new Input()
  const decoder = new Utf8Decoder(name)
  let line = 1
  let failure: ClaimGraphError | undefined
  const declared: string[] = []
  const callbacks = {
    onToken(token: Token) {
      line = token.line
    },
    onQuad(error: N3Error | null, quad: Quad | null) {
      if (error) failure ??= syntaxError(error, name, declared)
      else if (quad && !failure) {
        // in N-Quads and N-Triples n3 itself refuses them
        if (format.name === 'trig' || format.name === 'ttl') failure = relativeIri(quad, name, line)
        if (!failure) sink.quad(quad, line)
      }
    },
    onPrefix(prefix: string, iri: { value: string } | string) {
      declared.push(prefix)
      sink.prefix?.(prefix, typeof iri === 'string' ? iri : iri.value)
    },
  }
  const parser = new Parser({ format: format.mediaType, blankNodePrefix: nextBlankNodePrefix() })
  // n3's published types do not know the object of callbacks yet
  ;(parser.parse as (input: unknown, callbacks: object) => void).call(parser, input, callbacks)

  for await (const chunk of chunks) {
    input.tell('data', decoder.decode(chunk, line))
    if (failure) throw failure
  }
  const rest = decoder.decode(undefined, line)
  if (rest) input.tell('data', rest)
  input.tell('end', '')
  if (failure) throw failure
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
function relativeIri(quad: Quad, name: string, line: number): ClaimGraphError | undefined {
  const { subject, predicate, object, graph } = quad
  const terms: Term[] = [subject, predicate, object, graph]
  const relative = terms.find(term => term.termType === 'NamedNode' && !/^[a-z][a-z0-9+.-]*:/i.test(term.value))
  if (!relative) return undefined
  const details = { file: name, line, token: relative.value }
  return new ClaimGraphError(
    'syntax',
    `${formatLocation(details)}: expected an absolute IRI, found <${relative.value}>; an @base would say what it is relative to`,
    { details },
  )
}
