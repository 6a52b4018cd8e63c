import type { ClaimAsOf } from '../../../claims/as-of.js'
import type { Claim } from '../../../claims/claim.js'
import { mannerOf } from '../../../claims/manner.js'
import { isOnlyAscribed, relayOf } from '../../../claims/whose-words.js'
import type { Resource } from '../../../rdf/resource.js'

import { describeTimes, tellManner } from '../../../view/tell.js'
import { useSetup } from '../site-context.js'
import { RecordMark } from './record-mark.js'
import { Name, Reference } from './reference.js'

import { Relays } from './relays.js'

interface ClaimItemProps {
  claim: Claim
  /** The part or whole of which it was said, where that is not the event in question. */
  of?: Resource | undefined
  /** Whether the page names the claimant already. */
  withoutClaimant?: boolean
  withoutDate?: boolean
  /** As of a day, how the claim stands, where that is not plain. */
  standing?: ClaimAsOf | undefined
}

/** A claim in short: what it says, and under it who says so, when, and through whom that is known. */
export function ClaimItem({ claim, of, withoutClaimant = false, withoutDate = false, standing }: ClaimItemProps) {
  const { claimant, asserted, mentions } = claim
  const { site } = useSetup()
  const { whoseWords, nameRelay, words } = site
  const [organisation] = claimant?.actsFor ?? []
  const ascribed = isOnlyAscribed(claim, whoseWords)
  const relays = [...new Set(mentions.flatMap(mention => relayOf(mention) ?? []))].map(nameRelay)
  return (
    <div class="claim">
      <Reference to={claim} />
      <p class="meta">
        {withoutClaimant ? null : (
          <>
            {claimant ? <Reference to={claimant} /> : words.speakers.unknown}
            {organisation ? <> {words.speakers.forWhom(<Reference to={organisation} />)}</> : null}
            {ascribed ? <Name>{words.speakers.asHave(relays)}</Name> : null}
            {words.semicolon}
          </>
        )}
        <span class="manner">{tellManner(mannerOf(claim), site, words.comma)}</span>
        {withoutDate ? null : words.semicolon + describeTimes(asserted, site)}
        {words.semicolon}
        <Relays claim={claim} />
        {of === undefined ? null : (
          <>
            {words.semicolon}
            {words.claimItem.saidOf(<Reference to={of} />)}
          </>
        )}
      </p>
      {standing === undefined ? null : <RecordMark of={standing} />}
    </div>
  )
}
