import { type EventPart, eventParts, newEventControl } from '../../../review/form/new-event.js'
import { Options } from './choice-field.js'
import { described, Problem } from './problem.js'
import type { ShownForm } from './shown-form.js'

/** What defines an event that nobody knows yet. */
export function NewEventFields({ form, values, problems }: ShownForm) {
  const control = newEventControl('label')
  const one = (part: EventPart) => values.get(newEventControl(part))?.[0] ?? ''
  return (
    <details open={problems.has(control)}>
      <summary>a new event that it is about</summary>
      {eventParts.map(part => (
        <div class="field">
          <label for={newEventControl(part)}>{eventWords[part]}</label>
          {part === 'kind' ? (
            <select id={newEventControl(part)} name={newEventControl(part)}>
              <option value="">not chosen yet</option>
              <Options of={form.eventKinds} value={one(part)} />
            </select>
          ) : (
            <input
              id={newEventControl(part)}
              name={newEventControl(part)}
              value={one(part)}
              autocomplete="off"
              {...(part === 'label' ? described(control, problems) : {})}
            />
          )}
        </div>
      ))}
      <Problem control={control} problems={problems} />
    </details>
  )
}

const eventWords = {
  label: 'its name',
  kind: 'kind',
  place: 'where; what is not known is a new place',
  from: 'first day, month or year',
  until: 'last day, month or year',
  victims: 'restricted to which people',
}
