import { localName } from '../../../rdf/resource.js'
import type { Review } from '../../../review/review.js'
import type { DraftView } from '../../../review/view.js'
import { formatThing, viewThing } from '../../../review/view-thing.js'

/** The control that says which event one of a draft is. */
export const eventControl = (event: string) => `is.${localName(event)}`

/** Of each event of a draft that nobody has decided upon, whether it is the known one that it is proposed as. */
export function EventQuestions({ view, review }: { view: DraftView; review: Review }) {
  return (
    <>
      {view.events.map(({ id, label, proposedAs }) =>
        proposedAs === undefined || review.state.events.has(id) ? null : (
          <div class="field">
            <label for={eventControl(id)}>
              “{label}” is {formatThing(viewThing(proposedAs.id, review.known))}
            </label>
            <select id={eventControl(id)} name={eventControl(id)}>
              <option value="">not decided</option>
              <option value="known">the same event</option>
              <option value="own">one of its own</option>
            </select>
          </div>
        ),
      )}
    </>
  )
}
