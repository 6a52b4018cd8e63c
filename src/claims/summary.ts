import type { Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, schema } from '../rdf/namespaces.js'
import type { Claim } from './claim.js'
import { statements } from './claim.js'
import type { ClaimGraph } from './graph.js'
import { readLabel } from './resource.js'
import { formatTimes } from './times.js'

/** One table of a summary. */
export interface SummaryTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a graph holds: its documents, its claimants, its claims by act, and every figure for deaths. */
export function summarise(graph: ClaimGraph): SummaryTable[] {
  const claims = graph.claims()
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
      rows: tally(claims.map(claim => claim.claimant?.label ?? 'unknown')),
    },
    {
      title: 'Every figure for deaths: who says so, when, and through whom it is known',
      columns: ['scope', 'figure', 'claimant', 'asserted', 'known through', 'document'],
      rows: claims.flatMap(claim => deathRows(graph, claim)),
    },
  ]
}

function tally(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

function deathRows(graph: ClaimGraph, claim: Claim): string[][] {
  const deaths = rdf.namedNode(`${cg.$iri}deaths`)
  return statements(claim)
    .filter(quad => quad.predicate.equals(deaths))
    .flatMap(({ subject, object }) =>
      claim.mentions.map(mention => [
        readLabel(graph.dataset, subject),
        formatQuantity(claim, object),
        claim.claimant?.label ?? 'unknown',
        formatTimes(claim.asserted),
        mention.relayedBy.map(agent => agent.label).join(' → ') || 'directly',
        mention.document?.label ?? '',
      ]),
    )
}

/** A quantity in words: `420`, `at least 420`, `at most 9`, `65 to 69`. */
function formatQuantity(claim: Claim, quantity: Term): string {
  if (quantity.termType === 'Literal') return quantity.value
  const pointer = rdf.grapoi({ dataset: claim.content, term: quantity })
  const [value] = pointer.out(schema.value).values
  const [least] = pointer.out(schema.minValue).values
  const [most] = pointer.out(schema.maxValue).values
  if (least !== undefined && most !== undefined) return value ?? `${least} to ${most}`
  if (value !== undefined && least !== undefined && Number(least) > Number(value)) return `more than ${value}`
  if (least !== undefined) return `at least ${least}`
  if (most !== undefined) return `at most ${most}`
  return value ?? ''
}
