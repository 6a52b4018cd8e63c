import type { DatasetCore, NamedNode } from '@rdfjs/types'
import { cg, rdf } from '../rdf/namespaces.js'
import type { ClaimFilter } from './filter.js'
import { findByName, isWholeIri } from './names.js'
import { stances } from './stance.js'

/** A graph in which names are looked up; a `ClaimGraph` is one. */
export interface NamedGraph {
  readonly dataset: DatasetCore
  readonly prefixes: Readonly<Record<string, string>>
  /** The IRI of something of a class, by IRI, `prefix:name` or the last part of its IRI. */
  find(what: 'agent' | 'document' | 'subject', name: string): string
}

/**
 * A filter whose names are IRIs. Throws `not-found` or `ambiguous` for those that are the name of nothing, or of several;
 * whole IRIs are taken as they are, unless `known` asks that the graph know them.
 */
export function resolveFilter(
  graph: NamedGraph,
  names: ClaimFilter,
  { known = false }: { known?: boolean | undefined } = {},
): ClaimFilter {
  const { claimant, relay, document, event, property, act, stance } = names
  const isTaken = (name: string | undefined) => name === undefined || (!known && isWholeIri(name))
  const find = (what: Parameters<NamedGraph['find']>[0], name: string | undefined) =>
    isTaken(name) ? name : graph.find(what, name!)
  const among = (what: string, name: string | undefined, iris: () => Iterable<string>) =>
    isTaken(name) ? name : findByName(what, name!, iris(), graph.prefixes)
  const valuesOf = (role: NamedNode) => Array.from(graph.dataset.match(null, role), ({ object }) => object.value)
  return {
    ...names,
    claimant: find('agent', claimant),
    relay: find('agent', relay),
    document: find('document', document),
    event: find('subject', event),
    property: among('property', property, () => predicatesOfClaims(graph.dataset)),
    act: among('act', act, () => valuesOf(cg.act)),
    stance: among('stance', stance, () => [...stances.map(({ iri }) => iri), ...valuesOf(cg.stance)]),
  }
}

/** The properties of what claims say of events and agents, without those that describe a value's parts. */
function predicatesOfClaims(dataset: DatasetCore): Set<string> {
  const claims = new Set(Array.from(dataset.match(null, rdf.type, cg.Claim), ({ subject }) => subject.value))
  const predicates = new Set<string>()
  for (const { subject, predicate, graph } of dataset) {
    if (subject.termType === 'NamedNode' && claims.has(graph.value)) predicates.add(predicate.value)
  }
  return predicates
}
