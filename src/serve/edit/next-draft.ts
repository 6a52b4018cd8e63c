import type { Context } from 'hono'
import type { OpenDocument } from '../../node/workbench/workbench.js'
import { localName } from '../../rdf/resource.js'
import type { Draft } from '../../review/draft.js'
import { type DraftOrder, doubtOf } from '../../review/order.js'
import type { Review } from '../../review/review.js'
import type { Editing } from './editing.js'

/** A draft with the document in which it stands. */
export interface PlacedDraft {
  readonly document: OpenDocument & { readonly review: Review }
  readonly draft: Draft
}

/** The order that a request asks for. */
export function readOrder(text: unknown): DraftOrder {
  return text === 'doubt' ? 'doubt' : 'document'
}

/** All drafts that wait for a person, in the order in which they come up. */
export function listOpen({ bench }: Pick<Editing, 'bench'>, order: DraftOrder): PlacedDraft[] {
  const open = bench.documents.flatMap(document => {
    const { review } = document
    return review === undefined ? [] : review.open.map(draft => ({ document: { ...document, review }, draft }))
  })
  if (order === 'document') return open
  const doubts = new Map(open.map(({ draft }) => [draft, doubtOf(draft, draft.quads)]))
  return [...open].sort((a, b) => doubts.get(b.draft)! - doubts.get(a.draft)!)
}

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
    const doubt = doubtOf(after.draft, after.draft.quads)
    return open.filter(({ draft }) => doubtOf(draft, draft.quads) > doubt).length - 1
  }
  const all = after.document.review.all
  const before = new Set(
    all
      .slice(
        0,
        all.findIndex(({ id }) => id === after.draft.id),
      )
      .map(({ id }) => id),
  )
  return open.findLastIndex(
    ({ document, draft }) =>
      document.iri < after.document.iri || (document.iri === after.document.iri && before.has(draft.id)),
  )
}

/** The address of a draft in hand. */
export function draftPath({ document, draft }: PlacedDraft, order: DraftOrder = 'document'): string {
  const path = `/edit/document/${encodeURIComponent(document.name)}/${encodeURIComponent(localName(draft.id))}`
  return order === 'document' ? path : `${path}?order=${order}`
}

/** The draft that a path names. */
export function findDraft(editing: Editing, c: Context): PlacedDraft | undefined {
  const document = editing.bench.document(c.req.param('document') ?? '')
  const review = document?.review
  const draft = review?.all.find(({ id }) => localName(id) === c.req.param('draft'))
  return document === undefined || review === undefined || draft === undefined
    ? undefined
    : { document: { ...document, review }, draft }
}
