import { firstNotBefore } from '../text/search.js'
import type { FoundDate } from './find-dates.js'

/** Number of the first of dates in order that does not end before a token, or how many they are. */
export function firstDateFrom(dates: readonly Pick<FoundDate, 'span'>[], token: number): number {
  return firstNotBefore(dates.length, i => dates[i]!.span.end <= token)
}
