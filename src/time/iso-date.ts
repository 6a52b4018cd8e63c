/**
 * Whether a date in ISO 8601, at whatever precision, is one that exists.
 *
 * @example
 * ```ts
 * import { isDate } from 'claimgraph'
 *
 * console.log(isDate('2024-06'), isDate('2024-06-31')) // true false
 * ```
 */
export function isDate(text: string): boolean {
  const match = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T.+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(part => (part === undefined ? 1 : Number(part))) as Parts
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Whether a text is a day as YYYY-MM-DD that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isDate(text)
}

/** The same with years before 0 and after 9999, as XSD writes them: -0044, 12025. */
export function isDayOfAnyYear(text: string): boolean {
  return /^-?(\d{4}|[1-9]\d{4,})-\d\d-\d\d$/.test(text) && isDate(text)
}

/**
 * Orders dates by their years, of whatever sign and number of digits, then months and days; less than 0 where the first is
 * earlier. One that is not known comes last, or first.
 */
export function compareDates(a: string | undefined, b: string | undefined, unknown: 'first' | 'last' = 'last'): number {
  if (a === undefined || b === undefined) {
    return (Number(a === undefined) - Number(b === undefined)) * (unknown === 'last' ? 1 : -1)
  }
  const [one, other] = [partsOf(a), partsOf(b)]
  return (
    Number(one[0]) - Number(other[0]) ||
    Number(one[1] ?? 1) - Number(other[1] ?? 1) ||
    Number(one[2] ?? 1) - Number(other[2] ?? 1) ||
    0
  )
}

/** The first day of a day, month or year. */
export function firstDay(date: string): string {
  const [year, month = '01', day = '01'] = partsOf(date)
  return `${year}-${month}-${day}`
}

/** The last day of a day, month or year. */
export function lastDay(date: string): string {
  const [year, month = '12', day] = partsOf(date)
  return `${year}-${month}-${day ?? pad(daysIn(Number(year), Number(month)))}`
}

/** How many days a month has, from 1 for January, in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(timeOf(year, month + 1, 0)).getUTCDate()
}

/** A year, month or day in ISO 8601, as precise as what is given. */
export function isoDate(year: number, month?: number, day?: number): string {
  const digits = `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`
  return [digits, ...[month, day].filter(part => part !== undefined).map(part => pad(part))].join('-')
}

/** The days from the beginning of 1970 to the first day of a date; NaN beyond some 270,000 years around it. */
export function dayNumber(date: string): number {
  const [year, month = '1', day = '1'] = partsOf(date)
  return timeOf(Number(year), Number(month), Number(day)) / msPerDay
}

/** The day that many days after the beginning of 1970. */
export function dayOfNumber(days: number): string {
  const date = new Date(days * msPerDay)
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The day so many days after the first day of a date, or before it. */
export function addDays(date: string, days: number): string {
  return dayOfNumber(dayNumber(date) + days)
}

/** The month so many months after that of a date, or before it. */
export function addMonths(date: string, months: number): string {
  const [year, month = '1'] = partsOf(date)
  const all = Number(year) * 12 + Number(month) - 1 + months
  const inYear = Math.floor(all / 12)
  return isoDate(inYear, all - inYear * 12 + 1)
}

/** The weekday of the first day of a date, from 0 for Sunday. */
export function weekdayOfDate(date: string): number {
  return new Date(dayNumber(date) * msPerDay).getUTCDay()
}

type Parts = [year: number, month: number, day: number]

const msPerDay = 86_400_000

const pad = (part: number, digits = 2) => String(part).padStart(digits, '0')

/** Milliseconds since 1970; unlike those of `Date.UTC`, years below 100 are not of the 20th century. */
function timeOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function partsOf(date: string): readonly [year: string, month: string | undefined, day: string | undefined] {
  const [, year = date, month, day] = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? []
  return [year, month, day]
}
