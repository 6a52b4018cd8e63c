import type { DraftOrder } from '../../../review/order.js'
import { Csrf } from '../edit-page.js'
import type { Visit } from '../visit.js'
import { documentPath, type ReviewedDocument } from './next-draft.js'

interface MissedFormProps {
  readonly document: ReviewedDocument
  readonly visit: Visit
  readonly order: DraftOrder
}

/** To make a draft of a statement that was missed. */
export function MissedForm({ document, visit, order }: MissedFormProps) {
  return (
    <form method="post" action={documentPath(document)} class="add" data-add>
      <Csrf visit={visit} />
      <input type="hidden" name="order" value={order} />
      <label for="words">a statement that was missed: its words, or its ends in characters</label>
      <span class="named">
        <input id="words" name="words" data-key="n" autocomplete="off" />
        <button type="submit">Add</button>
      </span>
    </form>
  )
}
