import type { DraftOrder } from '../../../review/order.js'

/** The address of the drafts that lack nothing: of one document, or of all. */
export function togetherPath(document: string | undefined, order: DraftOrder): string {
  const parts = [
    document === undefined ? [] : [`document=${encodeURIComponent(document)}`],
    order === 'document' ? [] : [`order=${order}`],
  ].flat()
  return `/edit/together${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}
