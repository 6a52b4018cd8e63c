import { measureCoverage } from '../check/coverage.js'
import type { Document } from '../claims/document.js'
import { ClaimGraph } from '../claims/graph.js'
import type { Texts } from '../claims/passage.js'
import type { Ontology } from '../ontology/ontology.js'
import { createStore } from '../rdf/store.js'
import { nameBeside } from './draft-statement.js'
import type { Passage } from './gap.js'
import type { Review } from './review.js'

/** A sentence with neither a claim, nor a reason why there is none, nor an open draft. */
export interface LeftSentence {
  readonly document: Document
  readonly passage: Passage
  readonly words: string
}

/** The sentences of documents that nobody has read into a claim or left out with a reason. */
export function listLeft(
  review: Review,
  { held, texts, ontology }: { held: readonly Document[]; texts: Texts; ontology: Ontology },
): LeftSentence[] {
  const data = createStore([...review.known, ...review.open.flatMap(({ quads }) => quads)])
  const claims = new ClaimGraph(data, { ontology, includeRestricted: true })
  const documents = held.map(({ id }) => claims.document(id))
  return measureCoverage(documents, claims.claims(), texts).flatMap(({ document: id, uncovered = [] }) => {
    const document = held.find(each => each.id === id)!
    const characters = Array.from(texts.get(document.sha256 ?? '') ?? '')
    return uncovered.map(({ start, end }) => ({
      document,
      passage: { document: id, start, end },
      words: characters.slice(start, end).join(''),
    }))
  })
}

/** The note that says why a sentence has no claim. */
export const nameSentenceGap = ({ document, start, end }: Passage) =>
  nameBeside(document, `s-${start}-${end}-without-claim`)
