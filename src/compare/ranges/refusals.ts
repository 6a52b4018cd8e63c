import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import type { Retraction } from '../../claims/retraction.js'
import type { Stance } from '../../claims/stance.js'
import type { ByDay, PossibleDays } from '../../time/possible-days.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
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
  if (stance === 'denies') return refuse('denied', say('denial'))
  if (stance === 'could not verify') return refuse('could-not-verify', say('unverified'))
  if (is.isUnreal) {
    return refuse('not-asserted', source.act ? say('notWhatHappened', source.act) : say('claimNotWhatHappened'))
  }
  if (is.isPresupposed) return refuse('not-asserted', say('takenForGranted'))
  if (asOf !== undefined && is.said !== 'certainly') return refuseDays(is.said, source.days, asOf)
  if (retraction) return refuse('retracted', sayRetraction(retraction))
  if (is.isAscribed && !ascribed) return refuse('ascribed', say('othersHaveIt'))
  if (is.isRevised) return refuse('revised', say('laterRevises'))
  return is.givesNone ? refuse('no-figure', say('givesNoFigure')) : null
}

function refuseDays(said: ByDay, { first, last }: PossibleDays, asOf: string): Refusal {
  const day = { day: asOf }
  if (said === 'not') return refuse('not-yet', say('madeLater', { day: first! }))
  return refuse('possibly-later', last === undefined ? say('lastDayUnknown', day) : say('madeBy', { day: last }, day))
}

function sayRetraction({ withdrawn, because = '' }: Retraction): Reason {
  return say('withdrawn', { days: withdrawn }, because)
}

/** That a figure does not count, and why. */
export function refuse(reason: LeftOutReason, why: Reason): Refusal {
  return keepReason({ reason, because: tellReason(why) }, () => why)
}
