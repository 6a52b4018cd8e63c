import type { Resource } from '../../../rdf/resource.js'
import type { ClaimField } from '../../../review/form/claim-fields.js'
import { fieldControl } from '../../../review/form/values.js'
import { described, Problem } from './problem.js'
import type { Problems, ShownForm } from './shown-form.js'

/** A field whose values are each one of several, with one more to choose. */
export function ChoicesField({ field, values, problems }: Omit<ShownForm, 'form'> & { readonly field: ClaimField }) {
  const control = fieldControl(field)
  const spare = [...(values.get(control) ?? []), '']
  return (
    <div class="field">
      {spare.map((value, i) => (
        <>
          <label for={`${control}.${i}`}>{i === 0 ? field.label : `${field.label}, another`}</label>
          <FieldChoice id={`${control}.${i}`} field={field} value={value} problems={problems} />
        </>
      ))}
      <Problem control={control} problems={problems} />
    </div>
  )
}

interface FieldChoiceProps {
  readonly id: string
  readonly field: ClaimField
  readonly value: string
  readonly problems: Problems
}

/** The values of a field, of which one is chosen. */
export function FieldChoice({ id, field, value, problems }: FieldChoiceProps) {
  const control = fieldControl(field)
  return (
    <select id={id} name={control} title={field.help} {...described(control, problems)}>
      <option value="">{field.isNeeded ? 'not chosen yet' : 'not said'}</option>
      <Options of={field.choices!} value={value} />
    </select>
  )
}

/** Things by their labels, with the one that is chosen. */
export function Options({ of, value }: { of: readonly Resource[]; value: string }) {
  return (
    <>
      {of.map(({ id, label }) => (
        <option value={id} selected={id === value}>
          {label}
        </option>
      ))}
    </>
  )
}
