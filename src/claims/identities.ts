import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, sem } from '../rdf/namespaces.js'
import { compareText } from '../rdf/order.js'
import { createStore } from '../rdf/store.js'

/** A decision on which resources are the same, one part of another, or different. */
export interface Identity {
  readonly id: string
  readonly kind: 'same' | 'part' | 'different'
  readonly status: 'proposed' | 'accepted' | 'rejected'
  /** What it identifies; of a part the part first and then the whole. */
  readonly resources: readonly string[]
  readonly confidence: number | undefined
  /** When it was decided, as xsd:dateTime; undefined where that is not told. */
  readonly decidedAt: string | undefined
  /** Who or what decided or proposed it, by IRI. */
  readonly decidedBy: readonly string[]
  /** Why, in a sentence. */
  readonly because: string | undefined
}

/** Reads the decisions on what is the same from a dataset, by IRI. */
export function readIdentities(dataset: DatasetCore): Identity[] {
  return [...dataset.match(null, rdfNs.type, cg.Identity, rdf.defaultGraph())]
    .map(({ subject }) => readIdentity(dataset, subject))
    .sort((a, b) => compareText(a.id, b.id))
}

function readIdentity(dataset: DatasetCore, subject: Term): Identity {
  const { terms, values } = describe(dataset, subject)
  const [kind] = terms(cg.identityKind)
  const [status] = terms(cg.status)
  const [confidence] = values(cg.confidence)
  const [because] = values(rdfs.comment)
  const [decidedAt] = values(prov.generatedAtTime)
  const isPart = kind?.equals(cg.PartOf) ?? false
  return {
    id: subject.value,
    kind: isPart ? 'part' : kind?.equals(cg.Different) ? 'different' : 'same',
    status: status?.equals(cg.Accepted) ? 'accepted' : status?.equals(cg.Rejected) ? 'rejected' : 'proposed',
    resources: isPart ? [...values(cg.part), ...values(cg.whole)] : values(cg.identifies).sort(),
    confidence: confidence === undefined ? undefined : Number(confidence),
    decidedAt,
    decidedBy: values(prov.wasAttributedTo).sort(),
    because,
  }
}

/**
 * A dataset in which what accepted decisions say is the same, and with `proposed` also what is only proposed, stands under
 * one name: that of the member which is described best. Nothing of the dataset given is changed. Of the others' descriptions
 * only what the one lacks is taken over: a place, a period. `cg:joinedBy` says of each name by which decisions. What an
 * accepted decision says is different is never joined, not by way of others either, unless a later one says that it is the
 * same. Decisions on what the dataset does not describe are left out.
 */
export function joinIdentities(dataset: DatasetCore, { proposed = false }: { proposed?: boolean } = {}): DatasetCore {
  const isKnown = (id: string) => dataset.match(rdf.namedNode(id), rdfNs.type, null, rdf.defaultGraph()).size > 0
  const decisions = readIdentities(dataset)
    .filter(({ status }) => status === 'accepted' || (proposed && status === 'proposed'))
    .map(decision => ({ ...decision, resources: decision.resources.filter(isKnown) }))
    .filter(({ resources }) => resources.length > 1)
  if (decisions.length === 0) return dataset
  const same = decisions.filter(({ kind }) => kind === 'same').sort(bySureness)
  const nameOf = nameClasses(same, findForbidden(decisions), dataset)
  const parts = decisions.flatMap(({ kind, resources: [part, whole] }) =>
    kind === 'part' ? [liesWithin(rdf.namedNode(part!), rdf.namedNode(whole!), dataset)] : [],
  )
  const joins = same.flatMap(({ id, resources }) => {
    const names = resources.map(resource => nameOf.get(resource))
    // a decision that others overrule joins nothing
    const joined = [...new Set(names.filter((name, index) => name !== undefined && names.indexOf(name) !== index))]
    return joined.map(name => rdf.quad(rdf.namedNode(name!), cg.joinedBy, rdf.namedNode(id)))
  })
  return createStore([...rename([...dataset, ...parts], nameOf, dataset), ...joins])
}

/**
 * Of decisions the proposals that no accepted one answers: it answers what it says to be the same, by way of others too, part
 * of each other, or different.
 */
export function findUndecided(identities: readonly Identity[]): Identity[] {
  const accepted = identities.filter(({ status }) => status === 'accepted')
  const classOf = new Map<string, Set<string>>()
  for (const { kind, resources } of accepted) {
    if (kind !== 'same') continue
    const joined = new Set(resources.flatMap(id => [...(classOf.get(id) ?? [id])]))
    for (const id of joined) classOf.set(id, joined)
  }
  const isAnswered = (one: string, other: string) =>
    classOf.get(one)?.has(other) ||
    accepted.some(({ kind, resources }) => kind !== 'same' && resources.includes(one) && resources.includes(other))
  return identities.filter(
    ({ status, resources }) =>
      status === 'proposed' &&
      (resources.length < 2 ||
        resources.some((one, i) => resources.slice(i + 1).some(other => !isAnswered(one, other)))),
  )
}

