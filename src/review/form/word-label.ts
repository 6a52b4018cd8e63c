import type { Quad } from '@rdfjs/types'
import { notYetWorded } from '../../extract/draft/own-words.js'
import { rdfs } from '../../rdf/namespaces.js'
import { sayClaim } from '../say-claim.js'
import type { DraftForm } from './context.js'

/** The label that a draft gives itself: who says what, of its claimant, its manner and its facts as they are. */
export function wordLabel({ view, facts }: Pick<DraftForm, 'view' | 'facts'>): string {
  const labels = new Map<string, string>()
  for (const { quad, subject, property, value } of view.facts) {
    labels.set(subject.id, subject.label)
    labels.set(property.id, facts.find(({ id }) => id === property.id)?.label ?? property.label)
    if (quad.object.termType === 'NamedNode') labels.set(quad.object.value, value)
  }
  return sayClaim(view.claim, iri => labels.get(iri) ?? iri)
}

/** Whether the label of a draft is one that a person worded: neither as it was drafted, nor as it words itself. */
export function isWordedByPerson(form: Pick<DraftForm, 'id' | 'view' | 'facts'>, drafted: readonly Quad[]): boolean {
  const { label } = form.view.claim
  const isDrafted = drafted.some(
    ({ subject, predicate, object }) =>
      subject.value === form.id && predicate.equals(rdfs.label) && object.value === label,
  )
  return !isDrafted && !label.includes(notYetWorded) && label !== wordLabel(form)
}
