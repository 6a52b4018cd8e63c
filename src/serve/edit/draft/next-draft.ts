import type { Context } from 'hono'
import type { OpenDocument, Workbench } from '../../../node/workbench/workbench.js'
import { memoize } from '../../../rdf/memoize.js'
import { localName } from '../../../rdf/resource.js'
import type { Draft } from '../../../review/draft.js'
import { type DraftOrder, doubtOf } from '../../../review/order.js'
import type { Review } from '../../../review/review.js'
import type { Editing } from '../editing.js'

/** A document of which there are drafts. */
export interface ReviewedDocument extends OpenDocument {
  readonly review: Review
}

/** A draft with the document in which it stands. */
export interface PlacedDraft {
  readonly document: ReviewedDocument
  readonly draft: Draft
}

/** Whether drafts were made of a document. */
export const isReviewed = (document: OpenDocument): document is ReviewedDocument => document.review !== undefined

/** The document of a name, where drafts were made of it. */
export function findReviewed(bench: Workbench, name: string): ReviewedDocument | undefined {
  const document = bench.document(name)
  return document && isReviewed(document) ? document : undefined
}

/** The order that a request asks for. */
export function readOrder(text: unknown): DraftOrder {
  return text === 'doubt' ? 'doubt' : 'document'
}

/** All drafts that wait for a person, in the order in which they come up. */
export function listOpen({ bench }: Pick<Editing, 'bench'>, order: DraftOrder): PlacedDraft[] {
  const open = bench.documents
    .filter(isReviewed)
    .flatMap(document => document.review.open.map(draft => ({ document, draft })))
  return order === 'document' ? open : open.sort((a, b) => doubtIn(b.draft) - doubtIn(a.draft))
}

/** How much a draft needs a look, as it was made: worked out once. */
const doubtIn = memoize((draft: Draft) => doubtOf(draft, draft.quads), new WeakMap<Draft, number>())

/** The open draft that comes after one, which need not be open; those that somebody else has in hand come last. */
export function findNext(
  editing: Editing,
  reviewer: string,
  { order, after }: { readonly order: DraftOrder; readonly after?: PlacedDraft | undefined },
): PlacedDraft | undefined {
  const open = listOpen(editing, order)
  const at = after === undefined ? -1 : findPlace(open, after, order)
  const ahead = [...open.slice(at + 1), ...open.slice(0, at + 1)].filter(({ draft }) => draft.id !== after?.draft.id)
  return ahead.find(({ draft }) => editing.presence.others(reviewer, draft.id).length === 0) ?? ahead[0]
}

/** Where a draft stands among the open ones, or the last of those that stand before it. */
function findPlace(open: readonly PlacedDraft[], after: PlacedDraft, order: DraftOrder): number {
  const at = open.findIndex(({ draft }) => draft.id === after.draft.id)
  if (at >= 0) return at
  // what needed more of a look is decided, or was left for later
  if (order === 'doubt') {
    const doubt = doubtIn(after.draft)
    return open.filter(({ draft }) => doubtIn(draft) > doubt).length - 1
  }
  const ids = after.document.review.all.map(({ id }) => id)
  const before = new Set(ids.slice(0, ids.indexOf(after.draft.id)))
  return open.findLastIndex(
    ({ document, draft }) =>
      document.iri < after.document.iri || (document.iri === after.document.iri && before.has(draft.id)),
  )
}

/** The address of a document, which leads to the first of its drafts that is open. */
export const documentPath = ({ name }: Pick<OpenDocument, 'name'>) => `/edit/document/${encodeURIComponent(name)}`

/** The address of a draft in hand. */
export function draftPath({ document, draft }: PlacedDraft, order: DraftOrder = 'document'): string {
  const path = `${documentPath(document)}/${encodeURIComponent(localName(draft.id))}`
  return order === 'document' ? path : `${path}?order=${order}`
}

/** The draft that a path names. */
export function findDraft({ bench }: Editing, c: Context): PlacedDraft | undefined {
  const document = findReviewed(bench, c.req.param('document') ?? '')
  const draft = document?.review.all.find(({ id }) => localName(id) === c.req.param('draft'))
  return document && draft && { document, draft }
}
