import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import type { Mention } from '../claims/mention.js'
import type { Resource } from '../rdf/resource.js'
import { guardFormula } from './formula.js'
import { describeContent } from './statement.js'

/** One row's values by column. */
type Row = Record<string, string | number | undefined>

/**
 * Writes claims as RFC 4180 CSV in UTF-8, one row for each mention (a claim without any has one row too). Claims,
 * claimants and documents are IRIs, everything else is in words; several values are joined with `; `. A value that a
 * spreadsheet would take for a formula gets an apostrophe before it, and no number or date does.
 */
export async function toCsv(graph: ClaimGraph, claims: readonly Claim[] = graph.claims()): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  const rows = claims.flatMap(claim => {
    const own = describeClaim(graph, claim)
    const mentions: (Mention | undefined)[] = claim.mentions.length > 0 ? [...claim.mentions] : [undefined]
    return mentions.map(mention => ({ ...own, ...describeMention(mention) }))
  })
  return stringify(rows, { header: true, columns, record_delimiter: 'windows', cast: { string: guardFormula } })
}

const columns = [
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