/** What is known of a part: of an event, a place, or an organisation. */
function liesWithin(part: NamedNode, whole: NamedNode, dataset: DatasetCore): Quad {
  const isOf = (type: NamedNode) => dataset.has(rdf.quad(part, rdfNs.type, type))
  const belongs = isOf(schema.Place) ? schema.containedInPlace : isOf(sem.Event) ? cg.partOf : schema.parentOrganization
  return rdf.quad(part, belongs, whole)
}

/** Accepted decisions first, then proposals from the surest down. */
function bySureness(a: Identity, b: Identity): number {
  return (
    Number(b.status === 'accepted') - Number(a.status === 'accepted') ||
    (b.confidence ?? 0) - (a.confidence ?? 0) ||
    compareText(a.id, b.id)
  )
}

/** For each resource those that it must not be joined to: an accepted decision says so, and no later one the contrary. */
function findForbidden(decisions: readonly Identity[]): ReadonlyMap<string, ReadonlySet<string>> {
  const accepted = decisions.filter(({ status }) => status === 'accepted')
  const forbidden = new Map<string, Set<string>>()
  for (const { kind, resources, decidedAt = '' } of accepted) {
    if (kind !== 'different') continue
    for (const one of resources) {
      for (const other of resources) {
        const isOverruled = accepted.some(
          ({ kind: later, resources: its, decidedAt: at = '' }) =>
            later === 'same' && at > decidedAt && its.includes(one) && its.includes(other),
        )
        if (one !== other && !isOverruled) forbidden.set(one, (forbidden.get(one) ?? new Set()).add(other))
      }
    }
  }
  return forbidden
}

/** Gives each resource that is joined to another the name of its class. */
function nameClasses(
  same: readonly Identity[],
  forbidden: ReadonlyMap<string, ReadonlySet<string>>,
  dataset: DatasetCore,
): Map<string, string> {
  const classOf = new Map<string, Set<string>>()
  const join = (one: string, other: string) => {
    const [a, b] = [one, other].map(id => classOf.get(id) ?? new Set([id])) as [Set<string>, Set<string>]
    if (a === b || [...a].some(id => [...b].some(against => forbidden.get(id)?.has(against)))) return
    const joined = new Set([...a, ...b])
    for (const id of joined) classOf.set(id, joined)
  }
  for (const { resources } of same) {
    for (const [index, one] of resources.entries()) for (const other of resources.slice(index + 1)) join(one, other)
  }
  return new Map(
    [...new Set(classOf.values())].flatMap(members => {
      const name = nameBest([...members], dataset)
      return [...members].map(id => [id, name] as const)
    }),
  )
}

function* rename(quads: Iterable<Quad>, nameOf: ReadonlyMap<string, string>, dataset: DatasetCore): Generator<Quad> {
  const taken = new Map<string, string>()
  const renamed = <T extends Term>(term: T): T => {
    const name = term.termType === 'NamedNode' ? nameOf.get(term.value) : undefined
    return name === undefined || name === term.value ? term : (rdf.namedNode(name) as unknown as T)
  }
  for (const quad of quads) {
    const { subject, predicate, object, graph } = quad
    const [one, other] = [renamed(subject), renamed(object)]
    if (predicate.equals(cg.identifies) || (one === subject && other === object)) yield quad
    else if (!one.equals(other)) {
      const isOthers = one !== subject && graph.termType === 'DefaultGraph'
      if (isOthers && !isTakenOver(one as NamedNode, subject, predicate, { dataset, taken })) continue
      yield rdf.quad(one as NamedNode, predicate, other as NamedNode, graph)
    }
  }
}

/** Whether what a member says of itself is taken over: where it lies, or what the one that stands for it does not say. */
function isTakenOver(
  name: NamedNode,
  member: Term,
  predicate: Term,
  { dataset, taken }: { dataset: DatasetCore; taken: Map<string, string> },
): boolean {
  if ([cg.partOf, schema.containedInPlace, schema.parentOrganization].some(each => each.equals(predicate))) return true
  if (![sem.hasPlace, cg.from, cg.until].some(dimension => dimension.equals(predicate))) return false
  if (dataset.match(name, predicate as NamedNode, null, rdf.defaultGraph()).size > 0) return false
  const key = `${name.value} ${predicate.value}`
  const from = taken.get(key) ?? member.value
  taken.set(key, from)
  return from === member.value
}

/** A kind that says of an event no more than that people died. */
const death = rdf.namedNode(`${cg.$iri}Death`)

/** The member that is described best: with kind, place and period; of several the first by IRI. */
function nameBest(ids: readonly string[], dataset: DatasetCore): string {
  const scoreOf = (id: string) => {
    const { terms } = describe(dataset, rdf.namedNode(id))
    const kind = terms(cg.kind)[0]
    return (
      Number(kind !== undefined && !kind.equals(cg.UnknownEvent)) +
      Number(kind !== undefined && !kind.equals(death)) / 2 +
      Number(terms(sem.hasPlace).length > 0) +
      Number(terms(cg.from, cg.until).length > 0) -
      Number(terms(cg.partOf).length > 0)
    )
  }
  return [...ids].sort((a, b) => scoreOf(b) - scoreOf(a) || compareText(a, b))[0]!
}
