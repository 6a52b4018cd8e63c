import { holdersOf } from '../compare/holders.js'
import type { Position } from '../compare/types.js'
import { inEnglish, type Reader, type Words } from '../language/language.js'

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
export function describeSupport(position: Position, told: Reader = inEnglish): Support {
  const { words } = told.language
  const { documents, origins, unnamedOrigins, originCount } = position
  const holders = holdersOf(position).length
  const { least, most } = countClaimants(position)
  return {
    documents: words.count(documents.length, 'document'),
    claimants: holders === 0 ? '' : words.support.between(least, most, 'claimant'),
    origins: nameOrigins(position, words),
    note: noteOf(origins.length, unnamedOrigins, originCount, words),
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
export function nameOrigin({ origins, unnamedOrigins, originCount }: Position, told: Reader = inEnglish): string {
  const { words } = told.language
  const names = origins.map(told.nameOf).join(words.semicolon)
  const note = noteOf(origins.length, unnamedOrigins, originCount, words)
  if (names !== '') return names + note.replace(words.support.singleSource, '')
  return unnamedOrigins > 0 ? words.support.originNotNamed : words.support.originNone
}

function nameOrigins({ origins, unnamedOrigins, originCount: { least, most } }: Position, { support }: Words): string {
  if (origins.length > 0) return support.between(least, most, 'origin')
  if (unnamedOrigins === 0) return support.noOrigin
  return unnamedOrigins === 1 ? support.notNamed : support.severalNotNamed(support.between(least, most, 'origin'))
}

function noteOf(named: number, unnamed: number, { least }: Position['originCount'], { support }: Words): string {
  if (named === 0) return ''
  const others = unnamed === 0 ? '' : support.andNotNamed(unnamed)
  const mayBeOne = least < named ? (named === 2 ? support.mayBeOne : support.someMayBeOne) : ''
  const single = named === 1 && unnamed === 0 ? support.singleSource : ''
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
