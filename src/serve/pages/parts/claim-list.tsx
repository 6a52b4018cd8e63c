import type { Claim } from '../../../claims/claim.js'
import { useSetup } from '../site-context.js'
import { ClaimItem } from './claim-item.js'

interface ClaimListProps {
  claims: readonly Pick<Claim, 'id'>[]
  withoutClaimant?: boolean
  withoutDate?: boolean
}

/** Claims one under another. */
export function ClaimList({ claims, ...shown }: ClaimListProps) {
  const { site } = useSetup()
  return (
    <ul class="claims">
      {claims
        .flatMap(({ id }) => site.claims.get(id) ?? [])
        .map(claim => (
          <li>
            <ClaimItem claim={claim} {...shown} />
          </li>
        ))}
    </ul>
  )
}
