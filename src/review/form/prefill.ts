import type { Quad } from '@rdfjs/types'
import { notYetWorded } from '../../extract/draft/own-words.js'
import { type DraftForm, type FormSetting, openForm } from './context.js'
import { fillDraft } from './fill.js'
import { type FilledIn, findKnown, type Surroundings } from './find-known.js'
import { type FormValues, factControl, labelControl, wordForm } from './values.js'
import { isWordedByPerson, wordLabel } from './word-label.js'

/** A form as it is shown to somebody: what is known is filled in, each with the reason, and nothing of it is decided. */
export interface Prefilled {
  readonly values: FormValues
  /** Why a value stands there that the draft does not have, by its control. */
  readonly filledIn: ReadonlyMap<string, string>
  /** The draft as it would be with these values. */
  readonly form: DraftForm
}

/** Fills in what a draft lacks and the case knows, and words its label where no person has. */
export function prefill(
  form: DraftForm,
  { around, setting, drafted }: { around: Surroundings; setting: FormSetting; drafted: readonly Quad[] },
): Prefilled {
  const known = findKnown(form, around)
  const values = new Map(wordForm(form))
  for (const { control, words } of known) values.set(control, words)
  moveFacts(form, known, values)
  const filledIn = new Map(known.map(({ control, because }) => [control, because]))
  const filled = known.length === 0 ? form : reopen(form, fillDraft(form, values).quads, setting)
  const label = labelControl(form)
  const isStale = known.length > 0 || form.view.claim.label.includes(notYetWorded)
  if (isStale && !isWordedByPerson(form, drafted) && filled.view.facts.length > 0) {
    const worded = wordLabel(filled)
    if (worded !== form.view.claim.label) filledIn.set(label, 'worded from claimant, manner and facts')
    values.set(label, [worded])
    return { values, filledIn, form: reopen(form, fillDraft(form, values).quads, setting) }
  }
  return { values, filledIn, form: filled }
}

/** The form of a draft with other quads. */
export function reopen({ id, ...fields }: DraftForm, quads: readonly Quad[], setting: FormSetting): DraftForm {
  return openForm({ id, quads }, fields, setting)
}

/** What is said of an event is said of the one that is filled in for it. */
function moveFacts(form: DraftForm, known: readonly FilledIn[], values: Map<string, readonly string[]>): void {
  for (const { replaces, words } of known) {
    for (const [i, { subject }] of form.view.facts.entries()) {
      if (replaces !== undefined && subject.id === replaces) values.set(factControl(i, 'subject'), words)
    }
  }
}
