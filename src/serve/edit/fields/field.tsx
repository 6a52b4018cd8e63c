import { rdfs } from '../../../rdf/namespaces.js'
import type { ClaimField } from '../../../review/form/claim-fields.js'
import { agentClasses } from '../../../review/form/context.js'
import { fieldControl } from '../../../review/form/values.js'
import { ChoicesField, FieldChoice } from './choice-field.js'
import { NamedField } from './named-field.js'
import { described, FilledInNote, Problem } from './problem.js'
import type { ShownForm } from './shown-form.js'

/** A field of the description of a draft: by what it asks for, names, choices, or a value that is typed. */
export function Field({ field, ...shown }: ShownForm & { readonly field: ClaimField }) {
  const { values, problems, filledIn } = shown
  const control = fieldControl(field)
  if (isNamed(field)) {
    const { label, help, isMany, classes } = field
    const canBeNew = classes.includes(agentClasses[0]!)
    return (
      <NamedField {...{ control, label, help, isMany, canBeNew, values, problems, filledIn }} list={listOf(field)} />
    )
  }
  if (field.choices && field.isMany) return <ChoicesField field={field} {...shown} />
  const [value = ''] = values.get(control) ?? []
  return (
    <div class="field">
      <label for={control}>
        {field.label}
        {field.isNeeded ? <span class="needed"> (needed)</span> : null}
      </label>
      {field.choices ? (
        <FieldChoice id={control} field={field} value={value} problems={problems} />
      ) : isTruth(field) ? (
        <select id={control} name={control} {...described(control, problems)}>
          {['', 'true', 'false'].map(each => (
            <option value={each} selected={each === value}>
              {each === '' ? 'not said' : each}
            </option>
          ))}
        </select>
      ) : isLong(field) ? (
        <textarea id={control} name={control} rows={2} title={field.help} {...described(control, problems)}>
          {value}
        </textarea>
      ) : (
        <input
          id={control}
          name={control}
          value={value}
          title={field.help}
          autocomplete="off"
          {...described(control, problems)}
        />
      )}
      <FilledInNote control={control} filledIn={filledIn} />
      <Problem control={control} problems={problems} />
    </div>
  )
}

/** The list of the names of agents, which several fields have in common. */
export const agentList = 'agents'

/** The list of the names that are offered for a field. */
export const listOf = ({ classes, name }: ClaimField) =>
  classes.join() === agentClasses.join() ? agentList : `list-${name}`

/** Whether the values of a field are things that are named. */
export const isNamed = ({ classes, choices }: ClaimField) => classes.length > 0 && !choices

const isTruth = ({ datatypes }: ClaimField) => datatypes.some(type => type.endsWith('#boolean'))
const isLong = ({ id }: ClaimField) => id === rdfs.label.value || id === rdfs.comment.value
