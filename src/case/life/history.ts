import type { DatasetCore, NamedNode } from '@rdfjs/types'
import type { Claim } from '../../claims/claim.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { findStillCarrying } from '../../claims/still-carrying.js'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { type Resource, readResource } from '../../rdf/resource.js'
import { compareDates } from '../../time/iso-date.js'
import { type PossibleDays, possibleDays, wasBy } from '../../time/possible-days.js'

/** What became of a claim, or of whatever else was restricted. */
export type LifeEvent =
  | 'made'
  | 'revises'
  | 'revised'
  | 'retracted'
  | 'corrects'
  | 'corrected'
  | 'restricted'
  | 'restriction lifted'
  | 'still carried'

/** One state in the life of a claim. */
export interface LifeState {
  readonly state: LifeEvent
  /** On which days it can have come about; of what a curator decided, none. */
  readonly when: PossibleDays
  /** The other claim, or the document. */
  readonly of?: Resource | undefined
  /** The claimant, where it is its doing. */
  readonly by?: Resource | undefined
  readonly recordedBy?: Resource | undefined
  /** When it was recorded, as xsd:dateTime. */
  readonly recordedAt?: string | undefined
  readonly because?: string | undefined
}

/** What a record tells: who, when and why. */
type Telling = Pick<LifeState, 'recordedBy' | 'recordedAt' | 'because'>

/**
 * All states of a claim, in order: made, revised, corrected, retracted, restricted, and who still carries it. As of a day
 * (ISO 8601), those that may have come about by then; that it was an error holds on every day.
 */
export function readLife(graph: Pick<ClaimGraph, 'dataset' | 'claim'>, id: string, asOf?: string): LifeState[] {
  const { dataset } = graph
  const claim = graph.claim(id)
  const recordOf = (kind: NamedNode, other: string): Telling =>
    readRecords(dataset, kind, id).find(({ about }) => about.includes(other))?.record ?? {}
  const later = claimsBy(dataset, prov.wasRevisionOf, id).map(other => graph.claim(other))
  const isError = claim.status?.id === cg.Corrected.value
  const states: LifeState[] = [
    { state: 'made', when: possibleDays(claim.asserted), ...told(claim), ...readReview(dataset, id) },
    ...claim.revisionOf.map(earlier => replacing(graph, claim, earlier, recordOf)),
    ...later.map((newer): LifeState => {
      const isRight =
        isError && [...dataset.match(rdf.namedNode(id), cg.correctedBy)].some(q => q.object.value === newer.id)
      return isRight
        ? { state: 'corrected', when: {}, of: newer, ...recordOf(cg.Correction, newer.id) }
        : {
            state: 'revised',
            when: possibleDays(newer.asserted),
            of: newer,
            by: newer.claimant,
            ...recordOf(cg.Revision, newer.id),
          }
    }),
    ...retractionOf(claim),
    ...readRestrictions(dataset, id),
    ...stillCarried(dataset, graph, claim),
  ]
  return states.filter(state => isBy(state, asOf)).sort(byTime)
}

/** The restrictions of a resource and their lifting, in order; they are restricted themselves. */
export function readRestrictions(dataset: DatasetCore, id: string): LifeState[] {
  return (
    [
      ['restricted', cg.Restriction],
      ['restriction lifted', cg.Lifting],
    ] as const
  )
    .flatMap(([state, kind]) =>
      readRecords(dataset, kind, id).map(({ record }): LifeState => ({ state, when: {}, ...record })),
    )
    .sort(byTime)
}

/** How a claim stands on a day, in words. */
export function nameStanding(
  claim: Pick<Claim, 'status' | 'asserted'>,
  states: readonly LifeState[],
  day: string,
): string {
  if (claim.status?.id === cg.Corrected.value) return 'never said'
  const made = wasBy(possibleDays(claim.asserted), day)
  if (made !== 'certainly') return made === 'not' ? 'not made yet' : 'possibly made'
  const had = (event: LifeEvent) => states.filter(({ state }) => state === event).map(({ when }) => wasBy(when, day))
  const ends = [
    ...had('retracted').map(by => [by, 'retracted'] as const),
    ...had('revised').map(by => [by, 'revised'] as const),
  ]
  const certain = ends.find(([by]) => by === 'certainly')
  if (certain) return certain[1]
  const possible = ends.find(([by]) => by === 'possibly')
  return possible ? `stands, possibly ${possible[1]}` : 'stands'
}

