import type { RangeRule } from './rules.js'
import type { Ends, RangeClaim, RangeEnd, RangeMention } from './types.js'

/**
 * A range in words, its ends as they were stated: `32`, `12 to 14`, `“at least 420”, no upper end`,
 * `none documented, highest 32; of a part 30 documented`.
 */
export function describeRange({ lowest, highest, ofPart }: Ends, { inWords }: Pick<RangeRule, 'inWords'>): string {
  const range = describeEnds(lowest, highest, inWords.noLowest)
  return ofPart === null ? range : `${range}; of a part ${describeFigures(ofPart)} ${inWords.ofPart}`
}

function describeEnds(lowest: RangeEnd, highest: RangeEnd, noLowest: string): string {
  const [low, high] = [describeEnd(lowest), describeEnd(highest)]
  if (lowest.figure === null) {
    if (highest.figure === null) return 'no figure'
    return `${noLowest}, ${highest.open ? high : `highest ${high}`}`
  }
  if (highest.figure === null) return `at least ${low}, none stated of the whole`
  if (highest.from === 'part') return `${low}, more than is stated of the whole`
  if (lowest.figure === highest.figure && (!highest.open || lowest.claims.every(has(highest.claims)))) return high
  const words = quoteFigures(lowest)
  if (isRead(lowest) && words === quoteFigures(highest)) {
    return `${lowest.figure} to ${highest.figure}${highest.open ? ' or more' : ''}, read from ${words}`
  }
  return `${low} to ${high}`
}

const isRead = ({ claims }: RangeEnd) => claims.some(({ reading }) => reading !== null)
const quoteFigures = ({ claims }: RangeEnd) => join([...new Set(claims.map(({ stated }) => `“${stated}”`))])
const has = (claims: readonly RangeClaim[]) => (claim: RangeClaim) => claims.includes(claim)

/**
 * An end in words, as it was stated where the words are no plain figure, with what it follows from: `32`,
 * `41, read from “about 45”`, `“more than 100”, no upper end`, `30 (of a part)`, `none`.
 */
export function describeEnd(end: RangeEnd): string {
  const { figure, open, from } = end
  if (figure === null) return 'none'
  if (from === 'sum') return `${figure}${open ? ' or more' : ''} (parts added up)`
  return `${describeFigures(end)}${from === 'part' ? ' (of a part)' : ''}`
}

/** The lowest end in words, with what a part has at least where that sets no end: `none; of a part 30`. */
export function describeLowest({ lowest, ofPart }: Pick<Ends, 'lowest' | 'ofPart'>): string {
  return ofPart === null ? describeEnd(lowest) : `${describeEnd(lowest)}; of a part ${describeFigures(ofPart)}`
}

function describeFigures(end: RangeEnd): string {
  const words = quoteFigures(end)
  if (end.open && (!isRead(end) || /\d/.test(words))) return `${words}, no upper end`
  if (end.open) return `${end.figure} or more, read from ${words}`
  return isRead(end) ? `${end.figure}, read from ${words}` : String(end.figure)
}

/** A claim's figure as it was stated, with how it is read where the words do not say it. */
export function describeFigure({ stated, reading, givesFigure }: RangeClaim): string {
  if (!givesFigure) return `“${stated}” (no figure given)`
  return reading === null ? `“${stated}”` : `“${stated}”, read as ${reading}`
}

/** Claims in words, each as it was stated and with whose word it is. */
export function quoteClaims(claims: readonly RangeClaim[]): string {
  const quotes = claims.map(claim => `${describeFigure(claim)} (${nameVoice(claim)})`)
  return join([...new Set(quotes)])
}

/** Who says something, for whom, and through whom it is known: `SNHR as relayed by Amnesty International`. */
export function nameVoice(claim: RangeClaim): string {
  const { claimant, speaker } = claim
  const name = claimant.id === speaker.id ? claimant.label : `${claimant.label} for ${speaker.label}`
  return name + describeRelays(claim)
}

/** Through whom alone a claim is known, to stand behind its claimant's name; empty for words of its own. */
export function describeRelays({ ascribed, mentions }: RangeClaim): string {
  const isOwn = mentions.length === 0 || mentions.some(({ relayedBy }) => relayedBy.length === 0)
  if (isOwn && !ascribed) return ''
  const relays = [...new Set(mentions.map(nameRelays))].join(', and by ')
  return ascribed ? `, as ${relays} has it` : ` as relayed by ${relays}`
}

function nameRelays({ relayedBy, document }: RangeMention): string {
  const relays = relayedBy.map(({ label }) => label).join(' and ')
  return relays === '' ? (document?.label ?? 'others') : relays
}

/** `a`, `a and b`, `a, b and c`. */
export function join(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}
