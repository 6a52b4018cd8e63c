import type { Quad, Term } from '@rdfjs/types'
import { rdf } from '../environment.js'
import { isLanguageTag } from '../language-tag.js'
import { invalidIri, nextBlankNodePrefix, type ParseSink, type ParseSource } from '../parse.js'
import { type XmlReader, xmlError } from './reader.js'

/** Where the elements of TriX are named. */
const trix = 'http://www.w3.org/2004/03/trix/trix-1/'

/** Which elements stand in which; text stands in the others. */
const within: Readonly<Record<string, string>> = {
  TriX: '',
  graph: 'TriX',
  triple: 'graph',
}

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Reads TriX, RDF with named graphs in XML (https://www.w3.org/2004/03/trix/). */
export class TrixReader implements XmlReader {
  readonly #source: ParseSource
  readonly #sink: ParseSink
  readonly #prefix = nextBlankNodePrefix()
  readonly #open: Tag[] = []
  #text = ''
  #graph: Term = rdf.defaultGraph()
  #terms: Term[] = []
  #place: () => readonly [line: number, column: number] = () => [1, 1]
  #write: (text: string) => void = () => {}
  #close: () => void = () => {}

  private constructor(source: ParseSource, sink: ParseSink) {
    this.#source = source
    this.#sink = sink
  }

  static async open(source: ParseSource, sink: ParseSink): Promise<TrixReader> {
    const { SaxesParser } = await import('./parsers.js')
    const reader = new TrixReader(source, sink)
    const parser = new SaxesParser({ xmlns: true, position: true })
    reader.#place = () => [parser.line, parser.column]
    reader.#write = text => void parser.write(text)
    reader.#close = () => void parser.close()
    parser.on('error', error => {
      throw reader.#fault(error.message.replace(/^\d+:\d+: /, ''))
    })
    parser.on('opentag', ({ local, uri, attributes }) => {
      if (uri !== trix) throw reader.#fault(`expected an element of TriX, found \`${local}\` of <${uri}>`)
      const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
      reader.#begin({ name: local, attributes: Object.fromEntries(values) })
    })
    parser.on('text', text => reader.#take(text))
    parser.on('cdata', text => reader.#take(text))
    parser.on('closetag', () => reader.#finish())
    return reader
  }

  write(text: string): void {
    this.#write(text)
  }

  end(): void {
    this.#close()
  }

  #fault(message: string) {
    return xmlError(this.#source.name, message, ...this.#place())
  }

  #begin(tag: Tag): void {
    const parent = this.#open.at(-1)?.name ?? ''
    const isTerm = ['uri', 'id', 'plainLiteral', 'typedLiteral'].includes(tag.name)
    const expected = isTerm ? ['graph', 'triple'] : [within[tag.name]]
    if (!expected.includes(parent))
      throw this.#fault(`expected no \`${tag.name}\` ${parent === '' ? 'here' : `within \`${parent}\``}`)
    this.#open.push(tag)
    this.#text = ''
    if (tag.name === 'graph') this.#graph = rdf.defaultGraph()
    if (tag.name === 'triple') this.#terms = []
  }

  #take(text: string): void {
    const { name } = this.#open.at(-1) ?? { name: '' }
    if (name in within && text.trim() !== '')
      throw this.#fault(`expected no text within \`${name}\`, found \`${text.trim().slice(0, 80)}\``)
    this.#text += text
  }

  #finish(): void {
    const tag = this.#open.pop()!
    if (tag.name === 'triple') this.#tell()
    if (tag.name in within) return
    const term = this.#readTerm(tag)
    if (this.#open.at(-1)?.name === 'triple') this.#terms.push(term)
    else if (term.termType === 'Literal') throw this.#fault('expected an IRI as the name of a graph, found a literal')
    else this.#graph = term
  }

  #readTerm({ name, attributes }: Tag): Term {
    if (name === 'uri') return rdf.namedNode(this.#text.trim())
    if (name === 'id') return rdf.blankNode(`${this.#prefix}l${this.#text.trim()}`)
    if (name === 'typedLiteral') {
      if (attributes.datatype === undefined) throw this.#fault('expected a datatype of a typedLiteral, found none')
      return rdf.literal(this.#text, rdf.namedNode(attributes.datatype))
    }
    const language = attributes['xml:lang'] ?? ''
    if (language !== '' && !isLanguageTag(language))
      throw this.#fault(`expected a language tag such as en or pt-BR, found \`${language}\``)
    return rdf.literal(this.#text, language || undefined)
  }

  #tell(): void {
    const [subject, predicate, object, ...more] = this.#terms
    if (!subject || !predicate || !object || more.length > 0)
      throw this.#fault(`expected three terms of a triple, found ${this.#terms.length}`)
    if (subject.termType === 'Literal') throw this.#fault('expected an IRI or a node as a subject, found a literal')
    if (predicate.termType !== 'NamedNode')
      throw this.#fault(`expected an IRI as a property, found a ${predicate.termType}`)
    const quad = rdf.quad(subject as Quad['subject'], predicate, object as Quad['object'], this.#graph as Quad['graph'])
    const invalid = invalidIri(quad, this.#source.name, this.#place()[0])
    if (invalid) throw invalid
    this.#sink.quad(quad, this.#place()[0])
  }
}
