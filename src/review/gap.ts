import type { DatasetCore, Quad } from '@rdfjs/types'
import { readSpan, type Span } from '../claims/document.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { english } from '../rdf/literals.js'
import { cg, oa, rdfs } from '../rdf/namespaces.js'
import { describeSelector } from './selector.js'

/** A stretch of a document, by its IRI, in Unicode code points. */
export interface Passage extends Span {
  readonly document: string
}

/** Says of a passage why it has no claim, as a note with an IRI of its own. */
export function describeGap(id: string, { document, start, end }: Passage, reason: string): Quad[] {
  const note = rdf.namedNode(id)
  return [
    rdf.quad(rdf.namedNode(document), cg.withoutClaim, note),
    rdf.quad(note, rdfs.label, english(reason)),
    ...describeSelector(note, oa.hasSelector, { start, end }),
  ]
}

/** The passage of a draft's mention; undefined where it has none. */
export function findPassage(quads: readonly Quad[], draft: string): Passage | undefined {
  const dataset = rdf.dataset([...quads])
  const [mention] = describe(dataset, rdf.namedNode(draft)).terms(cg.mention)
  const span = mention && readSpan(dataset, mention)
  const [document] = mention ? describe(dataset, mention).values(oa.hasSource) : []
  return span && document !== undefined ? { document, ...span } : undefined
}

/** The passage that a note says to have no claim. */
export function findGapPassage(quads: readonly Quad[]): Passage | undefined {
  const said = quads.find(({ predicate }) => predicate.equals(cg.withoutClaim))
  const span = said && readSpan(rdf.dataset([...quads]), said.object)
  return span && { document: said.subject.value, ...span }
}

/** Whether a claim of a graph has a mention that overlaps a passage. */
export function hasClaim({ document, start, end }: Passage, known: DatasetCore): boolean {
  return [...known.match(null, oa.hasSource, rdf.namedNode(document), rdf.defaultGraph())].some(({ subject }) => {
    const span = readSpan(known, subject)
    return span !== undefined && span.start < end && span.end > start
  })
}
