import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { cg, oa, schema } from '../rdf/namespaces.js'
import { type Resource, readLabel, readResource } from '../rdf/resource.js'
import type { Times } from '../time/times.js'
import { readTimes } from './times.js'

/** A stretch of a document's text, in Unicode code points, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A document in which claims stand, or which a document cites. */
export interface Document extends Resource {
  readonly headline?: string | undefined
  readonly publisher?: Resource | undefined
  /** When it was published. */
  readonly published: Times
  readonly language?: string | undefined
  /** Digest of the whole text's UTF-8 bytes; absent where the document is only cited. */
  readonly sha256?: string | undefined
  /** Length of the text in code points. */
  readonly characters?: number | undefined
  /** Passages that carry no claim, each with the reason. */
  readonly withoutClaim: readonly (Span & { readonly reason: string })[]
}

/** Reads a document's description. */
export function readDocument(dataset: DatasetCore, term: Term): Document {
  const description = describe(dataset, term)
  const [headline] = description.values(schema.headline)
  const [publisher] = description.terms(schema.publisher)
  const [language] = description.values(schema.inLanguage)
  const [sha256] = description.values(cg.sha256)
  const [characters] = description.values(cg.characters)
  return {
    id: term.value,
    label: readLabel(dataset, term),
    headline,
    publisher: publisher && readResource(dataset, publisher),
    published: readTimes(description, schema.datePublished),
    language,
    sha256,
    characters: characters === undefined ? undefined : Number(characters),
    withoutClaim: description
      .terms(cg.withoutClaim)
      .flatMap(gap => {
        const span = readSpan(dataset, gap)
        return span ? [{ ...span, reason: readLabel(dataset, gap) }] : []
      })
      .sort((a, b) => a.start - b.start),
  }
}

/** The stretch of text that a mention's (or gap's) selector names, if it has one. */
export function readSpan(dataset: DatasetCore, term: Term): Span | undefined {
  const [node] = describe(dataset, term).terms(oa.hasSelector)
  if (node === undefined) return undefined
  const selector = describe(dataset, node)
  const [start] = selector.values(oa.start)
  const [end] = selector.values(oa.end)
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) }
}
