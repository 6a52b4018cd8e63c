import type { FoundDate } from './find-dates.js'

/** Number of the first of dates in order that does not end before a token, or how many they are. */
export function firstDateFrom(dates: readonly Pick<FoundDate, 'span'>[], token: number): number {
  let [low, high] = [0, dates.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]!.span.end <= token) low = middle + 1
    else high = middle
  }
  return low
}
