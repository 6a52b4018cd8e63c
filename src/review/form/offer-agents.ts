import { cg } from '../../rdf/namespaces.js'
import type { Resource } from '../../rdf/resource.js'
import { agentClasses, type DraftForm, valueClasses } from './context.js'
import { type FormValues, factControl, offeredControl } from './values.js'

/** What is stated of an agent that is offered: nothing else, and nobody is chosen beforehand. */
export const offeredProperty = `${cg.$iri}perpetrator`

/** By which a claimant may speak of itself in reported words. */
const pronouns = ['i', 'we', 'it', 'he', 'she', 'they']

/**
 * Whom a draft that states nothing yet could speak of as a perpetrator: agents that its passage names, and its claimant where
 * it has a pronoun. A person says whether it does, and whether the draft asserts or denies it.
 */
export function offerAgents(form: DraftForm, passage: string, values: FormValues): Resource[] {
  const isStated = form.view.facts.length > 0 || values.get(factControl(0, 'value'))?.[0]
  if (isStated || !form.facts.some(({ id }) => id === offeredProperty)) return []
  const { claimant } = form.view.claim
  const said = ` ${passage.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const isNamed = (label: string) =>
    said.includes(
      ` ${label
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    )
  const isSpeaker = (id: string) => id === claimant?.id && pronouns.some(each => said.includes(` ${each} `))
  const named = form.names(agentClasses).all.filter(({ id, label }) => isSpeaker(id) || isNamed(label))
  return named.filter(({ id }) => !form.isUnknownAgent(id))
}

/** What a form sent, with agents that were chosen among those offered as facts in its first free rows. */
export function takeOffered(form: DraftForm, given: FormValues): FormValues {
  const chosen = given.get(offeredControl) ?? []
  if (chosen.length === 0) return given
  const values = new Map(given)
  let row = form.view.facts.length
  for (const id of chosen) {
    while (values.get(factControl(row, 'value'))?.[0]) row++
    values.set(factControl(row, 'property'), [offeredProperty])
    values.set(factControl(row, 'value'), [form.names(valueClasses).wordOf(id)])
  }
  values.delete(offeredControl)
  return values
}
