const months = 'january february march april may june july august september october november december'.split(' ')
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec sept'.split(' ')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const day = 86_400_000

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

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A year, month or day in ISO 8601, as precise as what is given. */
export function isoDate(year: number, month?: number, dayOfMonth?: number): string {
  return [String(year).padStart(4, '0'), month, dayOfMonth]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}

/** The first day of a year, month or day in ISO 8601. */
export function firstDay(iso: string): string {
  const [year, month = '01', dayOfMonth = '01'] = iso.slice(0, 10).split('-')
  return `${year}-${month}-${dayOfMonth}`
}

/** The last day of a year, month or day in ISO 8601. */
export function lastDay(iso: string): string {
  const [year, month = '12', dayOfMonth] = iso.slice(0, 10).split('-')
  return `${year}-${month}-${dayOfMonth ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`
}

/** The days from the beginning of 1970 to the first day of a date. */
export function dayNumber(iso: string): number {
  return Date.parse(`${firstDay(iso)}T00:00:00Z`) / day
}

/** The date that many days after the beginning of 1970. */
export function dateOfNumber(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10)
}

/** A date so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  return dateOfNumber(dayNumber(iso) + days)
}

/** The month so many months after that of a date, or before. */
export function addMonths(iso: string, count: number): string {
  const [year, month] = firstDay(iso).split('-').map(Number)
  const all = year! * 12 + month! - 1 + count
  return isoDate(Math.floor(all / 12), (all % 12) + 1)
}

/** The weekday of a date, from 0 for Sunday. */
export function weekdayOfDate(iso: string): number {
  return new Date(`${firstDay(iso)}T00:00:00Z`).getUTCDay()
}
