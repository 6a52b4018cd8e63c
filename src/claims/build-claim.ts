import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { dateLiteral, english, numberLiteral } from '../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../rdf/namespaces.js'
import { type PropertyValue, QuadBuilder } from '../rdf/quad-builder.js'
import { isDate } from '../time/iso-date.js'
import { describeMention, type MentionDescription } from './build-mention.js'
import { isWholeIri } from './names.js'

/** A figure with the bounds that its wording implies, and its unit where the property does not make it obvious. */
export interface FigureDescription {
  readonly value?: number | undefined
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly unit?: string | undefined
  /** The few words in which it is given, where these say more than the figures: `scores`. */
  readonly asStated?: string | undefined
}

/** One thing that a claim says: of an event (or agent), by a property, a value. */
export interface ContentDescription {
  /** IRI of the event or agent. */
  readonly of: string
  /** IRI of the property, or its name in claimgraph's vocabulary: `deaths`. */
  readonly property: string
  /** A figure, a truth, the IRI of a concept or agent, a date in ISO 8601, or any RDF/JS term. */
  readonly value: number | boolean | string | FigureDescription | Term
}

/** A claim as a person would describe it; concepts are IRIs, or names in claimgraph's vocabulary. */
export interface ClaimDescription {
  /** IRI of the claim. */
  readonly id: string
  /** The statement in one's own words, in English. */
  readonly label: string
  /** IRI of whoever originally asserts it. */
  readonly claimant: string
  /** When it was asserted (ISO 8601), at the precision known. */
  readonly assertedOn?: string | undefined
  /** First and last day on which it may have been asserted, where the day is not known. */
  readonly notBefore?: string | undefined
  readonly notAfter?: string | undefined
  /** Whether the document says when; a date that is inferred wants a `comment` that says how. */
  readonly dateBasis?: 'Stated' | 'Inferred' | undefined
  /** What kind of speech act, such as `Finding` or `Testimony`. */
  readonly act: string
  /** `Asserts` unless set. */
  readonly stance?: string | undefined
  /** The speaker's own hedge, such as `Alleged`. */
  readonly certainty?: string | undefined
  /** IRIs of the events or agents that it is about; those of its content unless set. */
  readonly about?: readonly string[] | undefined
  readonly addressees?: readonly string[] | undefined
  readonly basis?: readonly string[] | undefined
  /** IRIs of the claims or documents that it rests on. */
  readonly derivedFrom?: readonly string[] | undefined
  /** IRIs of earlier claims of the same claimant that it replaces. */
  readonly revisionOf?: readonly string[] | undefined
  readonly comment?: string | undefined
  /** `Curated` unless set. */
  readonly status?: string | undefined
  readonly restricted?: boolean | undefined
  readonly mentions: readonly MentionDescription[]
  readonly content: readonly ContentDescription[]
}

/**
 * The quads of a claim: its description and mentions in the default graph, its content in the graph that bears its IRI.
 * Throws `parameter` for what is no IRI, and for a date that does not exist.
 *
 * @example
 * ```ts
 * import { claim, mention } from 'claimgraph'
 *
 * const text = 'The mayor said that two people were injured.'
 * const ex = 'https://example.org/'
 * const quads = claim({
 *   id: `${ex}claim-mayor`,
 *   label: 'The mayor: two people were injured when the bridge fell',
 *   claimant: `${ex}mayor`,
 *   assertedOn: '2024-06-20',
 *   act: 'Report',
 *   mentions: [mention(text, 'two people were injured', { document: `${ex}note`, relayedBy: [`${ex}gazette`] })],
 *   content: [{ of: `${ex}bridge-collapse`, property: 'injured', value: 2 }],
 * })
 * console.log(quads.filter(({ graph }) => graph.value === `${ex}claim-mayor`).length) // 1
 * ```
 */
