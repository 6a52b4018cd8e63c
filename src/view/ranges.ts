import { type LeftOutClaim, leftOutReasons, type RangeClaim } from '../compare/ranges/types.js'
import { inEnglish, type Reader } from '../language/language.js'
import { tellTimes } from './tell.js'

/** What kind of statement a claim is, with its hedge: `finding, documented`, `report, alleged`. */
export function describeManner({ act, certainty, documented }: RangeClaim, told: Reader = inEnglish): string {
  const name = (term: typeof act) => (term === null ? undefined : told.nameOf(term))
  return told.language.words.rangeDetail.manner(name(act), name(certainty), documented)
}

/** Every way from the claimant to a document, each once. */
export function describeWays({ claimant, speaker, mentions }: RangeClaim, told: Reader = inEnglish): string[] {
  const { nameOf, language } = told
  const { rangeDetail: words } = language.words
  const isSame = claimant.id === speaker.id
  const name = isSame ? nameOf(claimant) : words.forWhom(nameOf(claimant), nameOf(speaker))
  if (mentions.length === 0) return [name]
  const isFromRight = language.direction === 'rtl'
  const arrow = isFromRight ? ' ← ' : ' → '
  // each name in a direction of its own, so that the way runs as the page does
  const apart = (each: string) => (isFromRight ? `\u2068${each}\u2069` : each)
  const ways = mentions.map(({ relayedBy, document }) =>
    [name, ...relayedBy.map(nameOf), document === null ? words.noDocument : nameOf(document)].map(apart).join(arrow),
  )
  return [...new Set(ways)]
}

/** When a claim was made, as far as it is known. */
export function describeMade({ made: { first, last } }: RangeClaim, told: Reader = inEnglish): string {
  if (first !== null && first === last) return told.language.words.date(first)
  return tellTimes({ notBefore: first ?? undefined, notAfter: last ?? undefined }, told)
}

/** What is left out, by reason: those of the event itself first. */
export function groupLeftOut(
  leftOut: readonly LeftOutClaim[],
  told: Reader = inEnglish,
): { heading: string; claims: LeftOutClaim[] }[] {
  const headings = told.language.words.rangeDetail.reasons
  return leftOutReasons
    .map(reason => ({ heading: headings[reason], claims: leftOut.filter(claim => claim.reason === reason) }))
    .filter(({ claims }) => claims.length > 0)
}

/** For which end a claim does not count, where it does for the other. */
export function describeOmission({ end, because }: LeftOutClaim): string {
  return end === 'both' ? because : inEnglish.language.words.rangeDetail.notAtEnd[end] + because
}
