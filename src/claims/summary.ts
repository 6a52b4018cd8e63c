import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { readLabel } from '../rdf/resource.js'
import { formatTimes } from '../time/times.js'
import type { Claim } from './claim.js'
import { statements } from './claim.js'
import type { ClaimGraph } from './graph.js'
import { describeManner, mannerOf } from './manner.js'
import { formatQuantity, type Quantity, readQuantity } from './quantity.js'
import { createClaimantNames } from './whose-words.js'

/** One table of a summary. */
export interface SummaryTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a graph holds: its documents, its claimants, its claims by act, and every figure for deaths. */
export function summarise(graph: ClaimGraph): SummaryTable[] {
  const claims = graph.claims()
  const nameClaimant = createClaimantNames(graph)
  const count = (documentId: string) =>
    claims.filter(claim => claim.mentions.some(m => m.document?.id === documentId)).length
  const held = graph.documents().filter(document => document.sha256 !== undefined)
  return [
    {
      title: 'Documents',
      columns: ['document', 'publisher', 'published', 'claims'],
      rows: held.map(d => [d.label, d.publisher?.label ?? 'unknown', formatTimes(d.published), count(d.id)]),
    },
    {
      title: `Claims by speech act (${claims.length} in all)`,
      columns: ['act', 'claims'],
      rows: tally(claims.map(claim => claim.act?.label ?? 'not stated')),
    },
    {
      title: 'Claimants, by number of claims',
      columns: ['claimant', 'claims'],
      rows: tally(claims.map(claim => nameClaimant(claim))),
    },
    {
      title: 'Every figure for deaths: who says so, when, and through whom it is known',
      columns: ['scope', 'figure', 'claimant', 'how', 'asserted', 'known through', 'document'],
      rows: deathRows(graph, claims, nameClaimant),
    },
  ]
}

function tally(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** One row for each mention of a figure, the greatest first. */
function deathRows(
  graph: ClaimGraph,
  claims: readonly Claim[],
  nameClaimant: ReturnType<typeof createClaimantNames>,
): string[][] {
  const deaths = rdf.namedNode(`${cg.$iri}deaths`)
  return claims
    .flatMap(claim =>
      statements(claim)
        .filter(quad => quad.predicate.equals(deaths))
        .map(({ subject, object }) => ({ claim, subject, quantity: readQuantity(claim.content, object) })),
    )
    .sort((a, b) => lowest(b.quantity) - lowest(a.quantity))
    .flatMap(({ claim, subject, quantity }) =>
      claim.mentions.map(mention => [
        readLabel(graph.dataset, subject),
        formatQuantity(quantity),
        nameClaimant(claim, mention),
        describeManner(mannerOf(claim)),
        formatTimes(claim.asserted),
        mention.relayedBy.map(agent => agent.label).join(' → ') || 'directly',
        mention.document?.label ?? '',
      ]),
    )
}

const lowest = ({ least, value }: Quantity) => Number(least ?? value ?? 0)
