import type { Issue } from '../../../check/issue.js'
import type { DraftForm } from '../../../review/form/context.js'
import { fieldControl } from '../../../review/form/values.js'
import type { Problems } from '../fields/shown-form.js'

/** What `check` would say stands beside the field that it is about, where there is one. */
export function placeIssues(form: DraftForm, issues: readonly Issue[], problems: Problems): Problems {
  const placed = new Map(problems)
  for (const { code, message } of issues) {
    const field = form.claim.find(({ advice }) => advice.has(code))
    const control = field === undefined ? `issue.${code}` : fieldControl(field)
    if (!placed.has(control)) placed.set(control, message)
    else if (field === undefined) placed.set(`issue.${code}.${placed.size}`, message)
  }
  return placed
}

/** What stands against the claim as a whole. */
export function WholeIssues({ problems }: { problems: Problems }) {
  const whole = [...problems].filter(([control]) => control.startsWith('issue.'))
  if (whole.length === 0) return null
  return (
    <div class="problem" role="status">
      <p>Before it can be a claim:</p>
      <ul>
        {whole.map(([, message]) => (
          <li>{message}</li>
        ))}
      </ul>
    </div>
  )
}
