import type { FactView } from '../../../review/view.js'
import { Problem } from '../fields/problem.js'
import type { Problems } from '../fields/shown-form.js'

/** To make two drafts of one: which of its facts are of the second. */
export function SplitFields({ facts, problems }: { facts: readonly FactView[]; problems: Problems }) {
  if (facts.length === 0) return null
  return (
    <fieldset>
      <legend>two claims</legend>
      {facts.map(({ property, value }, i) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`second.${i}`}
            name="second"
            value={String(i)}
            data-key={i === 0 ? 'x' : undefined}
          />
          <label for={`second.${i}`}>
            {property.label}: {value}
          </label>
        </div>
      ))}
      <Problem control="second" problems={problems} />
      <button type="submit" name="do" value="split">
        Split: what is chosen is of the second
      </button>
    </fieldset>
  )
}
