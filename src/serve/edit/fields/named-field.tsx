import { newTypes } from '../../../review/form/context.js'
import type { Names } from '../../../review/form/names.js'
import { newControl } from '../../../review/form/values.js'
import { described, FilledInNote, Problem } from './problem.js'
import type { ShownForm } from './shown-form.js'

interface NamedFieldProps extends Omit<ShownForm, 'form'> {
  readonly control: string
  readonly label: string
  readonly help?: string | undefined
  /** The list of the names that are offered. */
  readonly list: string
  /** Whether whoever is not known can be new. */
  readonly canBeNew?: boolean
  readonly isMany?: boolean
}

/** Names of things, each in a line with one more to fill, with what they are where they are new. */
export function NamedField(props: NamedFieldProps) {
  const { control, label, help, list, canBeNew = false, isMany = true, values, problems, filledIn } = props
  const given = values.get(control) ?? []
  const types = values.get(newControl(control)) ?? []
  const rows = isMany ? [...given.filter(Boolean), ''] : [given[0] ?? '']
  return (
    <div class="field">
      {rows.map((value, i) => (
        <>
          <label for={`${control}.${i}`}>{i === 0 ? label : `${label}, then`}</label>
          <span class="named">
            <input
              id={`${control}.${i}`}
              name={control}
              value={value}
              list={list}
              title={help}
              autocomplete="off"
              {...described(control, problems)}
            />
            {canBeNew ? <NewKind control={control} label={`${label}, ${i + 1}`} type={types[i]} /> : null}
          </span>
        </>
      ))}
      <FilledInNote control={control} filledIn={filledIn} />
      <Problem control={control} problems={problems} />
    </div>
  )
}

interface NewKindProps {
  readonly control: string
  readonly label: string
  readonly type: string | undefined
  /** Whether it can be a concept, too. */
  readonly isValue?: boolean
}

/** Whether what is named is known, or what it is where it is new. */
export function NewKind({ control, label, type, isValue = false }: NewKindProps) {
  const kinds = Object.keys(newTypes).filter(kind => isValue || kind !== 'concept')
  return (
    <select name={newControl(control)} aria-label={`${label}: known, or new`}>
      <option value="">known</option>
      {kinds.map(kind => (
        <option value={kind} selected={kind === type}>
          new {kind}
        </option>
      ))}
    </select>
  )
}

/** More names than these are not offered; typed, they are found all the same. */
const mostOffered = 300

/** Names that are offered where one is typed. */
export function NameList({ id, names }: { id: string; names: Names }) {
  return (
    <datalist id={id}>
      {names.words.slice(0, mostOffered).map(word => (
        <option value={word} />
      ))}
    </datalist>
  )
}
