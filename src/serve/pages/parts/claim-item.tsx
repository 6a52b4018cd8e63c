import type { ClaimAsOf } from '../../../claims/as-of.js'
import type { Claim } from '../../../claims/claim.js'
import type { Resource } from '../../../rdf/resource.js'
import { describeTimes } from '../../../view/words.js'
import { RecordMark } from './record-mark.js'
import { Reference } from './reference.js'
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
  const { claimant, asserted, act, stance, certainty } = claim
  const [organisation] = claimant?.actsFor ?? []
  const hedges = [act?.label, stance.label === 'asserts' ? undefined : stance.label, certainty?.label]
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
            ;{' '}
          </>
        )}
        {hedges.filter(Boolean).join(', ')}
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
