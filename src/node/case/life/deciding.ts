import { onlyCurator } from '../../../case/curator.js'
import type { Claim } from '../../../claims/claim.js'
import { ClaimGraphError } from '../../../errors.js'
import { isDate } from '../../../time/iso-date.js'
import { describeDays, isBefore, possibleDays } from '../../../time/possible-days.js'
import type { Case } from '../open-case.js'

/** Who decides something in a case, and why. */
export interface Deciding {
  /** By name; the curator of the case unless set, where there is one. */
  readonly by?: string | undefined
  readonly why: string
  readonly at?: Date | undefined
}

/** Who decides: as given, else the curator of the case. Throws `usage` where nobody is named and there is not just one. */
export function chooseDecider({ curators }: Pick<Case, 'curators'>, by: string | undefined): string {
  const name = by?.trim() ?? onlyCurator(curators)
  if (name) return name
  throw new ClaimGraphError(
    'usage',
    `--by: expected the name of whoever decides, since the case has ${curators.length} curators`,
  )
}

/** Why something is decided. Throws `usage` where no reason is given. */
export function expectReason(why: string): string {
  const reason = why.trim()
  if (reason === '') throw new ClaimGraphError('usage', '--why: expected a reason, found none')
  return reason
}

/** Throws `parameter` where days end before a claim was made. */
export function expectNotBefore(days: ReturnType<typeof possibleDays>, { id, asserted }: Claim): void {
  const made = possibleDays(asserted)
  if (!isBefore(days, made)) return
  throw new ClaimGraphError(
    'parameter',
    `expected a date no earlier than that of <${id}>, which was made ${describeDays(made)}, found one ${describeDays(days)}`,
  )
}

/** Throws `parameter` for a date that does not exist. */
export function expectDate(on: string | undefined): void {
  if (on === undefined || isDate(on)) return
  throw new ClaimGraphError('parameter', `--on: expected a date that exists, in ISO 8601, found \`${on}\``)
}
