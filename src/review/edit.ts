import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import type { Quantity } from '../claims/quantity.js'
import { rdf } from '../rdf/environment.js'
import { dateLiteral } from '../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../rdf/namespaces.js'
import type { Times } from '../time/times.js'
import { rename } from './gather.js'

/** A draft's quads with other values of a property; the values that it had are gone. */
export function setValues(
  quads: readonly Quad[],
  subject: string,
  property: NamedNode,
  values: readonly Term[],
): Quad[] {
  const others = quads.filter(
    quad => !(quad.subject.value === subject && quad.predicate.equals(property) && isDefault(quad)),
  )
  return [...others, ...values.map(value => rdf.quad(rdf.namedNode(subject), property, value as NamedNode | Literal))]
}

const isDefault = ({ graph }: Quad) => graph.termType === 'DefaultGraph'

/** Words the draft, in the language that its label had. */
export function setLabel(quads: readonly Quad[], draft: string, label: string): Quad[] {
  const before = quads.find(quad => quad.subject.value === draft && quad.predicate.equals(rdfs.label))?.object
  const language = (before?.termType === 'Literal' && before.language) || 'en'
  return setValues(quads, draft, rdfs.label, [rdf.literal(label, language)])
}

export function setClaimant(quads: readonly Quad[], draft: string, agent: string): Quad[] {
  return setValues(quads, draft, prov.wasAttributedTo, [rdf.namedNode(agent)])
}

/** Sets what the draft is about: an event or an agent. */
export function setAbout(quads: readonly Quad[], draft: string, about: string): Quad[] {
  return setValues(quads, draft, schema.about, [rdf.namedNode(about)])
}

/** Sets to whom the draft is addressed; without an agent, to nobody. */
export function setAddressee(quads: readonly Quad[], draft: string, agent?: string): Quad[] {
  return setValues(quads, draft, cg.addressee, agent === undefined ? [] : [rdf.namedNode(agent)])
}

/** Sets speech act, stance or certainty; without a value it is said of none. */
export function setManner(quads: readonly Quad[], draft: string, property: NamedNode, concept?: string): Quad[] {
  return setValues(quads, draft, property, concept === undefined ? [] : [rdf.namedNode(concept)])
}

/** Says whether the draft may be shown to anybody; what is restricted is shown to nobody who does not ask for it. */
export function setRestricted(quads: readonly Quad[], draft: string, isRestricted: boolean): Quad[] {
  return setValues(quads, draft, cg.sensitivity, isRestricted ? [cg.Restricted] : [])
}

/** Sets the value of a statement of the content. */
export function setValue(quads: readonly Quad[], draft: string, fact: Quad, value: string): Quad[] {
  const [subject, property] = [fact.subject.value, fact.predicate.value]
  return addFact(removeFact(quads, fact), draft, { subject, property, value: rdf.namedNode(value) })
}

/** Sets when the draft was asserted; the reasoning, where it is given, takes the place of the draft's comment. */
export function setTimes(quads: readonly Quad[], draft: string, { on, notBefore, notAfter, basis, reasoning }: Times) {
  const day = (date: string | undefined) => (date === undefined ? [] : [rdf.literal(date, xsd.date)])
  const bases = basis === undefined ? [] : [basis === 'Stated' ? cg.Stated : cg.Inferred]
  const changes: [NamedNode, Term[]][] = [
    [cg.assertedOn, on === undefined ? [] : [dateLiteral(on)]],
    [cg.notBefore, day(notBefore)],
    [cg.notAfter, day(notAfter)],
    [cg.dateBasis, bases],
    [rdfs.comment, reasoning === undefined ? [] : [rdf.literal(reasoning, 'en')]],
  ]
  return changes.reduce((now, [property, values]) => setValues(now, draft, property, values), [...quads])
}

