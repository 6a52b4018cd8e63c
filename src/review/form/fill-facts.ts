import type { Term } from '@rdfjs/types'
import type { Quantity } from '../../claims/quantity.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { addFact, removeFact, setQuantity } from '../edit.js'
import { valueClasses } from './context.js'
import type { Filling } from './filling.js'
import { aboutTerms, factControl, factParts, wordFact } from './values.js'

/** A form has some more rows for facts than it needs; more are not read. */
export const mostNewFacts = 20

/** Reads what a draft states. */
export function fillFacts(filling: Filling): void {
  const { facts } = filling.form.view
  for (let i = 0; i < facts.length + mostNewFacts; i++) fillFact(filling, i)
}

function fillFact(filling: Filling, number: number): void {
  const [subject, property, value] = factParts.map(part => filling.words(factControl(number, part))?.[0])
  if (value === undefined) return
  const { form } = filling
  const fact = form.view.facts[number]
  const control = factControl(number, 'value')
  const [type] = filling.typesOf(control)
  if (fact === undefined) {
    if (value === '' || !property) return
    filling.attempt(control, () => add(filling, { subject, property, value, type }))
    return
  }
  const before = wordFact(fact, form)
  const isMoved = (subject ?? before.subject) !== before.subject || (property ?? before.property) !== before.property
  if (!isMoved && value === before.value) return
  const name = fact.property.label
  filling.attempt(control, () => {
    if (value === '') {
      filling.quads = removeFact(filling.quads, fact.quad)
      filling.changes.push({ field: 'facts', to: `without ${name}: ${before.value}` })
      return
    }
    if (!isMoved && fact.quantity) {
      const { value: read } = readValue(filling, fact.property.id, { value, type })
      if (!('termType' in read)) {
        filling.quads = setQuantity(filling.quads, form.id, fact.quad, read)
        filling.changes.push({ field: 'facts', to: `${name}: ${value}` })
        return
      }
    }
    filling.quads = removeFact(filling.quads, fact.quad)
    add(filling, { subject: subject ?? before.subject, property: property ?? before.property, value, type })
  })
}

/** A value as it was given, and what kind of thing it is where it is new. */
interface GivenValue {
  readonly value: string
  readonly type: string | undefined
}

interface GivenFact extends GivenValue {
  readonly subject: string | undefined
  readonly property: string
}

function add(filling: Filling, fact: GivenFact): void {
  const { form } = filling
  const field = form.facts.find(({ id }) => id === fact.property)
  if (!field) throw new ClaimGraphError('parameter', `expected a property that is compared, found \`${fact.property}\``)
  const subject = readSubject(filling, fact.subject)
  const { value, words } = readValue(filling, field.id, fact)
  filling.quads = addFact(filling.quads, form.id, { subject, property: field.id, value })
  filling.changes.push({ field: 'facts', to: `${field.label}: ${words}` })
}

/** Of what a fact is said: what is named, or else the one thing that the draft is about. */
function readSubject(filling: Filling, words: string | undefined): string {
  if (words) return filling.name(words, valueClasses, undefined)
  const about = aboutTerms(filling.form, filling.quads)
  if (about.length === 1) return about[0]!.value
  throw new ClaimGraphError(
    'parameter',
    `expected of which event it is said, found ${about.length === 0 ? 'none' : 'several'}`,
  )
}

function readValue(
  filling: Filling,
  property: string,
  { value: words, type }: GivenValue,
): { value: Term | Quantity; words: string } {
  const { facts, kinds } = filling.form
  const { comparedAs } = facts.find(({ id }) => id === property) ?? {}
  const typed = kinds.find(({ iri }) => iri === comparedAs)?.typed
  if (typed) return typed.parse(words)
  return { value: rdf.namedNode(filling.name(words, valueClasses, type)), words }
}
