import { EventEmitter } from 'node:events'
import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { ClaimGraphError, formatLocation } from '../errors.js'
import type { RdfFormat } from './formats.js'

/** Receives what a parser finds; lines count from 1. */
export interface ParseSink {
  quad(quad: Quad, line?: number): void
  prefix?(prefix: string, iri: string): void
}

interface Token {
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
  const input = new EventEmitter()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let failure: ClaimGraphError | undefined
  const callbacks = {
    onToken(token: Token) {
      line = token.line
    },
    onQuad(error: N3Error | null, quad: Quad | null) {
      if (error) failure ??= syntaxError(error, name)
      else if (quad) sink.quad(quad, line)
    },
    onPrefix(prefix: string, iri: { value: string } | string) {
      sink.prefix?.(prefix, typeof iri === 'string' ? iri : iri.value)
    },
  }
  const parser = new Parser({ format: format.mediaType, blankNodePrefix: nextBlankNodePrefix() })
  // n3's published types do not know the object of callbacks yet
  ;(parser.parse as (input: unknown, callbacks: object) => void).call(parser, input, callbacks)

  for await (const chunk of chunks) {
    input.emit('data', decode(decoder, chunk, name, line))
    if (failure) throw failure
  }
  const rest = decode(decoder, undefined, name, line)
  if (rest) input.emit('data', rest)
  input.emit('end')
  if (failure) throw failure
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  name: string,
  line: number,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (cause) {
    throw new ClaimGraphError('syntax', `${name}: expected UTF-8 text, found bytes that are not, after line ${line}`, {
      details: { file: name, line },
      cause,
    })
  }
}

function syntaxError(error: N3Error, name: string): ClaimGraphError {
  const { line, token } = error.context ?? {}
  const found =
    token && token.value !== undefined ? (token.prefix ? `${token.prefix}:${token.value}` : token.value) : ''
  const message = error.message.replace(/ on line \d+\.?$/, '')
  const details = { file: name, ...(line === undefined ? {} : { line }) }
  return new ClaimGraphError(
    'syntax',
    `${formatLocation(details)}: ${message}${found && !message.includes(found) ? ` (at \`${found}\`)` : ''}`,
    {
      details: { ...details, token: found },
      cause: error,
    },
  )
}
