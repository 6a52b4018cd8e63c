import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import { describeRetraction, type Retraction } from '../../claims/retraction.js'
import type { Stance } from '../../claims/stance.js'
import type { ByDay, PossibleDays } from '../../time/possible-days.js'
import type { LeftOutReason } from './types.js'

/** Why a figure does not count. */
export interface Refusal {
  readonly reason: LeftOutReason
  /** As a clause: no capital, no full stop. */
  readonly because: string
}

/** What of a figure decides whether it counts at all, whatever the rule. */
export interface Counting {
  readonly source: ComparedClaim
  readonly stance: Stance
  readonly isUnreal: boolean
  readonly isPresupposed: boolean
  readonly isAscribed: boolean
  readonly isRevised: boolean
  /** That its claimant withdrew it, where it did so by the day as of which figures count. */
  readonly retraction: Retraction | undefined
  readonly givesNone: boolean
  /** Whether it had been said by the day as of which figures count. */
  readonly said: ByDay
}

/** Why a figure counts at no end of any range; null where it counts. The first reason that applies is given. */
export function refuseFigure(
  { source, stance, retraction, ...is }: Counting,
  { asOf, ascribed }: { asOf: string | undefined; ascribed: boolean },
): Refusal | null {
  if (stance === 'denies') return refuse('denied', 'a denial, which says how many there were not')
  if (stance === 'could not verify') return refuse('could-not-verify', 'it says that it could not verify this')
  if (is.isUnreal) return refuse('not-asserted', `a ${source.act?.label ?? 'claim'}, which does not say what happened`)
  if (is.isPresupposed) return refuse('not-asserted', 'taken for granted there, not asserted')
  if (asOf !== undefined && is.said !== 'certainly') return refuseDays(is.said, source.days, asOf)
  if (retraction) return refuse('retracted', describeRetraction(retraction))
  if (is.isAscribed && !ascribed)
    return refuse('ascribed', 'others have it say this, while words nearer to it are known')
  if (is.isRevised) return refuse('revised', 'a later claim of the same claimant revises it')
  return is.givesNone ? refuse('no-figure', 'its words give no figure') : null
}

function refuseDays(said: ByDay, { first, last }: PossibleDays, asOf: string): Refusal {
  if (said === 'not') return refuse('not-yet', `made on ${first} at the earliest`)
  const known = last === undefined ? 'no last day on which it was made is known' : `made by ${last} at the latest`
  return refuse('possibly-later', `${known}, so that it may be later than ${asOf}`)
}

function refuse(reason: LeftOutReason, because: string): Refusal {
  return { reason, because }
}
