import { rdfs, schema } from '../../../rdf/namespaces.js'
import { type DraftForm, openForm } from '../../../review/form/context.js'
import { factControl, fieldControl } from '../../../review/form/values.js'
import { findLacking } from '../../../review/lacking.js'
import type { Editing } from '../editing.js'
import type { Problems } from '../fields/shown-form.js'
import type { PlacedDraft } from './next-draft.js'

/** Opens the form of a draft, as it is now or as it is to be. */
export async function openDraft(editing: Editing, { document, draft }: PlacedDraft): Promise<DraftForm> {
  const { review } = document
  const quads = await review.current(draft)
  return openForm({ id: draft.id, quads }, await editing.fields(), {
    known: editing.bench.known,
    drafts: review.drafts.dataset,
    isTaken: iri => review.isTaken(iri),
  })
}

/** What a draft lacks before it can be a claim, by the controls that say it. */
export function lackingOf({ view, claim }: DraftForm): Problems {
  const control = (property: string) => fieldControl(claim.find(({ id }) => id === property)!)
  const controls = {
    event: control(schema.about.value),
    fact: factControl(0, 'value'),
    label: control(rdfs.label.value),
  }
  return new Map(findLacking(view).map(({ what, why }) => [controls[what], why]))
}
