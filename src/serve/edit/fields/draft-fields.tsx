import { rdfs } from '../../../rdf/namespaces.js'
import type { ClaimField } from '../../../review/form/claim-fields.js'
import { agentClasses, valueClasses } from '../../../review/form/context.js'
import { chainControl, fieldControl, passageControl } from '../../../review/form/values.js'
import { FactFields, valueList } from './fact-fields.js'
import { agentList, Field, isNamed, listOf } from './field.js'
import { NamedField, NameList } from './named-field.js'
import { NewEventFields } from './new-event-fields.js'
import { described, Problem } from './problem.js'
import type { ShownForm } from './shown-form.js'

/** The fields of a draft: those of the claim, its chain, what it states, its passage, and a new event. */
export function DraftFields(shown: ShownForm) {
  const { form, values, problems, filledIn } = shown
  const needed = form.claim.filter(field => isShown(field, shown))
  const others = form.claim.filter(field => !needed.includes(field))
  return (
    <>
      {needed.map(field => (
        <Field field={field} {...shown} />
      ))}
      <NamedField
        control={chainControl}
        label="known through, nearest to the claimant first"
        list={agentList}
        canBeNew
        {...{ values, problems, filledIn }}
      />
      <FactFields {...shown} />
      <div class="field">
        <label for="passage">passage: other words of the document, or its ends in characters</label>
        <input
          id="passage"
          name={passageControl}
          value={values.get(passageControl)?.[0] ?? ''}
          autocomplete="off"
          {...described(passageControl, problems)}
        />
        <Problem control={passageControl} problems={problems} />
      </div>
      <details open={others.some(field => problems.has(fieldControl(field)))}>
        <summary>more: {others.map(({ label }) => label).join(', ')}</summary>
        {others.map(field => (
          <Field field={field} {...shown} />
        ))}
      </details>
      <NewEventFields {...shown} />
      <NameList id={agentList} names={form.names(agentClasses)} />
      <NameList id={valueList} names={form.names(valueClasses)} />
      {form.claim
        .filter(field => isNamed(field) && listOf(field) !== agentList)
        .map(field => (
          <NameList id={listOf(field)} names={form.names(field.classes)} />
        ))}
    </>
  )
}

/** What is needed, has a value, or is wrong is shown at once; the rest behind a summary. */
function isShown(field: ClaimField, { values, problems }: ShownForm): boolean {
  return (
    field.isNeeded ||
    field.id === rdfs.comment.value ||
    ['stance', 'certainty', 'assertedOn'].includes(field.name) ||
    (values.get(fieldControl(field)) ?? []).some(value => value !== '') ||
    problems.has(fieldControl(field))
  )
}
