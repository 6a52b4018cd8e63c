import type { Claim } from '../../../claims/claim.js'
import { ClaimList } from './claim-list.js'
import { definePart, type PagePart } from './long-list.js'

/** So many claims stand on one page. */
const size = 80

/** Claims that may be very many. */
export function claimPart(name: string, title: string, claims: readonly Pick<Claim, 'id'>[]): PagePart {
  return definePart({ name, title, items: claims, size, render: of => <ClaimList claims={of} /> })
}
