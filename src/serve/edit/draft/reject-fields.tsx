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
  const given = listReasons(documents)
  return (
    <fieldset>
      <legend>no claim</legend>
      <div class="field">
        <label for="reason">reason</label>
        <input id="reason" name="reason" value={reason} list="reasons" data-key="r" autocomplete="off" />
        <Problem control="reason" problems={problems} />
        <datalist id="reasons">
          {given.map(each => (
            <option value={each} />
          ))}
        </datalist>
      </div>
      <button type="submit" name="do" value="reject">
        Reject
      </button>
      <p class="actions">
        {offerReasons(given).map((each, i) => (
          <button type="submit" name="rejected" value={each} data-key={String(i + 1)}>
            <kbd>{i + 1}</kbd> {each}
          </button>
        ))}
      </p>
    </fieldset>
  )
}

/** Why drafts are no claims, before anybody gave a reason. */
const usual = ['Nobody says it', 'It is not about this case', 'It says nothing that could be compared']

/** More reasons than these have no button of their own. */
const mostButtons = 6

/** Reasons that one press gives: those that were given most, then the usual ones. */
function offerReasons(given: readonly string[]): string[] {
  return [...new Set([...given.slice(0, mostButtons - usual.length), ...usual])]
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
