import { type LeftOutClaim, type LeftOutReason, leftOutReasons, type RangeClaim } from '../compare/ranges/types.js'
import { formatTimes } from '../time/times.js'

/** Why claims are left out of a range, as headings for people. */
const headings: Readonly<Record<LeftOutReason, string>> = {
  denied: 'Denied',
  'could-not-verify': 'Could not be verified',
  'not-asserted': 'Not said to have happened',
  'not-yet': 'Said later',
  'possibly-later': 'Possibly said later',
  ascribed: 'Ascribed',
  retracted: 'Retracted',
  revised: 'Revised',
  superseded: 'Superseded',
  'no-figure': 'No figure',
  vague: 'Vague words',
  'not-documented': 'Not documented',
  circular: 'In a circle',
  'relayed-origin': 'Passed on',
  unit: 'Of another unit',
  part: 'Of a part',
  whole: 'Of a whole',
  'other-scope': 'Of another scope',
}

/** What kind of statement a claim is, with its hedge: `finding, documented`, `report, alleged`. */
export function describeManner({ act, certainty, documented }: RangeClaim): string {
  const hedge = certainty === null ? [] : [certainty.label]
  return [act?.label ?? 'statement', ...hedge, ...(documented ? ['documented'] : [])].join(', ')
}

/** Every way from the claimant to a document, each once. */
export function describeWays({ claimant, speaker, mentions }: RangeClaim): string[] {
  const name = claimant.id === speaker.id ? claimant.label : `${claimant.label} for ${speaker.label}`
  if (mentions.length === 0) return [name]
  const ways = mentions.map(({ relayedBy, document }) =>
    [name, ...relayedBy.map(({ label }) => label), document?.label ?? 'no document'].join(' → '),
  )
  return [...new Set(ways)]
}

/** When a claim was made, as far as it is known. */
export function describeMade({ made: { first, last } }: RangeClaim): string {
  if (first !== null && first === last) return first
  return formatTimes({ notBefore: first ?? undefined, notAfter: last ?? undefined })
}

/** What is left out, by reason: those of the event itself first. */
export function groupLeftOut(leftOut: readonly LeftOutClaim[]): { heading: string; claims: LeftOutClaim[] }[] {
  return leftOutReasons
    .map(reason => ({ heading: headings[reason], claims: leftOut.filter(claim => claim.reason === reason) }))
    .filter(({ claims }) => claims.length > 0)
}

/** For which end a claim does not count, where it does for the other. */
export function describeOmission({ end, because }: LeftOutClaim): string {
  return end === 'both' ? because : `not at the ${end} end: ${because}`
}
