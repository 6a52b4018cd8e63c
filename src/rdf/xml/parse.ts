import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { Utf8Decoder } from '../decode.js'
import { rdf } from '../environment.js'
import { noBase } from '../iri.js'
import { isLanguageTag } from '../language-tag.js'
import { invalidIri, nextBlankNodePrefix, type ParseSink, type ParseSource } from '../parse.js'
import { type XmlReader, xmlError } from './reader.js'
import { TrixReader } from './trix.js'

/** Characters in which the root of a document is looked for, and beyond which it is taken for RDF/XML. */
const mostProlog = 1 << 16

/** Parses RDF/XML, or TriX, which some write into files of the same extension; nothing that either names is loaded. */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, source: ParseSource, sink: ParseSink): Promise<void> {
  const decoder = new Utf8Decoder(source.name)
  let reader: XmlReader | undefined
  let prolog = ''
  const take = async (text: string, isLast: boolean) => {
    if (reader) return reader.write(text)
    prolog += text
    const root = /<(?![?!])[^\s/>]/.test(withoutComments(prolog))
    if (!root && !isLast && prolog.length < mostProlog) return
    refuseEncoding(prolog, source.name)
    const isTrix = /<(?:[\w.-]+:)?TriX[\s>]/.test(withoutComments(prolog))
    reader = isTrix ? await TrixReader.open(source, sink) : await openRdfXml(source, sink)
    return reader.write(prolog)
  }
  for await (const chunk of chunks) await take(decoder.decode(chunk), false)
  await take(decoder.decode(), true)
  await reader!.end()
}

const withoutComments = (text: string) => text.replace(/<!--[\s\S]*?(?:-->|$)/g, '')

function refuseEncoding(prolog: string, name: string): void {
  const [, encoding = 'UTF-8'] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(prolog) ?? []
  if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw xmlError(name, `expected XML in UTF-8, found \`${encoding}\``, 1)
}

/** What the parser of RDF/XML keeps of where it is. */
interface Position {
  readonly saxParser: { readonly line: number; readonly column: number; close(): void }
  readonly activeTagStack: readonly unknown[]
}

/** Elements within elements, beyond which nobody wrote a document. */
const mostDepth = 10_000

async function openRdfXml({ name, base }: ParseSource, sink: ParseSink): Promise<XmlReader> {
  const { RdfXmlParser } = await import('./parsers.js')
  const prefix = nextBlankNodePrefix()
  let nodes = 0
  const dataFactory = {
    ...rdf,
    blankNode: (label?: string) => rdf.blankNode(label === undefined ? `${prefix}n${nodes++}` : `${prefix}l${label}`),
    literal: (value: string, type?: Parameters<typeof rdf.literal>[1]) => rdf.literal(value, type),
    namedNode: (value: string) => rdf.namedNode(value),
    quad: (...terms: Parameters<typeof rdf.quad>) => rdf.quad(...terms),
    defaultGraph: () => rdf.defaultGraph(),
  }
  const options = { dataFactory, baseIRI: base ?? noBase, trackPosition: true, validateUri: false }
  const parser = new RdfXmlParser(options as ConstructorParameters<typeof RdfXmlParser>[0])
  const at = parser as unknown as Position
  let failure: Error | undefined
  const fail = (cause: unknown) => {
    const {
      message,
      line = at.saxParser.line,
      column = at.saxParser.column,
    } = cause as Error & { line?: number; column?: number }
    failure ??=
      cause instanceof ClaimGraphError
        ? cause
        : xmlError(name, message.replace(/^(?:Line )?\d+[^:]*:\d*:? ?/, ''), line, column, cause)
  }
  parser.on('error', fail)
  parser.on('data', (quad: Quad) => {
    if (failure) return
    const { object } = quad
    if (object.termType === 'Literal' && object.language !== '' && !isLanguageTag(object.language))
      failure = xmlError(
        name,
        `expected a language tag such as en or pt-BR, found \`${object.language}\``,
        at.saxParser.line,
      )
    failure ??= invalidIri(quad, name, at.saxParser.line)
    try {
      if (!failure) sink.quad(quad, at.saxParser.line)
    } catch (error) {
      failure = error as Error
    }
  })
  const check = () => {
    if (at.activeTagStack.length > mostDepth) fail(new Error(`expected elements nested at most ${mostDepth} deep`))
    if (failure) throw failure
  }
  return {
    async write(text) {
      // a piece of a few lines at a time, so that a place is that of what is told
      await new Promise<void>(resolve => parser.write(text, () => resolve()))
      await new Promise<void>(resolve => setImmediate(resolve))
      check()
    },
    async end() {
      try {
        at.saxParser.close()
      } catch (error) {
        fail(error)
      }
      check()
      await new Promise<void>(resolve => {
        parser.on('end', resolve)
        parser.on('close', resolve)
        parser.end()
      })
      check()
    },
  }
}
