import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import type { Mention } from '../claims/mention.js'
import type { Resource } from '../rdf/resource.js'
import { describeContent } from './statement.js'
import { type Row, writeTable } from './table.js'

/**
 * Writes claims as RFC 4180 CSV in UTF-8, one row for each mention (a claim without any has one row too). Claims,
 * claimants and documents are IRIs, everything else is in words; several values are joined with `; `. A value that a
 * spreadsheet would take for a formula gets an apostrophe before it, and no number or date does.
 */
export async function toCsv(graph: ClaimGraph, claims: readonly Claim[] = graph.claims()): Promise<string> {
  const rows = claims.flatMap(claim => mentionsOf(claim).map(mention => describeRow(graph, claim, mention)))
  return writeTable({ columns: claimColumns, rows })
}

/** A claim's mentions; one without any has a row all the same. */
export function mentionsOf({ mentions }: Claim): (Mention | undefined)[] {
  return mentions.length > 0 ? [...mentions] : [undefined]
}

/** One row: a claim, and a passage that carries it. */
export function describeRow(graph: ClaimGraph, claim: Claim, mention: Mention | undefined): Row {
  return { ...describeClaim(graph, claim), ...describeMention(mention) }
}

/** The columns of claims. */
export const claimColumns = [
  'claim',
  'statement',
  'claimant',
  'claimant_label',
  'asserted_on',
  'not_before',
  'not_after',
  'date_basis',
  'act',
  'stance',
  'certainty',
  'addressee',
  'about',
  'content',
  'basis',
  'relayed_by',
  'document',
  'start',
  'end',
  'sha256',
  'status',
  'comment',
]

function describeClaim(graph: ClaimGraph, claim: Claim): Row {
  const { asserted } = claim
  return {
    claim: claim.id,
    statement: claim.label,
    claimant: claim.claimant?.id,
    claimant_label: claim.claimant?.label,
    asserted_on: asserted.on,
    not_before: asserted.notBefore,
    not_after: asserted.notAfter,
    date_basis: asserted.basis,
    act: claim.act?.label,
    stance: claim.stance.label,
    certainty: claim.certainty?.label,
    addressee: join(claim.addressees),
    about: join(claim.about),
    content: describeContent(graph.dataset, claim).join('; '),
    basis: join(claim.basis),
    status: claim.status?.label,
    comment: claim.comment,
  }
}

function describeMention(mention: Mention | undefined): Row {
  return {
    relayed_by: mention?.relayedBy.map(agent => agent.label).join(' → '),
    document: mention?.document?.id,
    start: mention?.span?.start,
    end: mention?.span?.end,
    sha256: mention?.sha256,
  }
}

const join = (resources: readonly Resource[]) => resources.map(resource => resource.label).join('; ')
