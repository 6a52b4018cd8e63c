import type { DatasetCore, Term } from '@rdfjs/types'
import { type Description, describe } from '../rdf/description.js'
import { cg, prov, rdf as rdfNs, rdfs, schema } from '../rdf/namespaces.js'
import { type Resource, readResource, readResources } from '../rdf/resource.js'
import { compareDates } from '../time/iso-date.js'
import { describeDays, type PossibleDays, possibleDaysOf } from '../time/possible-days.js'

/** That a claimant withdrew a claim. */
export interface Retraction {
  /** First and last day on which it can have been withdrawn. */
  readonly withdrawn: PossibleDays
  /** The claims or documents that say so, where these are known. */
  readonly saidBy: readonly Resource[]
  /** Why, as whoever recorded it says. */
  readonly because?: string | undefined
  readonly recordedBy?: Resource | undefined
  /** When it was recorded, as xsd:dateTime. */
  readonly recordedAt?: string | undefined
}

/**
 * Reads of a claim's description by what it was withdrawn (`cg:retractedBy`): a record of it, or a claim or document that
 * says so; of several the one whose last possible day is the earliest. Undefined where neither that nor its status says that
 * it was.
 */
export function readRetraction(dataset: DatasetCore, { terms }: Pick<Description, 'terms'>): Retraction | undefined {
  const records = terms(cg.retractedBy).map(term => readRecord(dataset, term))
  const [earliest] = records.sort(byLastDay)
  if (earliest !== undefined) return earliest
  return terms(cg.status).some(status => status.equals(cg.Retracted)) ? { withdrawn: {}, saidBy: [] } : undefined
}

function readRecord(dataset: DatasetCore, term: Term): Retraction {
  const { terms, values } = describe(dataset, term)
  const [on] = [...values(cg.assertedOn), ...values(schema.datePublished)]
  const [notBefore] = values(cg.notBefore)
  const [notAfter] = values(cg.notAfter)
  const withdrawn = possibleDaysOf({ on, notBefore, notAfter })
  if (!terms(rdfNs.type).some(type => type.equals(cg.Retraction))) {
    return { withdrawn, saidBy: [readResource(dataset, term)] }
  }
  const [because] = values(rdfs.comment)
  const [recorder] = terms(prov.wasAttributedTo)
  const [recordedAt] = values(prov.generatedAtTime)
  return {
    withdrawn,
    saidBy: readResources(dataset, terms(prov.wasDerivedFrom)),
    because,
    recordedBy: recorder && readResource(dataset, recorder),
    recordedAt,
  }
}

/** The one that is certain first comes first; what has no last day comes last. */
function byLastDay({ withdrawn: a }: Retraction, { withdrawn: b }: Retraction): number {
  return compareDates(a.last, b.last)
}

/** `withdrawn by its claimant on 2031-05-09: the list had names twice`, as a clause. */
export function describeRetraction({ withdrawn, because }: Pick<Retraction, 'withdrawn' | 'because'>): string {
  const when = describeDays(withdrawn)
  return `withdrawn by its claimant${when === undefined ? '' : ` ${when}`}${because === undefined ? '' : `: ${because}`}`
}
