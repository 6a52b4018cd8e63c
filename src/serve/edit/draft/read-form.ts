import { notYetWorded } from '../../../extract/draft/own-words.js'
import type { DraftForm } from '../../../review/form/context.js'
import { fillDraft } from '../../../review/form/fill.js'
import type { Filled } from '../../../review/form/filling.js'
import { takeOffered } from '../../../review/form/offer-agents.js'
import { reopen } from '../../../review/form/prefill.js'
import { type FormValues, labelControl, wordedControl } from '../../../review/form/values.js'
import { wordLabel } from '../../../review/form/word-label.js'
import type { Editing } from '../editing.js'
import type { Sent } from '../sent.js'
import type { PlacedDraft } from './next-draft.js'
import { openDraft, settingOf } from './open-draft.js'

/** What somebody sent of a draft, as it is read: a label that nobody touched words itself anew. */
export interface ReadForm extends Filled {
  /** The draft before. */
  readonly form: DraftForm
  readonly values: FormValues
  /** The label that the draft gives itself, where no person words it. */
  readonly worded: string | undefined
}

/** Reads the form of a draft; nothing is written. */
export async function readForm(editing: Editing, placed: PlacedDraft, sent: Sent): Promise<ReadForm> {
  const { text } = placed.document
  const form = await openDraft(editing, placed)
  const given = takeOffered(form, sent)
  const label = labelControl(form)
  const shown = given.get(wordedControl)?.[0]
  const isUntouched = shown !== undefined && given.get(label)?.[0]?.trim() === shown.trim()
  const filled = fillDraft(form, given, text)
  const { quads, changes, problems } = filled
  const isMended = changes.some(({ field }) => field !== 'label' && field !== 'passage')
  if (!isUntouched || !isMended || problems.size > 0)
    return { form, values: given, worded: undefined, quads, changes, problems }
  const after = reopen(form, quads, settingOf(editing, placed))
  const worded = wordLabel(after)
  const isSame = worded === wordLabel(form) && !shown.includes(notYetWorded)
  if (after.view.facts.length === 0 || isSame)
    return { form, values: given, worded: undefined, quads, changes, problems }
  const values = new Map(given).set(label, [worded]).set(wordedControl, [worded])
  return { ...pick(fillDraft(form, values, text)), form, values, worded }
}

const pick = ({ quads, changes, problems }: Filled): Filled => ({ quads, changes, problems })
