import type { OpenDocument } from '../../../node/workbench/workbench.js'
import { countEach } from '../../../rdf/count-each.js'
import { Problem } from '../fields/problem.js'
import type { Problems } from '../fields/shown-form.js'

interface RejectFieldsProps {
  readonly reason: string | undefined
  readonly documents: readonly OpenDocument[]
  readonly problems: Problems
}

/** To say that a draft is no claim, and why; the reasons that were given before are offered. */
export function RejectFields({ reason = '', documents, problems }: RejectFieldsProps) {
  return (
    <fieldset>
      <legend>no claim</legend>
      <div class="field">
        <label for="reason">reason</label>
        <input id="reason" name="reason" value={reason} list="reasons" data-key="r" autocomplete="off" />
        <Problem control="reason" problems={problems} />
        <datalist id="reasons">
          {listReasons(documents).map(each => (
            <option value={each} />
          ))}
        </datalist>
      </div>
      <button type="submit" name="do" value="reject">
        Reject
      </button>
    </fieldset>
  )
}

/** More reasons than these are not offered. */
const mostReasons = 12

/** The reasons that were given already, the most frequent first. */
function listReasons(documents: readonly OpenDocument[]): string[] {
  const reasons = documents.flatMap(({ review }) =>
    [...(review?.state.outcomes.values() ?? [])].flatMap(outcome =>
      outcome.decision === 'reject' ? outcome.reason : [],
    ),
  )
  return [...countEach(reasons)]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostReasons)
    .map(([reason]) => reason)
}
