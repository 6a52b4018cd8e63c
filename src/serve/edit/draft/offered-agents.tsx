import type { Resource } from '../../../rdf/resource.js'
import { offeredControl } from '../../../review/form/values.js'

/** Whom a draft could speak of as a perpetrator, none of them chosen. */
export function OfferedAgents({ offered }: { offered: readonly Resource[] }) {
  if (offered.length === 0) return null
  return (
    <fieldset>
      <legend>perpetrator, if it speaks of one</legend>
      {offered.map(({ id, label }, i) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`offered.${i}`}
            name={offeredControl}
            value={id}
            data-key={i === 0 ? 'p' : undefined}
          />
          <label for={`offered.${i}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}
