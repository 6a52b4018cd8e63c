import type { Quad } from '@rdfjs/types'
import { cg, prov } from '../rdf/namespaces.js'
import type { Draft } from './draft.js'

/** In which order drafts come up: as they stand in the document, or first what most needs a look. */
export type DraftOrder = 'document' | 'doubt'

/** Less sure than this, who is said to have said it wants a look. */
const unsure = 0.7

/**
 * How much a draft needs a look, from 0: one that accuses somebody or of whose claimant the extractor is not sure comes before
 * all others, both before either; among alike, the less sure.
 */
export function doubtOf(draft: Pick<Draft, 'id' | 'confidence'>, quads: readonly Quad[]): number {
  const { confidence = 0 } = draft
  return (accuses(draft, quads) ? 2 : 0) + (isClaimed(draft, quads) ? 0 : 2) + (1 - confidence)
}

/** Whether a draft accuses somebody, or the extractor is not sure of its claimant. */
export function isUnsure(draft: Pick<Draft, 'id' | 'confidence'>, quads: readonly Quad[]): boolean {
  return accuses(draft, quads) || !isClaimed(draft, quads)
}

const accuses = ({ id }: Pick<Draft, 'id'>, quads: readonly Quad[]) =>
  quads.some(({ predicate, graph }) => graph.value === id && predicate.value === `${cg.$iri}perpetrator`)

const isClaimed = ({ id, confidence = 0 }: Pick<Draft, 'id' | 'confidence'>, quads: readonly Quad[]) =>
  confidence >= unsure &&
  quads.some(({ subject, predicate }) => subject.value === id && predicate.equals(prov.wasAttributedTo))
