import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import { replaceResource, setValues } from '../edit.js'
import type { Filling } from './filling.js'
import { type EventPart, mintEvent, newEventControl } from './new-event.js'
import { aboutTerms } from './values.js'

/** Reads the new event that a draft is about: in the place of the one that it was about, beside those of which there are several. */
export function fillEvent(filling: Filling): void {
  const one = (part: EventPart) => filling.words(newEventControl(part))?.[0] ?? ''
  const label = one('label')
  if (label === '') return
  const { form } = filling
  filling.attempt(newEventControl('label'), () => {
    const made = mintEvent(form, filling.quads, one, iri => filling.isTaken(iri))
    const about = aboutTerms(form, filling.quads)
    const [before] = about
    const described =
      about.length === 1 && before !== undefined
        ? replaceResource(filling.quads, before.value, made.id)
        : setValues(filling.quads, form.id, schema.about, [...about, rdf.namedNode(made.id)])
    filling.quads = [...described, ...made.quads]
    filling.changes.push({ field: 'event', to: label })
  })
}
