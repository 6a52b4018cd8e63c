import { rdfs, schema } from '../../../rdf/namespaces.js'
import type { Named } from '../../../review/find-named.js'
import { type DraftForm, type FormSetting, openForm } from '../../../review/form/context.js'
import { factControl, fieldControl } from '../../../review/form/values.js'
import { findLacking } from '../../../review/lacking.js'
import type { Editing } from '../editing.js'
import type { Problems } from '../fields/shown-form.js'
import type { PlacedDraft } from './next-draft.js'

/** Opens the form of a draft, as it is now. */
export async function openDraft(editing: Editing, placed: PlacedDraft): Promise<DraftForm> {
  const { document, draft } = placed
  const quads = await document.review.current(draft)
  return openForm({ id: draft.id, quads }, await editing.fields(), settingOf(editing, placed))
}

/** Where the form of a draft finds what can be named; what the graph names is listed once between two decisions. */
export function settingOf({ bench }: Editing, { document: { review } }: PlacedDraft): FormSetting {
  return {
    known: bench.known,
    drafts: review.drafts.dataset,
    isTaken: iri => review.isTaken(iri),
    listed: bench.keep('names', () => new Map<string, readonly Named[]>()),
  }
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