/** Sets through whom the draft reached its document: nearest to the claimant first, nobody where it speaks itself. */
export function setChain(quads: readonly Quad[], mention: string, agents: readonly string[]): Quad[] {
  const cells = new Set<string>()
  let cell = quads.find(quad => quad.subject.value === mention && quad.predicate.equals(cg.relayedBy))?.object
  while (cell?.termType === 'BlankNode' && !cells.has(cell.value)) {
    const { value } = cell
    cells.add(value)
    cell = quads.find(quad => quad.subject.value === value && quad.predicate.equals(rdfNs.rest))?.object
  }
  const others = quads.filter(({ subject }) => !(subject.termType === 'BlankNode' && cells.has(subject.value)))
  if (agents.length === 0) return setValues(others, mention, cg.relayedBy, [])
  const nodes = agents.map(() => rdf.blankNode())
  const list = agents.flatMap((agent, i) => [
    rdf.quad(nodes[i]!, rdfNs.first, rdf.namedNode(agent)),
    rdf.quad(nodes[i]!, rdfNs.rest, nodes[i + 1] ?? rdfNs.nil),
  ])
  return [...setValues(others, mention, cg.relayedBy, [nodes[0]!]), ...list]
}

/** Takes a statement out of the content, with what describes its value. */
export function removeFact(quads: readonly Quad[], fact: Quad): Quad[] {
  const { object, graph } = fact
  return quads.filter(
    quad =>
      !quad.equals(fact) &&
      !(object.termType === 'BlankNode' && quad.subject.equals(object) && quad.graph.equals(graph)),
  )
}

/** Puts a statement into the content of a draft. */
export function addFact(
  quads: readonly Quad[],
  draft: string,
  { subject, property, value }: { subject: string; property: string; value: Term | Quantity },
): Quad[] {
  const graph = rdf.namedNode(draft)
  const [about, predicate] = [rdf.namedNode(subject), rdf.namedNode(property)]
  if ('termType' in value) return [...quads, rdf.quad(about, predicate, value as NamedNode | Literal, graph)]
  const node = rdf.blankNode()
  const parts: [NamedNode, string | undefined][] = [
    [schema.value, value.value],
    [schema.minValue, value.least],
    [schema.maxValue, value.most],
  ]
  return [
    ...quads,
    rdf.quad(about, predicate, node, graph),
    ...parts.flatMap(([part, number]) =>
      number === undefined ? [] : rdf.quad(node, part, numberLiteral(number), graph),
    ),
    ...(value.unit === undefined ? [] : [rdf.quad(node, schema.unitText, rdf.literal(value.unit), graph)]),
  ]
}

function numberLiteral(number: string): Literal {
  return rdf.literal(number, /^-?\d+$/.test(number) ? xsd.integer : xsd.decimal)
}

/** Sets a figure: the same statement with another value, and the unit that it had. */
export function setQuantity(quads: readonly Quad[], draft: string, fact: Quad, quantity: Quantity): Quad[] {
  const { subject, predicate, object } = fact
  const unit = quads.find(quad => quad.subject.equals(object) && quad.predicate.equals(schema.unitText))?.object.value
  return addFact(removeFact(quads, fact), draft, {
    subject: subject.value,
    property: predicate.value,
    value: unit === undefined ? quantity : { ...quantity, unit },
  })
}

/** Something that neither the graph nor the drafts know: its type, its name, and what else defines it. */
export interface Minted {
  readonly id: string
  readonly type: NamedNode
  readonly label: string
  readonly dimensions?: readonly (readonly [property: NamedNode, value: NamedNode | Literal])[]
}

/** Describes something new, so that a draft can name it. */
export function mint(quads: readonly Quad[], { id, type, label, dimensions = [] }: Minted): Quad[] {
  const node = rdf.namedNode(id)
  return [
    ...quads,
    rdf.quad(node, rdfNs.type, type),
    rdf.quad(node, rdfs.label, rdf.literal(label, 'en')),
    ...dimensions.map(([property, value]) => rdf.quad(node, property, value)),
  ]
}

/** Puts one event (or other thing) in the place of another, in the description and in the content. */
export function replaceResource(quads: readonly Quad[], from: string, to: string): Quad[] {
  return rename(quads, new Map([[from, to]]))
}
