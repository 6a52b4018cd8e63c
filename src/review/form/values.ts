import type { Quad, Term } from '@rdfjs/types'
import { rdfs, schema } from '../../rdf/namespaces.js'
import type { FactView } from '../view.js'
import type { ClaimField } from './claim-fields.js'
import { agentClasses, type DraftForm, valueClasses } from './context.js'

/** What a form shows of a draft and gets back, by the names of its controls; of one that is repeated, several. */
export type FormValues = ReadonlyMap<string, readonly string[]>

export const fieldControl = ({ name }: Pick<ClaimField, 'name'>) => `claim.${name}`
/** Where a form has the words of a draft's label. */
export const labelControl = ({ claim }: Pick<DraftForm, 'claim'>) =>
  fieldControl(claim.find(({ id }) => id === rdfs.label.value)!)
/** The label that a draft gave itself when its form was shown, where no person had worded it. */
export const wordedControl = 'worded'
/** An agent that is named in the passage, chosen as the perpetrator. */
export const offeredControl = 'perpetrator'
export const chainControl = 'chain'
/** Where a passage is moved to: by its words, or its ends in characters. */
export const passageControl = 'passage'
export const factParts = ['subject', 'property', 'value'] as const
export const factControl = (number: number, part: (typeof factParts)[number]) => `fact.${number}.${part}`
/** Beside where something is named: what it is, where it is new. */
export const newControl = (control: string) => `${control}.new`

/** The values of a draft's field, as words. */
export function wordField(field: ClaimField, form: DraftForm): string[] {
  return fieldTerms(field, form).map(term => wordTerm(field, term, form))
}

export function fieldTerms({ id }: ClaimField, form: Pick<DraftForm, 'id' | 'quads'>): Term[] {
  return form.quads
    .filter(
      ({ subject, predicate, graph }) =>
        subject.value === form.id && predicate.value === id && graph.termType === 'DefaultGraph',
    )
    .map(({ object }) => object)
}

/** What a draft is about, as it is by now. */
export function aboutTerms({ claim, id }: DraftForm, quads: readonly Quad[]): Term[] {
  return fieldTerms(claim.find(field => field.id === schema.about.value)!, { id, quads })
}

function wordTerm({ choices, classes }: ClaimField, term: Term, form: DraftForm): string {
  if (term.termType === 'Literal' || choices) return term.value
  return form.names(classes).wordOf(term.value)
}

/** Through whom the draft is known, as words. */
export function wordChain(form: DraftForm): string[] {
  return (form.view.mention?.relayedBy ?? []).map(({ id }) => form.names(agentClasses).wordOf(id))
}

/** A statement of the content, as words: of what it is said, which property, and the value. */
export function wordFact({ subject, property, quad, value }: FactView, form: DraftForm) {
  const { object } = quad as Quad
  const isNamed = object.termType === 'NamedNode'
  return {
    subject: form.names(valueClasses).wordOf(subject.id),
    property: property.id,
    value: isNamed ? form.names(valueClasses).wordOf(object.value) : value,
  }
}

/** Whether the same words were given as were shown. */
export const areSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i])

/** All that the form of a draft shows before somebody changes it. */
export function wordForm(form: DraftForm): FormValues {
  const values = new Map<string, readonly string[]>()
  for (const field of form.claim) values.set(fieldControl(field), wordField(field, form))
  values.set(chainControl, wordChain(form))
  for (const [i, fact] of form.view.facts.entries()) {
    const words = wordFact(fact, form)
    for (const part of factParts) values.set(factControl(i, part), [words[part]])
  }
  return values
}
