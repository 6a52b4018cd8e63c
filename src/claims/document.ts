import type { DatasetCore, Term } from '@rdfjs/types'
import { cg, oa, schema } from '../rdf/namespaces.js'
import { describe, type Resource, readLabel, readResource } from './resource.js'
import { readTimes, type Times } from './times.js'

/** A stretch of a document's text, in Unicode code points, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A document in which claims stand, or which a document cites. */
export interface Document extends Resource {
  readonly headline?: string
  readonly publisher?: Resource
  /** When it was published. */
  readonly published: Times
  readonly language?: string
  /** Digest of the whole text's UTF-8 bytes; absent where the document is only cited. */
  readonly sha256?: string
  /** Length of the text in code points. */
  readonly characters?: number
  /** Passages that carry no claim, each with the reason. */
  readonly withoutClaim: readonly (Span & { readonly reason: string })[]
}

/** Reads a document's description. */
export function readDocument(dataset: DatasetCore, term: Term): Document {
  const pointer = describe(dataset, term)
  const [headline] = pointer.out(schema.headline).values
  const [publisher] = pointer.out(schema.publisher).terms
  const [language] = pointer.out(schema.inLanguage).values
  const [sha256] = pointer.out(cg.sha256).values
  const [characters] = pointer.out(cg.characters).values
  return {
    id: term.value,
    label: readLabel(dataset, term),
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher: readResource(dataset, publisher) }),
    published: readTimes(pointer, schema.datePublished),
    ...(language === undefined ? {} : { language }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(characters === undefined ? {} : { characters: Number(characters) }),
    withoutClaim: pointer
      .out(cg.withoutClaim)
      .terms.flatMap(gap => {
        const span = readSpan(dataset, gap)
        return span ? [{ ...span, reason: readLabel(dataset, gap) }] : []
      })
      .sort((a, b) => a.start - b.start),
  }
}

/** The stretch of text that a mention's (or gap's) selector names, if it has one. */
export function readSpan(dataset: DatasetCore, term: Term): Span | undefined {
  const selector = describe(dataset, term).out(oa.hasSelector)
  const [start] = selector.out(oa.start).values
  const [end] = selector.out(oa.end).values
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) }
}
