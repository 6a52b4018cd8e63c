const months = 'january february march april may june july august september october november december'.split(' ')
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec sept'.split(' ')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** Names of months and weekdays, small, with the abbreviations of months. */
export const calendarNames: readonly string[] = [
  ...months,
  ...shortMonths,
  ...shortMonths.map(name => `${name}.`),
  ...weekdays,
]

/** The number of the month that a word names, from 1; abbreviations with and without their full stop. */
export function monthOf(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '')
  const full = months.indexOf(name)
  if (full >= 0) return full + 1
  const short = shortMonths.indexOf(name)
  return short < 0 ? undefined : short === 12 ? 9 : short + 1
}

/** The number of the weekday that a word names, from 0 for Sunday. */
export function weekdayOf(word: string): number | undefined {
  const found = weekdays.indexOf(word.toLowerCase())
  return found < 0 ? undefined : found
}
