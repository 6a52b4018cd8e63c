import type { ClaimAsOf } from '../../../claims/as-of.js'
import type { Claim } from '../../../claims/claim.js'
import { describeManner, mannerOf } from '../../../claims/manner.js'
import { relayOf } from '../../../claims/whose-words.js'
import type { Resource } from '../../../rdf/resource.js'

import { describeTimes, listNames } from '../../../view/words.js'
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
  const { whoseWords, nameRelay } = useSetup().site
  const [organisation] = claimant?.actsFor ?? []
  const ascribed = mentions.length > 0 && mentions.every(mention => whoseWords(claim, mention) === 'ascribed')
  const relays = [...new Set(mentions.flatMap(mention => relayOf(mention) ?? []))].map(nameRelay)
  return (
    <div class="claim">
      <Reference to={claim} />
      <p class="meta">
        {withoutClaimant ? null : (
          <>
            {claimant ? <Reference to={claimant} /> : 'unknown claimant'}
            {organisation ? (
              <>
                {' '}
                for <Reference to={organisation} />
              </>
            ) : null}
            {ascribed ? <Name>{`, as ${listNames(relays)} ${relays.length > 1 ? 'have' : 'has'} it`}</Name> : null};{' '}
          </>
        )}
        <span class="manner">{describeManner(mannerOf(claim), ', ')}</span>
        {withoutDate ? null : `; ${describeTimes(asserted)}`}; <Relays claim={claim} />
        {of === undefined ? null : (
          <>
            ; said of <Reference to={of} />
          </>
        )}
      </p>
      {standing === undefined ? null : <RecordMark of={standing} />}
    </div>
  )
}
