import type { ClaimFilter } from '../claims/filter.js'
import type { ClaimGraph } from '../claims/graph.js'
import { localName } from '../claims/resource.js'
import { ClaimGraphError, suggest } from '../errors.js'

/** Turns the short names that a person types into the IRIs of a filter. */
export function resolveFilter(graph: ClaimGraph, names: ClaimFilter): ClaimFilter {
  const { claimant, relay, document, event, property, act, stance, since, until, text } = names
  const claims = property || act || stance ? graph.claims() : []
  const among = (what: string, name: string | undefined, iris: Iterable<string>) =>
    name === undefined ? undefined : findIri(what, name, new Set(iris))
  return {
    claimant: claimant && graph.agent(claimant).id,
    relay: relay && graph.agent(relay).id,
    document: document && graph.document(document).id,
    event: event && graph.subject(event),
    property: among(
      'property',
      property,
      claims.flatMap(claim => [...claim.content].map(quad => quad.predicate.value)),
    ),
    act: among(
      'act',
      act,
      claims.flatMap(claim => claim.act?.id ?? []),
    ),
    stance: among(
      'stance',
      stance,
      claims.map(claim => claim.stance.id),
    ),
    since,
    until,
    text,
  }
}

function findIri(what: string, name: string, iris: ReadonlySet<string>): string {
  const local = name.replace(/^cg:/, '').toLowerCase()
  for (const iri of iris) if (iri === name || localName(iri).toLowerCase() === local) return iri
  const known = [...iris].map(localName).sort()
  throw new ClaimGraphError(
    'not-found',
    `no ${what} \`${name}\` in this graph${suggest(name, known) || `: there are ${known.join(', ')}`}`,
  )
}
