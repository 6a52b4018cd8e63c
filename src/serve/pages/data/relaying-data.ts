import type { Omissions } from '../../../compare/fidelity/omissions.js'
import type { Fidelity } from '../../../compare/types.js'
import type { Row } from '../../../export/table.js'
import { formatTimes } from '../../../time/times.js'
import type { Site } from '../site.js'
import type { PageData } from './page-data.js'

const columns = [
  'document',
  'document_label',
  'relayed_by',
  'relayed',
  'relayed_label',
  'outcome',
  'because',
  'claimant',
  'claimant_label',
  'property',
  'property_label',
  'source',
  'source_label',
  'primary',
  'primary_label',
  'asserted',
]

/** What documents made of others as data: one row for each property of each statement relayed, and for each one left out. */
export function relayingData(
  site: Site,
  findings: readonly Fidelity[],
  omissions: readonly Omissions[] = [],
): PageData {
  return {
    table: () => ({ columns, rows: listRows(site, findings, omissions) }),
    json: () => ({ relayed: findings, omissions }),
  }
}

function* listRows(site: Site, findings: readonly Fidelity[], omissions: readonly Omissions[]): Generator<Row> {
  for (const { document, relayed, outcome, because, claimant, property, primary } of findings) {
    const chain = site.claims
      .get(relayed)
      ?.mentions.find(mention => mention.document?.id === document && mention.relayedBy.length > 0)?.relayedBy
    yield {
      ...{ document, document_label: site.labelOf(document), relayed, relayed_label: site.labelOf(relayed) },
      relayed_by: chain?.map(({ label }) => label).join(' → '),
      ...{ outcome, because, claimant, claimant_label: site.labelOf(claimant) },
      ...{ property, property_label: site.labelOf(property) },
      ...describePrimary(site, primary, document),
    }
  }
  for (const { document, source, leftOut } of omissions) {
    for (const { claim, claimant, relayedBy } of leftOut) {
      yield {
        ...{ document, document_label: site.labelOf(document), outcome: 'left out' },
        ...{ claimant, claimant_label: site.labelOf(claimant) },
        relayed_by: relayedBy.map(site.labelOf).join(' → '),
        ...describePrimary(site, claim, document),
        ...{ source, source_label: site.labelOf(source) },
      }
    }
  }
}

/** The claim in its source: where it stands but in the document that relays it, and when it was made. */
function describePrimary(site: Site, primary: string, document: string): Row {
  const claim = site.claims.get(primary)
  const source = claim?.mentions.find(mention => mention.document !== undefined && mention.document.id !== document)
  return {
    ...{ source: source?.document?.id, source_label: source?.document?.label },
    ...{ primary, primary_label: site.labelOf(primary) },
    asserted: claim && formatTimes(claim.asserted),
  }
}
