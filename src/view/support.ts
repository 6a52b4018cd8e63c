import { holdersOf } from '../compare/holders.js'
import type { Position } from '../compare/types.js'
import { count } from './words.js'

/** Documents, claimants and origins of a position, in words that can stand beside each other. */
export interface Support {
  readonly documents: string
  /** Of those whose own words it is; empty where there are none. */
  readonly claimants: string
  /** `1 origin`, `1 or 2 origins`, `origin not named (on information received)`. */
  readonly origins: string
  /** What is to be said behind the origins' names: ` (may be one person)`, ` (single source)`, or nothing. */
  readonly note: string
}

/** What carries a position: how many documents and claimants, and with how many it begins. */
export function describeSupport(position: Position): Support {
  const { documents, origins, unnamedOrigins, originCount } = position
  const holders = holdersOf(position).length
  const { least, most } = countClaimants(position)
  return {
    documents: count(documents.length, 'document'),
    claimants: holders === 0 ? '' : countBetween(least, most, 'claimant'),
    origins: nameOrigins(position),
    note: noteOf(origins.length, unnamedOrigins, originCount),
  }
}

/** The origins' names in one line behind their number: `1 origin: Amnesty International (single source)`. */
export function nameSupport(position: Position): string {
  const { documents, claimants, origins, note } = describeSupport(position)
  const names = position.origins.map(({ label }) => label).join(', ')
  const counts = [documents, claimants, origins].filter(Boolean).join(', ')
  return `${counts}${names === '' ? '' : `: ${names}`}${note}`
}

/** A position's origins in short: `Amnesty International`, `A; B (may be one person)`, `not named (on information received)`. */
export function nameOrigin({ origins, unnamedOrigins, originCount }: Position): string {
  const names = origins.map(({ label }) => label).join('; ')
  if (names !== '') return names + noteOf(origins.length, unnamedOrigins, originCount).replace(' (single source)', '')
  return unnamedOrigins > 0 ? 'not named (on information received)' : 'none: the claims rest on each other'
}

function nameOrigins({ origins, unnamedOrigins, originCount: { least, most } }: Position): string {
  if (origins.length > 0) return countBetween(least, most, 'origin')
  if (unnamedOrigins === 0) return 'no origin: the claims rest on each other'
  return unnamedOrigins === 1
    ? 'origin not named (on information received)'
    : `${countBetween(least, most, 'origin')}, not named (on information received)`
}

function noteOf(named: number, unnamed: number, { least }: Position['originCount']): string {
  if (named === 0) return ''
  const others = unnamed === 0 ? '' : ` and ${unnamed === 1 ? 'one' : unnamed} not named (on information received)`
  const mayBeOne = least < named ? (named === 2 ? ' (may be one person)' : ' (some may be one person)') : ''
  const single = named === 1 && unnamed === 0 ? ' (single source)' : ''
  return mayBeOne + others + single
}

/** Claimants of whom some may be one, as their origins may. */
function countClaimants(position: Position): { least: number; most: number } {
  const { claimants, origins, originCount } = position
  const holders = new Set(holdersOf(position))
  const among = origins.filter(({ id }) => holders.has(id))
  const most = claimants.filter(({ id }) => holders.has(id)).length
  const same = among.length === origins.length && origins.length > 0 ? origins.length - originCount.least : 0
  return { least: most - Math.max(0, same), most }
}

function countBetween(least: number, most: number, thing: string): string {
  return least === most ? count(most, thing) : `${least} ${most - least === 1 ? 'or' : 'to'} ${count(most, thing)}`
}
