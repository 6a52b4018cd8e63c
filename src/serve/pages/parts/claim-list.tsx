import type { Claim } from '../../../claims/claim.js'
import { ClaimItem } from './claim-item.js'

interface ClaimListProps {
  claims: readonly Claim[]
  withoutClaimant?: boolean
  withoutDate?: boolean
}

/** Claims one under another. */
export function ClaimList({ claims, ...shown }: ClaimListProps) {
  return (
    <ul class="claims">
      {claims.map(claim => (
        <li>
          <ClaimItem claim={claim} {...shown} />
        </li>
      ))}
    </ul>
  )
}
