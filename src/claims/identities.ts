import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs, sem } from '../rdf/namespaces.js'
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
  const isPart = kind?.equals(cg.PartOf) ?? false
  return {
    id: subject.value,
    kind: isPart ? 'part' : kind?.equals(cg.Different) ? 'different' : 'same',
    status: status?.equals(cg.Accepted) ? 'accepted' : status?.equals(cg.Rejected) ? 'rejected' : 'proposed',
    resources: isPart ? [...values(cg.part), ...values(cg.whole)] : values(cg.identifies).sort(),
    confidence: confidence === undefined ? undefined : Number(confidence),
    because,
  }
}

/**
 * A dataset in which what accepted decisions say is the same, and with `proposed` also what is only proposed, stands under
 * one name: that of the member which is described best. Nothing of the dataset given is changed. Of the others' descriptions
 * only what the one lacks is taken over: a place, a period. `cg:joinedBy` says of each name by which decisions. Decisions on
 * what the dataset does not describe are left out.
 */
export function joinIdentities(dataset: DatasetCore, { proposed = false }: { proposed?: boolean } = {}): DatasetCore {
  const isKnown = (id: string) => dataset.match(rdf.namedNode(id), rdfNs.type, null, rdf.defaultGraph()).size > 0
  const decisions = readIdentities(dataset)
    .filter(({ status }) => status === 'accepted' || (proposed && status === 'proposed'))
    .map(decision => ({ ...decision, resources: decision.resources.filter(isKnown) }))
    .filter(({ resources }) => resources.length > 1)
  if (decisions.length === 0) return dataset
  const same = decisions.filter(({ kind }) => kind === 'same')
  const nameOf = nameClasses(same, dataset)
  const parts = decisions.flatMap(({ kind, resources: [part, whole] }) =>
    kind === 'part' ? [rdf.quad(rdf.namedNode(part!), cg.partOf, rdf.namedNode(whole!))] : [],
  )
  const joins = same.map(({ id, resources }) =>
    rdf.quad(rdf.namedNode(nameOf.get(resources[0]!)!), cg.joinedBy, rdf.namedNode(id)),
  )
  return createStore([...rename([...dataset, ...parts], nameOf, dataset), ...joins])
}

/** Gives each resource that is the same as another the name of its class. */
function nameClasses(same: readonly Identity[], dataset: DatasetCore): Map<string, string> {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    while (parents.has(root)) root = parents.get(root)!
    return root
  }
  for (const { resources } of same) {
    const [first, ...others] = resources.map(rootOf)
    for (const other of others) if (rootOf(other) !== rootOf(first!)) parents.set(rootOf(other), rootOf(first!))
  }
  const members = new Map<string, string[]>()
  for (const id of new Set(same.flatMap(({ resources }) => resources))) {
    members.set(rootOf(id), [...(members.get(rootOf(id)) ?? []), id])
  }
  return new Map(
    [...members.values()].flatMap(ids => {
      const name = nameBest(ids, dataset)
      return ids.map(id => [id, name] as const)
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
  if (predicate.equals(cg.partOf)) return true
  if (![sem.hasPlace, cg.from, cg.until].some(dimension => dimension.equals(predicate))) return false
  if (dataset.match(name, predicate as NamedNode, null, rdf.defaultGraph()).size > 0) return false
  const key = `${name.value} ${predicate.value}`
  const from = taken.get(key) ?? member.value
  taken.set(key, from)
  return from === member.value
}

/** The member that is described best: with kind, place and period; of several the first by IRI. */
function nameBest(ids: readonly string[], dataset: DatasetCore): string {
  const scoreOf = (id: string) => {
    const { terms } = describe(dataset, rdf.namedNode(id))
    const kind = terms(cg.kind)[0]
    return (
      Number(kind !== undefined && !kind.equals(cg.UnknownEvent)) +
      Number(terms(sem.hasPlace).length > 0) +
      Number(terms(cg.from, cg.until).length > 0) -
      Number(terms(cg.partOf).length > 0)
    )
  }
  return [...ids].sort((a, b) => scoreOf(b) - scoreOf(a) || compareText(a, b))[0]!
}
