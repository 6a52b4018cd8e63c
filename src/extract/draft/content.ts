import type { NamedNode, Term } from '@rdfjs/types'
import { formatQuantity } from '../../claims/quantity.js'
import { rdf } from '../../rdf/environment.js'
import { schema, xsd } from '../../rdf/namespaces.js'
import type { WordedProperty } from '../facts/vocabulary.js'
import type { DraftQuantity } from './document-drafts.js'
import { type DraftGraph, date, figure } from './draft-graph.js'

/** The value of a statement: a figure, somebody or something, a truth or a date. */
export type ContentValue =
  | { readonly quantity: DraftQuantity }
  | { readonly iri: NamedNode; readonly label: string }
  | { readonly truth: boolean }
  | { readonly date: string }

/** One statement of a claim's content. */
export interface ContentStatement {
  readonly subject: { readonly iri: NamedNode; readonly label: string }
  readonly property: WordedProperty
  readonly value: ContentValue
}

/** A text that is the same for statements that say the same. */
export function statementKey({ subject, property, value }: ContentStatement): string {
  return JSON.stringify([subject.iri.value, property.id, valueKey(value)])
}

function valueKey(value: ContentValue): unknown {
  if ('quantity' in value) return [value.quantity.value, value.quantity.min, value.quantity.max]
  if ('iri' in value) return value.iri.value
  return 'truth' in value ? value.truth : value.date
}

/** A statement's property and value in our own words: "at least 420 deaths", "perpetrator: militias". */
export function wordStatement({ property, value }: ContentStatement): string {
  if ('quantity' in value) {
    const { quantity } = value
    const text = (number: number | undefined) => figure(number)?.value
    const bounds = {
      ...part('value', text(quantity.value)),
      ...part('least', text(quantity.min)),
      ...part('most', text(quantity.max)),
    }
    const isOne = quantity.value === 1 && quantity.min === 1 && quantity.max === 1
    return `${formatQuantity(bounds)} ${isOne ? property.label.replace(/s$/, '') : property.label}`
  }
  if ('truth' in value) return value.truth ? property.label : `not ${property.label}`
  return `${property.label}: ${'date' in value ? value.date : value.label}`
}

/** Writes a statement into the graph of its claim. */
export function addStatement(
  graph: DraftGraph,
  claim: NamedNode,
  { subject, property, value }: ContentStatement,
): void {
  graph.describe(subject.iri, [[rdf.namedNode(property.id), valueTerm(graph, claim, value)]], claim)
}

function valueTerm(graph: DraftGraph, claim: NamedNode, value: ContentValue): Term | undefined {
  if ('iri' in value) return value.iri
  if ('truth' in value) return rdf.literal(String(value.truth), xsd.boolean)
  if ('date' in value) return date(value.date)
  const { quantity } = value
  return graph.node(
    [
      [schema.value, figure(quantity.value)],
      [schema.minValue, figure(quantity.min)],
      [schema.maxValue, figure(quantity.max)],
    ],
    claim,
  )
}

function part<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>)
}
