import type { RangeClaim, RangeEnd, RangeMention } from './types.js'

/** A range in words: `32`, `12 to 14`, `420 or more`. */
export function describeRange(lowest: RangeEnd, highest: RangeEnd): string {
  const [low, high] = [lowest.figure, highest.figure]
  const most = high === null ? '' : `${high}${highest.open ? ' or more' : ''}`
  if (low === null) return high === null ? 'no figure' : `no lowest, highest ${most}`
  if (high === null) return `${low} or more, no highest`
  return low === high ? most : `${low} to ${most}`
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
