import type { Document } from '../../../claims/document.js'
import { readDocument } from '../../../claims/document.js'
import { ClaimGraphError } from '../../../errors.js'
import { notYetWorded } from '../../../extract/draft/own-words.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { rdf } from '../../../rdf/environment.js'
import { cg } from '../../../rdf/namespaces.js'
import { createStore } from '../../../rdf/store.js'
import { draftStatement } from '../../../review/draft-statement.js'
import { findOnce } from '../../../review/find-words.js'
import { findReviewed, type PlacedDraft } from './next-draft.js'

/** Makes a draft of a statement that was missed, of which only the passage is known yet. */
export async function addMissed(
  bench: Workbench,
  name: string,
  { words, reviewer }: { readonly words: string; readonly reviewer: string },
): Promise<PlacedDraft | undefined> {
  const document = findReviewed(bench, name)
  if (document === undefined) return undefined
  const { review, text } = document
  if (text === undefined)
    throw new ClaimGraphError('not-found', document.trouble ?? 'expected the text of the document')
  const span = findOnce(text, words)
  const known = createStore([...review.known, ...review.drafts.dataset])
  const about = readDocument(known, rdf.namedNode(document.iri))
  const { publisher } = about
  const begun = draftStatement(
    {
      document: document.iri,
      span,
      label: `statement: ${notYetWorded}`,
      act: cg.Report.value,
      asserted: boundDate(about),
      relayedBy: publisher === undefined ? [] : [publisher.id],
      about: [],
      facts: [],
    },
    { known, texts: new Map([[document.sha256, text]]), isTaken: iri => review.isTaken(iri) },
  )
  const draft = await review.add(begun, reviewer)
  return { document, draft }
}

/** Not after the document that it stands in, until somebody says more. */
function boundDate({ published }: Document) {
  const notAfter = published.on?.slice(0, 10) ?? published.notAfter
  if (notAfter === undefined || notAfter.length < 10) return {}
  return { notAfter, basis: 'Inferred', reasoning: 'Not after the document in which it stands.' } as const
}
