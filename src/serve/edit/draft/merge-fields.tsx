import type { Claim } from '../../../claims/claim.js'
import { localName } from '../../../rdf/resource.js'
import { formatTimes } from '../../../time/times.js'
import { Problem } from '../fields/problem.js'
import type { Problems } from '../fields/shown-form.js'

/** To say that the passage of a draft carries a claim that is there already. */
export function MergeFields({ candidates, problems }: { candidates: readonly Claim[]; problems: Problems }) {
  if (candidates.length === 0) return null
  return (
    <fieldset>
      <legend>its passage carries a claim that is there already</legend>
      {candidates.map(({ id, label, asserted }, i) => (
        <div class="choice">
          <input type="radio" id={`merge.${i}`} name="claim" value={id} data-key={i === 0 ? 'm' : undefined} />
          <label for={`merge.${i}`}>
            {label} ({formatTimes(asserted)}; {localName(id)})
          </label>
        </div>
      ))}
      <Problem control="claim" problems={problems} />
      <button type="submit" name="do" value="merge">
        Merge
      </button>
    </fieldset>
  )
}
