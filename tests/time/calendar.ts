/** A day of the Gregorian calendar, with month and day from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Whether a year has a 29 February, by the rule. */
export function isLeapYear(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
}

/** How many days a month has, by the rhyme. */
export function lengthOfMonth(year: number, month: number): number {
  if ([4, 6, 9, 11].includes(month)) return 30
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return 31
}

/** The day after another. */
export function followingDay({ year, month, day }: Day): Day {
  if (day < lengthOfMonth(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

/** A day in ISO 8601. */
export function nameOf({ year, month, day }: Day): string {
  const digits = `000${Math.abs(year)}`.replace(/^0*(?=\d{4})/, '')
  return `${year < 0 ? '-' : ''}${digits}-${`0${month}`.slice(-2)}-${`0${day}`.slice(-2)}`
}
