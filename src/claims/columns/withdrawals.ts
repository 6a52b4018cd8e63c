import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { describe } from '../../rdf/description.js'
import { cg } from '../../rdf/namespaces.js'
import { type PossibleDays, wasBy } from '../../time/possible-days.js'
import { type Retraction, readRetraction } from '../retraction.js'
import type { Claims } from './claims.js'

/** What became of claims, by the numbers of their IRIs. */
export interface Withdrawals {
  /** That its claimant withdrew it; undefined where nobody says so. */
  retraction(claim: number): Retraction | undefined
  /** Whether it was a curator's own error, so that it was never said. */
  isCorrected(claim: number): boolean
  /** The right claims in the place of one that was an error. */
  correctionsOf(claim: number): readonly number[]
}

/** Reads which claims were retracted or corrected. */
export function readWithdrawals(store: ColumnStore): Withdrawals {
  const { terms, columns } = store
  const subjectsOf = (property: typeof cg.status, object?: typeof cg.status): number[] => {
    const wanted = object && terms.find(object)
    if (object !== undefined && wanted === undefined) return []
    return Array.from(store.rows('predicate', terms.find(property)))
      .filter(row => columns.graph[row] === 0 && (wanted === undefined || columns.object[row] === wanted))
      .map(row => columns.subject[row]!)
  }
  const retracted = new Set([...subjectsOf(cg.retractedBy), ...subjectsOf(cg.status, cg.Retracted)])
  const corrected = new Set(subjectsOf(cg.status, cg.Corrected))
  const correctedBy = terms.find(cg.correctedBy)
  const read = new Map<number, Retraction | undefined>()
  return {
    retraction(claim) {
      if (!retracted.has(claim)) return undefined
      if (!read.has(claim)) read.set(claim, readRetraction(store, describe(store, terms.term(claim))))
      return read.get(claim)
    },
    isCorrected: claim => corrected.has(claim),
    correctionsOf: claim => (corrected.has(claim) ? store.objects(claim, correctedBy) : []),
  }
}

/** Whether a claim is certain to have been withdrawn: by a day (ISO 8601) where one is given, else at all. */
export function isWithdrawn(retraction: { withdrawn: PossibleDays } | undefined, asOf: string | undefined): boolean {
  if (retraction === undefined) return false
  return asOf === undefined || wasBy(retraction.withdrawn, asOf) === 'certainly'
}

/** Marks with 1 the claims, by their place, that are certain to have been withdrawn. */
export function findRetracted(
  claims: Pick<Claims, 'numbers'>,
  { retraction }: Pick<Withdrawals, 'retraction'>,
  asOf: string | undefined,
): Uint8Array {
  return Uint8Array.from(claims.numbers, number => Number(isWithdrawn(retraction(number), asOf)))
}
