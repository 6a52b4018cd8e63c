import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import type { Schema } from '../../ontology/schema.js'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, sem, sh, skos } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { localName, type Resource, readLabel, readResource } from '../../rdf/resource.js'

/** A property of claims as a form asks for it: what can be said, and what is advised, are the ontology's words. */
export interface ClaimField extends Resource {
  /** What the form calls it: the last part of its IRI. */
  readonly name: string
  /** What the vocabulary says of it. */
  readonly help?: string | undefined
  /** What the shapes advise, by their codes. */
  readonly advice: ReadonlyMap<string, string>
  /** The values among which one is chosen; without them it is named or typed. */
  readonly choices?: readonly Resource[] | undefined
  /** Classes whose members can be its value. */
  readonly classes: readonly string[]
  readonly datatypes: readonly string[]
  readonly isNeeded: boolean
  readonly isMany: boolean
}

/** What is decided by other means than a form: by a review, by what becomes of a claim later, or by the passage. */
const decidedElsewhere: readonly Term[] = [
  ...[cg.status, cg.confidence, cg.mention, cg.retractedBy, cg.correctedBy],
  prov.wasRevisionOf,
]

/** What the vocabulary does not say to be of claims alone, and claims have. */
const ofClaimsToo: readonly NamedNode[] = [cg.notBefore, cg.notAfter, cg.sensitivity]

/** These come first, in this order; whatever else there is follows in the order of its names. */
const first: readonly NamedNode[] = [
  ...[prov.wasAttributedTo, cg.act, cg.stance, cg.certainty, schema.about, rdfs.label],
  ...[cg.assertedOn, cg.notBefore, cg.notAfter, cg.dateBasis, rdfs.comment],
]

/** What other vocabularies' properties are called of claims. */
const ownWords: ReadonlyMap<string, string> = new Map([
  [prov.wasAttributedTo.value, 'claimant'],
  [prov.wasDerivedFrom.value, 'rests on'],
  [rdfs.label.value, 'label, in words of your own'],
  [rdfs.comment.value, 'note: how the date was worked out, and what else is to be known'],
])

/** The fields of a claim: one for each property that the shapes name of claims. */
export function readClaimFields({ shapes, described }: Pick<Schema, 'shapes' | 'described'>): ClaimField[] {
  const found = new Map<string, Term[]>()
  const note = (property: Term, shape: Term | undefined) => {
    if (property.termType !== 'NamedNode' || decidedElsewhere.some(each => each.equals(property))) return
    found.set(property.value, [...(found.get(property.value) ?? []), ...(shape ? [shape] : [])])
  }
  for (const { subject: shape } of shapes.match(null, sh.targetClass, cg.Claim)) {
    for (const { object } of shapes.match(shape, sh.path)) note(object, shape)
  }
  for (const property of ofClaimsToo) {
    for (const { subject: shape } of shapes.match(null, sh.targetSubjectsOf, property)) note(property, shape)
  }
  // how a date was worked out, which a shape asks for where there is one
  note(rdfs.comment, undefined)
  const rank = ({ id }: ClaimField) =>
    (first.findIndex(each => each.value === id) + first.length + 1) % (first.length + 1)
  return [...found]
    .map(([property, all]) => readField(rdf.namedNode(property), all, { shapes, described }))
    .sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name))
}

function readField(
  property: NamedNode,
  all: readonly Term[],
  { shapes, described }: Pick<Schema, 'shapes' | 'described'>,
): ClaimField {
  const read = all.map(shape => ({ code: localName(shape.value), ...describe(shapes, shape) }))
  const list = (head: Term) => readList(shapes, head)
  // what may be one of several stands in a list
  const nodes = all.flatMap(shape => [shape, ...[...shapes.match(shape, sh.or)].flatMap(({ object }) => list(object))])
  const valuesOf = (wanted: NamedNode) =>
    nodes.flatMap(node => Array.from(shapes.match(node, wanted), ({ object }) => object))
  const choices = [
    ...valuesOf(sh.in).flatMap(list),
    ...valuesOf(sh.node).flatMap(node => findSchemes(shapes, node).flatMap(scheme => membersOf(described, scheme))),
  ]
  const isIri = valuesOf(sh.nodeKind).some(kind => kind.equals(sh.IRI))
  const classes = valuesOf(sh.class).map(({ value }) => value)
  const counts = (wanted: NamedNode) => read.flatMap(({ values }) => values(wanted).map(Number))
  const isWarning = ({ terms }: (typeof read)[number]) => terms(sh.severity).some(each => each.equals(sh.Warning))
  const [help] = describe(described, property).values(rdfs.comment)
  return {
    id: property.value,
    label: ownWords.get(property.value) ?? readLabel(described, property),
    name: localName(property.value),
    help,
    advice: new Map(read.flatMap(({ code, values }) => values(sh.message).map(message => [code, message] as const))),
    ...(choices.length === 0 ? {} : { choices: choices.map(each => readResource(described, each)).sort(byLabel) }),
    // an event, or whoever it is about
    classes: classes.length === 0 && isIri ? [sem.Event.value, prov.Agent.value] : classes,
    datatypes: valuesOf(sh.datatype).map(({ value }) => value),
    isNeeded: read.some(shape => !isWarning(shape) && shape.values(sh.minCount).some(least => Number(least) > 0)),
    isMany:
      counts(sh.maxCount).length === 0 && property.value !== rdfs.label.value && property.value !== rdfs.comment.value,
  }
}

const byLabel = (a: Resource, b: Resource) => compareText(a.label, b.label)

/** The schemes of which a value must be, as a shape says it: a node with a property whose path is skos:inScheme. */
function findSchemes(shapes: DatasetCore, node: Term): Term[] {
  return [...shapes.match(node, sh.property)].flatMap(({ object: property }) =>
    shapes.match(property, sh.path, skos.inScheme).size > 0
      ? Array.from(shapes.match(property, sh.hasValue), ({ object }) => object)
      : [],
  )
}

const membersOf = (described: DatasetCore, scheme: Term): Term[] =>
  Array.from(described.match(null, skos.inScheme, scheme), ({ subject }) => subject)

function readList(dataset: DatasetCore, head: Term): Term[] {
  const found: Term[] = []
  const met = new Set<string>()
  for (let cell: Term | undefined = head; cell && !cell.equals(rdfNs.nil) && !met.has(cell.value); ) {
    met.add(cell.value)
    const { terms } = describe(dataset, cell)
    found.push(...terms(rdfNs.first))
    cell = terms(rdfNs.rest)[0]
  }
  return found
}

/** A property of content as a form offers it, with the IRI of how it is compared. */
export interface FactField extends Resource {
  readonly comparedAs: string
  readonly help?: string | undefined
}

/** What claims can state of an event: the properties that are compared. */
export function readFactFields({ described, comparable }: Pick<Schema, 'described' | 'comparable'>): FactField[] {
  return [...comparable]
    .map(([property, comparedAs]) => {
      const node = rdf.namedNode(property)
      return {
        id: property,
        label: readLabel(described, node),
        comparedAs,
        help: describe(described, node).values(rdfs.comment)[0],
      }
    })
    .sort(byLabel)
}
