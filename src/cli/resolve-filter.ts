import type { NamedNode } from '@rdfjs/types'
import { statements } from '../claims/claim.js'
import type { ClaimFilter } from '../claims/filter.js'
import type { ClaimGraph } from '../claims/graph.js'
import { findByName } from '../claims/names.js'
import { cg } from '../rdf/namespaces.js'

const stances = ['Asserts', 'Denies', 'CouldNotVerify'].map(name => cg.$iri + name)

/** Turns the names that a person types into the IRIs of a filter. */
export function resolveFilter(graph: ClaimGraph, names: ClaimFilter): ClaimFilter {
  const { claimant, relay, document, event, property, act, stance, since, until, text } = names
  const among = (what: string, name: string | undefined, iris: () => string[]) =>
    name === undefined ? undefined : findByName(what, name, iris(), graph.prefixes)
  const valuesOf = (role: NamedNode) => [...graph.dataset.match(null, role)].map(({ object }) => object.value)
  return {
    claimant: claimant === undefined ? undefined : graph.agent(claimant).id,
    relay: relay === undefined ? undefined : graph.agent(relay).id,
    document: document === undefined ? undefined : graph.document(document).id,
    event: event === undefined ? undefined : graph.subject(event),
    property: among('property', property, () =>
      graph.claims().flatMap(claim => statements(claim).map(({ predicate }) => predicate.value)),
    ),
    act: among('act', act, () => valuesOf(cg.act)),
    stance: among('stance', stance, () => [...stances, ...valuesOf(cg.stance)]),
    since,
    until,
    text,
  }
}
