import type { OpenDocument } from '../../node/workbench/workbench.js'
import { documentPath } from './draft/next-draft.js'

/** The title of a document, as a link to its drafts where there are any. */
export function DocumentName({ document }: { document: OpenDocument }) {
  const { title, review } = document
  return review && review.all.length > 0 ? <a href={documentPath(document)}>{title}</a> : <>{title}</>
}
