import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov, rdf } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { isDate } from '../../time/iso-date.js'
import type { ByDay } from '../../time/possible-days.js'
import type { Issues } from '../issues.js'
import { stances } from '../stance.js'
import { dateProperties } from './claim-days.js'
import { Claims, type FoundClaim, type Speakers } from './claims.js'
import type { Standings } from './standings.js'
import type { Withdrawals } from './withdrawals.js'

/** Claims that only bounds allow to have been made by a day. */
export interface PossibleClaims {
  readonly possible: Claims
  /** These with those that had certainly been made. */
  readonly all: Claims
}

/** Claims that are compared, and those that may have been made by the day asked for. */
export interface ReadClaims {
  readonly claims: Claims
  /** Only as of a day. */
  readonly asOf: PossibleClaims | undefined
}

/**
 * All claims with one claimant and at most one stance; others are reported and left out. As of a day, those that had
 * certainly been made by then, and apart from them those that may have been. What was a curator's own error was never made.
 */
export function readClaims(
  store: ColumnStore,
  speakers: Speakers,
  issues: Issues,
  { standings, isCorrected }: { standings: Pick<Standings, 'said'> | undefined } & Pick<Withdrawals, 'isCorrected'>,
): ReadClaims {
  const { terms } = store
  const [claimant, stance] = [terms.find(prov.wasAttributedTo), terms.find(cg.stance)]
  const found: FoundClaim[] = []
  for (const { id, number } of findClaims(store)) {
    if (isCorrected(number)) continue
    const claimants = store.objects(number, claimant)
    if (claimants.length !== 1) {
      issues.add('no-claimant', id, `expected one prov:wasAttributedTo, found ${claimants.length}; not compared`)
      continue
    }
    const stated = store.objects(number, stance)
    if (stated.length > 1) {
      issues.add('unknown-stance', id, `expected at most one cg:stance, found ${stated.length}; not compared`)
      continue
    }
    const known = stated.length === 0 ? 0 : stances.findIndex(({ iri }) => iri === terms.term(stated[0]!).value)
    if (known < 0) {
      const message = `expected a cg:stance of cg:Asserts, cg:Denies or cg:CouldNotVerify, found <${terms.term(stated[0]!).value}>; not compared`
      issues.add('unknown-stance', id, message)
      continue
    }
    if (standings?.said(number) === 'not') continue
    found.push({ number, claimant: claimants[0]!, stance: known })
  }
  const all = new Claims(store, found, speakers)
  reportBadDates(store, all, issues)
  if (!standings) return { claims: all, asOf: undefined }
  const select = (said: ByDay) =>
    new Claims(
      store,
      found.filter(({ number }) => standings.said(number) === said),
      speakers,
    )
  return { claims: select('certainly'), asOf: { possible: select('possibly'), all } }
}

/** Everything described as a claim, in the order of IRIs. */
function findClaims(store: ColumnStore): { id: string; number: number }[] {
  const { terms, columns } = store
  const claimClass = terms.find(cg.Claim)
  const found: { id: string; number: number }[] = []
  for (const row of store.rows('predicate', terms.find(rdf.type))) {
    if (columns.object[row] !== claimClass || columns.graph[row] !== 0) continue
    const number = columns.subject[row]!
    const { termType, value } = terms.term(number)
    if (termType === 'NamedNode') found.push({ id: value, number })
  }
  return found.sort((a, b) => compareText(a.id, b.id))
}

/** Reports the dates of claims that do not exist. */
function reportBadDates(store: ColumnStore, claims: Claims, issues: Issues): void {
  const { terms, columns } = store
  const isGood = memoize((number: number) => isDate(terms.term(number).value))
  for (const property of dateProperties) {
    for (const row of store.rows('predicate', terms.find(property))) {
      if (columns.graph[row] !== 0 || isGood(columns.object[row]!)) continue
      const claim = claims.find(columns.subject[row]!)
      if (claim === undefined) continue
      const { value } = terms.term(columns.object[row]!)
      const message = `expected a date that exists, found \`${value}\`; taken as not given`
      issues.add('bad-date', claims.id(claim), message)
    }
  }
}
