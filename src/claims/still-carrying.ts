import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, oa, prov } from '../rdf/namespaces.js'
import { compareText } from '../rdf/order.js'
import { type Resource, readResource } from '../rdf/resource.js'
import { isBefore, possibleDaysOf } from '../time/possible-days.js'
import type { Claim } from './claim.js'
import type { Mention } from './mention.js'

/** Who still carries a claim that its claimant withdrew, or that was a curator's error. */
export interface StillCarrying {
  /** Its mentions in documents that are certain to have been published after it was withdrawn, and do not say that it was. */
  readonly mentions: readonly Mention[]
  /** The claims that rest on it, by IRI. */
  readonly derived: readonly Resource[]
}

/** Finds who still carries a claim; nobody does where it was neither withdrawn nor an error. */
export function findStillCarrying(dataset: DatasetCore, claim: Claim): StillCarrying {
  const { id, retraction, mentions } = claim
  const isCorrected = claim.status?.id === cg.Corrected.value
  if (retraction === undefined && !isCorrected) return { mentions: [], derived: [] }
  const derived = [...dataset.match(null, prov.wasDerivedFrom, rdf.namedNode(id), rdf.defaultGraph())].flatMap(
    ({ subject }) => (isStanding(dataset, subject.value) ? readResource(dataset, subject) : []),
  )
  const telling = new Set(retraction?.saidBy.flatMap(({ id }) => [id, ...documentsOf(dataset, id)]))
  const isLater = ({ document }: Mention) =>
    document !== undefined &&
    !telling.has(document.id) &&
    isBefore(retraction!.withdrawn, possibleDaysOf(document.published))
  return {
    mentions: retraction === undefined ? [] : mentions.filter(isLater),
    derived: derived.sort((a, b) => compareText(a.id, b.id)),
  }
}

/** Whether something is a claim that nobody withdrew, and no error. */
function isStanding(dataset: DatasetCore, id: string): boolean {
  const node = rdf.namedNode(id)
  const has = (property: typeof cg.status, value: typeof cg.status | null) =>
    dataset.match(node, property, value).size > 0
  return (
    has(cg.mention, null) &&
    !has(cg.retractedBy, null) &&
    ![cg.Retracted, cg.Corrected].some(status => has(cg.status, status))
  )
}

/** The documents in which a claim stands. */
function documentsOf(dataset: DatasetCore, claim: string): string[] {
  return [...dataset.match(rdf.namedNode(claim), cg.mention)].flatMap(({ object }) =>
    Array.from(dataset.match(object, oa.hasSource), ({ object: document }) => document.value),
  )
}