function told({ claimant, mentions }: Claim): Pick<LifeState, 'by' | 'of'> {
  return { by: claimant, of: mentions[0]?.document }
}

function replacing(
  graph: Pick<ClaimGraph, 'dataset' | 'claim'>,
  { id, asserted, claimant }: Claim,
  earlier: Resource,
  recordOf: (kind: NamedNode, other: string) => Telling,
): LifeState {
  const { dataset } = graph
  const isRight = [...dataset.match(rdf.namedNode(earlier.id), cg.correctedBy)].some(
    ({ object }) => object.value === id,
  )
  return isRight
    ? { state: 'corrects', when: {}, of: earlier, ...recordOf(cg.Correction, earlier.id) }
    : {
        state: 'revises',
        when: possibleDays(asserted),
        of: earlier,
        by: claimant,
        ...recordOf(cg.Revision, earlier.id),
      }
}

function retractionOf({ retraction, claimant }: Claim): LifeState[] {
  if (retraction === undefined) return []
  const { withdrawn, saidBy, recordedBy, recordedAt, because } = retraction
  return [{ state: 'retracted', when: withdrawn, of: saidBy[0], by: claimant, recordedBy, recordedAt, because }]
}

function stillCarried(dataset: DatasetCore, graph: Pick<ClaimGraph, 'claim'>, claim: Claim): LifeState[] {
  const { mentions, derived } = findStillCarrying(dataset, claim)
  return [
    ...mentions.map(({ document }) => ({
      document: document!,
      when: possibleDays(document!.published),
      by: document!.publisher,
    })),
    ...derived.map(each => {
      const { asserted, claimant } = graph.claim(each.id)
      return { document: each, when: possibleDays(asserted), by: claimant }
    }),
  ].map(({ document, when, by }): LifeState => ({ state: 'still carried', when, of: document, by }))
}

/** The records of a kind that are about a resource. */
function readRecords(dataset: DatasetCore, kind: NamedNode, id: string): { about: string[]; record: Telling }[] {
  return [...dataset.match(null, schema.about, rdf.namedNode(id), rdf.defaultGraph())].flatMap(({ subject }) => {
    const { terms, values } = describe(dataset, subject)
    if (!terms(rdfNs.type).some(type => type.equals(kind))) return []
    const [recorder] = terms(prov.wasAttributedTo)
    const record = {
      recordedBy: recorder && readResource(dataset, recorder),
      recordedAt: values(prov.generatedAtTime)[0],
      because: values(rdfs.comment)[0],
    }
    return { about: values(schema.about), record }
  })
}

/** Who made a claim of a draft, and when. */
function readReview(dataset: DatasetCore, id: string): Telling {
  const [activity] = describe(dataset, rdf.namedNode(id)).terms(prov.wasGeneratedBy)
  if (activity === undefined) return {}
  const { terms, values } = describe(dataset, activity)
  const [reviewer] = terms(prov.wasAssociatedWith)
  return { recordedBy: reviewer && readResource(dataset, reviewer), recordedAt: values(prov.endedAtTime)[0] }
}

function claimsBy(dataset: DatasetCore, property: NamedNode, id: string): string[] {
  const found = dataset.match(null, property, rdf.namedNode(id), rdf.defaultGraph())
  return Array.from(found, ({ subject }) => subject.value).sort(compareText)
}

/** Whether a state may have come about by a day. */
function isBy({ state, when, recordedAt }: LifeState, day: string | undefined): boolean {
  if (day === undefined || state === 'corrected' || state === 'corrects') return true
  if (state === 'restricted' || state === 'restriction lifted') return (recordedAt ?? '').slice(0, 10) <= day
  return wasBy(when, day) !== 'not'
}

/** What happened comes before what a curator decided. */
function byTime(a: LifeState, b: LifeState): number {
  const key = ({ when: { first, last } }: LifeState) => first ?? last
  return compareDates(key(a), key(b)) || compareText(a.recordedAt ?? '', b.recordedAt ?? '')
}
