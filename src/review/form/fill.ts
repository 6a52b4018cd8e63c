import type { DraftForm } from './context.js'
import { fillChain } from './fill-chain.js'
import { fillEvent } from './fill-event.js'
import { fillFacts } from './fill-facts.js'
import { fillField } from './fill-field.js'
import { fillPassage } from './fill-passage.js'
import { type Filled, Filling } from './filling.js'
import type { FormValues } from './values.js'

/** Reads what somebody filled into the form of a draft; what the form does not have stays as it is. */
export function fillDraft(form: DraftForm, given: FormValues, text?: string): Filled {
  const filling = new Filling(form, given)
  const describe = () => {
    for (const field of form.claim) fillField(filling, field)
  }
  // facts name events as the form shows them; where it is about none yet, they wait for one
  const isOpen = form.view.claim.about.length === 0
  if (isOpen) fillEvent(filling)
  if (isOpen) describe()
  fillFacts(filling)
  fillChain(filling)
  if (!isOpen) describe()
  if (!isOpen) fillEvent(filling)
  fillPassage(filling, text)
  return filling
}
