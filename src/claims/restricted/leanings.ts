import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { readList } from '../../rdf/list.js'
import { cg, oa, prov, rdf, schema, sem } from '../../rdf/namespaces.js'
import { findRootQuads } from './content.js'
import { namesOf } from './names.js'

/** By these a resource goes with any restricted one: who says, writes, publishes or passes on, and of what it is taken. */
const ofAny: readonly NamedNode[] = [
  prov.wasAttributedTo,
  oa.hasSource,
  schema.publisher,
  schema.author,
  schema.creator,
  schema.isBasedOn,
  rdf.subject,
  rdf.object,
  rdf.reifies,
]

/** By these it goes where all are restricted: what it is about, stands in, speaks for, belongs to, lies within. */
const ofAll: readonly NamedNode[] = [
  schema.about,
  oa.hasTarget,
  prov.actedOnBehalfOf,
  schema.parentOrganization,
  schema.memberOf,
  cg.mention,
  cg.partOf,
  sem.hasPlace,
  schema.containedInPlace,
]

/** What a journal records of a claim's life: who, when and why. */
const records = [cg.Retraction, cg.Revision, cg.Correction, cg.Restriction, cg.Lifting]

/** A resource that is restricted as soon as each of these groups names something restricted. */
interface Leaning {
  readonly subject: string
  readonly groups: readonly (readonly string[])[]
}

/** Adds to what is restricted whatever leans on it, and on that in turn. */
export function addLeaning(dataset: DatasetCore, quads: readonly Quad[], hidden: Set<string>): void {
  const leanings = [...readSingle(dataset), ...readJoint(dataset), ...readContents(dataset, quads)]
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size
    for (const { subject, groups } of leanings)
      if (groups.every(names => names.some(name => hidden.has(name)))) hidden.add(subject)
  }
}

function* readSingle(dataset: DatasetCore): Generator<Leaning> {
  for (const property of ofAny)
    for (const { subject, object } of dataset.match(null, property))
      yield { subject: subject.value, groups: [namesIn(object)] }
  for (const { subject, object, graph } of dataset.match(null, cg.relayedBy)) {
    const relays = [object, ...readList(dataset, object, graph)]
    yield { subject: subject.value, groups: [relays.map(({ value }) => value)] }
  }
  for (const kind of records)
    for (const { subject } of dataset.match(null, rdf.type, kind))
      for (const { object } of dataset.match(subject, schema.about))
        yield { subject: subject.value, groups: [[object.value]] }
}

function* readJoint(dataset: DatasetCore): Generator<Leaning> {
  for (const property of ofAll) {
    const groups = new Map<string, string[][]>()
    for (const { subject, object } of dataset.match(null, property))
      groups.set(subject.value, [...(groups.get(subject.value) ?? []), namesIn(object)])
    for (const [subject, its] of groups) yield { subject, groups: its }
  }
}

/** A claim goes where all that it says names something restricted. */
function* readContents(dataset: DatasetCore, quads: readonly Quad[]): Generator<Leaning> {
  const claims = new Set(Array.from(dataset.match(null, rdf.type, cg.Claim), ({ subject }) => subject.value))
  const contents = new Map<string, string[][]>()
  for (const quad of findRootQuads(quads)) {
    const claim = quad.graph.value
    if (!claims.has(claim)) continue
    const { subject, predicate, object } = quad
    contents.set(claim, [...(contents.get(claim) ?? []), [subject, predicate, object].flatMap(namesIn)])
  }
  for (const [subject, groups] of contents) yield { subject, groups }
}

function namesIn(term: Term): string[] {
  return term.termType === 'Quad' ? namesOf(term) : [term.value]
}