export function claim(description: ClaimDescription): Quad[] {
  const builder = new QuadBuilder()
  const id = iri('id', description.id)
  builder.describe(id, metadataOf(description))
  for (const [index, each] of description.mentions.entries()) {
    const node = rdf.namedNode(`${id.value}-m${index + 1}`)
    builder.describe(id, [[cg.mention, node]])
    describeMention(builder, node, checked(each))
  }
  for (const { of, property, value } of description.content) {
    builder.describe(iri('of', of), [[term('property', property), valueTerm(builder, value, id)]], id)
  }
  return builder.quads
}

function metadataOf(claim: ClaimDescription): PropertyValue[] {
  const several = (property: NamedNode, name: keyof ClaimDescription, values: readonly string[] = []) =>
    values.map((value): PropertyValue => [property, iri(name, value)])
  return [
    [rdfNs.type, cg.Claim],
    [rdfs.label, english(claim.label)],
    [prov.wasAttributedTo, iri('claimant', claim.claimant)],
    [cg.assertedOn, date('assertedOn', claim.assertedOn)],
    [cg.notBefore, date('notBefore', claim.notBefore)],
    [cg.notAfter, date('notAfter', claim.notAfter)],
    [cg.dateBasis, claim.dateBasis && cg[claim.dateBasis]],
    [cg.act, term('act', claim.act)],
    [cg.stance, claim.stance === undefined ? undefined : term('stance', claim.stance)],
    [cg.certainty, claim.certainty === undefined ? undefined : term('certainty', claim.certainty)],
    [cg.status, term('status', claim.status ?? 'Curated')],
    [cg.sensitivity, claim.restricted ? cg.Restricted : undefined],
    [rdfs.comment, claim.comment === undefined ? undefined : english(claim.comment)],
    ...several(schema.about, 'about', claim.about ?? [...new Set(claim.content.map(({ of }) => of))]),
    ...several(cg.addressee, 'addressees', claim.addressees),
    ...(claim.basis ?? []).map((basis): PropertyValue => [cg.basis, term('basis', basis)]),
    ...several(prov.wasDerivedFrom, 'derivedFrom', claim.derivedFrom),
    ...several(prov.wasRevisionOf, 'revisionOf', claim.revisionOf),
  ]
}

function valueTerm(builder: QuadBuilder, value: ContentDescription['value'], graph: NamedNode): Term {
  if (typeof value === 'number') return numberLiteral(value)
  if (typeof value === 'boolean') return rdf.literal(String(value), xsd.boolean)
  if (typeof value === 'string') return isDate(value) ? dateLiteral(value) : iri('value', value)
  if ('termType' in value) return value
  const figure = (number: number | undefined) => (number === undefined ? undefined : numberLiteral(number))
  return builder.node(
    [
      [schema.value, figure(value.value)],
      [schema.minValue, figure(value.least)],
      [schema.maxValue, figure(value.most)],
      [schema.unitText, value.unit === undefined ? undefined : rdf.literal(value.unit)],
      [cg.asStated, value.asStated === undefined ? undefined : english(value.asStated)],
    ],
    graph,
  )
}

/** A mention whose names are IRIs. */
function checked(mention: MentionDescription): MentionDescription {
  iri('document', mention.document)
  for (const agent of mention.relayedBy ?? []) iri('relayedBy', agent)
  return mention
}

function iri(name: string, value: string): NamedNode {
  if (isWholeIri(value)) return rdf.namedNode(value)
  throw new ClaimGraphError('parameter', `\`${name}\`: expected an IRI, found \`${value}\``)
}

/** A term by its IRI, or by its name in claimgraph's vocabulary. */
function term(name: string, value: string): NamedNode {
  return /^[A-Za-z]\w*$/.test(value) ? rdf.namedNode(cg.$iri + value) : iri(name, value)
}

function date(name: string, value: string | undefined): Term | undefined {
  if (value === undefined) return undefined
  if (isDate(value)) return dateLiteral(value)
  throw new ClaimGraphError('parameter', `\`${name}\`: expected a date that exists, in ISO 8601, found \`${value}\``)
}
