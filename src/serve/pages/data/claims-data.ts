import type { Claim } from '../../../claims/claim.js'
import type { Mention } from '../../../claims/mention.js'
import { claimColumns, describeRow, mentionsOf } from '../../../export/csv.js'
import { describeContent } from '../../../export/statement.js'
import type { Row } from '../../../export/table.js'
import type { Resource } from '../../../rdf/resource.js'
import { formatTimes } from '../../../time/times.js'
import type { Site } from '../site.js'
import type { PageData } from './page-data.js'

/** The columns of claims with those that a reader without the graph wants beside them. */
export const columnsOfClaims = [
  ...claimColumns,
  'claimant_for',
  'quantifier',
  'presupposed',
  'document_label',
  'publisher',
  'published',
  'words',
]

/** Claims as data: one row for each passage that carries one; of one document, those of its passages alone. */
export function claimsData(site: Site, claims: readonly Pick<Claim, 'id'>[], document?: string): PageData {
  const ids = () => new Set(claims.map(({ id }) => id))
  return {
    table: () => ({ columns: columnsOfClaims, rows: listRows(site, ids(), document) }),
    json: () => ({ claims: describeClaims(site, ids()) }),
  }
}

function* listRows(site: Site, ids: Iterable<string>, document: string | undefined): Generator<Row> {
  for (const id of ids) {
    const claim = site.claims.get(id)
    if (claim !== undefined) yield* rowsOfClaim(site, claim, document)
  }
}

/** Claims with everything that their rows say, read one after another. */
export function* describeClaims(site: Site, ids: Iterable<string>): Generator<ReturnType<typeof describeClaim>> {
  for (const id of ids) {
    const claim = site.claims.get(id)
    if (claim !== undefined) yield describeClaim(site, claim)
  }
}

/** The rows of a claim, one for each passage that carries it, be it in one document alone. */
export function rowsOfClaim(site: Site, claim: Claim, document?: string): Row[] {
  const mentions = mentionsOf(claim).filter(mention => document === undefined || mention?.document?.id === document)
  return mentions.map(mention => ({
    ...describeRow(site.graph, claim, mention),
    claimant_for: claim.claimant?.actsFor.map(({ label }) => label).join('; '),
    quantifier: claim.quantifier?.label,
    presupposed: claim.presupposed ? 'true' : undefined,
    document_label: mention?.document?.label,
    publisher: mention?.document?.publisher?.label,
    published: mention?.document && formatTimes(mention.document.published),
    words: mention && site.whoseWords(claim, mention),
  }))
}

/** A claim with everything that its rows say, and on what it rests. */
function describeClaim(site: Site, claim: Claim) {
  const { id, label, claimant, asserted, stance, presupposed, addressees, about, basis, derivedFrom } = claim
  return {
    id,
    label,
    claimant: claimant ? { ...name(claimant), for: claimant.actsFor.map(name) } : null,
    asserted: { ...asserted },
    act: nameOne(claim.act),
    stance: name(stance),
    hedge: nameOne(claim.certainty),
    quantifier: nameOne(claim.quantifier),
    presupposed,
    states: describeContent(site.graph.dataset, claim),
    about: about.map(name),
    addressees: addressees.map(name),
    basis: basis.map(name),
    restsOn: derivedFrom.map(name),
    replaces: claim.revisionOf.map(name),
    retracted: claim.retraction ?? null,
    status: nameOne(claim.status),
    comment: claim.comment ?? null,
    passages: claim.mentions.map(mention => describePassage(site, claim, mention)),
  }
}

function describePassage(site: Site, claim: Claim, mention: Mention) {
  const { document, span, sha256, relayedBy } = mention
  return {
    document: document
      ? { ...name(document), publisher: nameOne(document.publisher), published: { ...document.published } }
      : null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    sha256: sha256 ?? null,
    relayedBy: relayedBy.map(name),
    words: site.whoseWords(claim, mention),
  }
}

const name = ({ id, label }: Resource): Resource => ({ id, label })
const nameOne = (resource: Resource | undefined) => (resource ? name(resource) : null)
