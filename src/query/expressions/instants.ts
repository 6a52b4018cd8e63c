import { BigNumber } from 'bignumber.js'

/** What a date, a time or both say; months and days count from 1, and a date stands for its first moment. */
export interface Instant {
  readonly kind: 'dateTime' | 'date' | 'time'
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: BigNumber
  /** Minutes east of UTC; undefined where no zone is given. */
  readonly zone: number | undefined
}

const date = String.raw`(?<year>-?(?:[1-9]\d{4,}|\d{4}))-(?<month>\d\d)-(?<day>\d\d)`
const time = String.raw`(?<hours>\d\d):(?<minutes>\d\d):(?<seconds>\d\d(?:\.\d+)?)`
const zone = String.raw`(?:Z|(?<sign>[+-])(?<zoneHours>\d\d):(?<zoneMinutes>\d\d))`

const forms: Readonly<Record<Instant['kind'], RegExp>> = {
  dateTime: new RegExp(`^${date}T${time}(?<zone>${zone})?$`),
  date: new RegExp(`^${date}(?<zone>${zone})?$`),
  time: new RegExp(`^${time}(?<zone>${zone})?$`),
}

/** Reads a literal of XSD 1.1, of any year; undefined where it is none. The end of a day is the beginning of the next. */
export function readInstant(kind: Instant['kind'], text: string): Instant | undefined {
  const parts = forms[kind].exec(text)?.groups
  if (!parts) return undefined
  const numbers = (name: string, otherwise: number) => Number(parts[name] ?? otherwise)
  // a time without a date is looked at on a day that XPath names
  const [year, month, day] = [numbers('year', 1972), numbers('month', 12), numbers('day', 31)]
  const [hours, minutes] = [numbers('hours', 0), numbers('minutes', 0)]
  const seconds = new BigNumber(parts.seconds ?? 0)
  const [zoneHours, zoneMinutes] = [numbers('zoneHours', 0), numbers('zoneMinutes', 0)]
  const isEndOfDay = hours === 24 && minutes === 0 && seconds.isZero()
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined
  if ((hours > 23 && !isEndOfDay) || minutes > 59 || seconds.gte(60)) return undefined
  if (zoneMinutes > 59 || zoneHours * 60 + zoneMinutes > 14 * 60 || !Number.isSafeInteger(year)) return undefined
  const east = (parts.sign === '-' ? -1 : 1) * (zoneHours * 60 + zoneMinutes)
  const read: Instant = {
    ...{ kind, year, month, day, hours, minutes, seconds },
    zone: parts.zone === undefined ? undefined : east,
  }
  if (!isEndOfDay) return read
  return kind === 'time' ? { ...read, hours: 0 } : fromLocalSeconds(kind, localSeconds(read), read.zone)
}

/** The canonical way of writing an instant, but in its own zone. */
export function writeInstant({ kind, year, month, day, hours, minutes, seconds, zone }: Instant): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  const [whole, fraction] = seconds.toFixed().split('.')
  const clock = `${two(hours)}:${two(minutes)}:${whole!.padStart(2, '0')}${fraction ? `.${fraction}` : ''}`
  const calendar = `${years}-${two(month)}-${two(day)}`
  const text = kind === 'date' ? calendar : kind === 'time' ? clock : `${calendar}T${clock}`
  return text + writeZone(zone)
}

/** A zone as it stands behind a time: `Z`, `+02:00`, or nothing. */
export function writeZone(zone: number | undefined): string {
  if (zone === undefined || zone === 0) return zone === undefined ? '' : 'Z'
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60]
  return `${zone < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/**
 * Which of two instants is later, by sign; undefined where that depends on the zone of one that has none, which is what
 * XML Schema says: it may be up to 14 hours from UTC.
 */
export function compareInstants(a: Instant, b: Instant): number | undefined {
  const difference = secondsOf(a).minus(secondsOf(b))
  if ((a.zone === undefined) === (b.zone === undefined)) return difference.comparedTo(0) ?? undefined
  return difference.abs().gt(14 * 3600) ? (difference.comparedTo(0) ?? undefined) : undefined
}

/** Seconds since the beginning of year 0 in UTC, where an instant without a zone is taken to be. */
export function secondsOf(instant: Instant): BigNumber {
  return localSeconds(instant).minus((instant.zone ?? 0) * 60)
}

function localSeconds({ year, month, day, hours, minutes, seconds }: Instant): BigNumber {
  return new BigNumber(dayNumber(year, month, day))
    .times(86_400)
    .plus(hours * 3600 + minutes * 60)
    .plus(seconds)
}

function fromLocalSeconds(kind: Instant['kind'], total: BigNumber, zone: number | undefined): Instant {
  const days = total.idiv(86_400).minus(total.isNegative() && !total.mod(86_400).isZero() ? 1 : 0)
  const rest = total.minus(days.times(86_400))
  const clock = rest.integerValue(BigNumber.ROUND_FLOOR).toNumber()
  return {
    ...{ kind, ...dayOf(days.toNumber()) },
    ...{ hours: Math.floor(clock / 3600), minutes: Math.floor((clock % 3600) / 60) },
    ...{ seconds: rest.minus(clock - (clock % 60)), zone },
  }
}

/** An instant moved by months, which keeps to the days of a month, and then by seconds. */
export function move(instant: Instant, months: number, seconds: BigNumber): Instant {
  const count = instant.year * 12 + instant.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  const moved = { ...instant, year, month, day: Math.min(instant.day, daysOf(year, month)) }
  return fromLocalSeconds(instant.kind, localSeconds(moved).plus(seconds), instant.zone)
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Days from 1 March of year 0, in the Gregorian calendar before it was one, too. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
}

function dayOf(number: number): Pick<Instant, 'year' | 'month' | 'day'> {
  const era = Math.floor(number / 146_097)
  const ofEra = number - era * 146_097
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = ((fromMarch + 2) % 12) + 1
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return { year: era * 400 + years + (month <= 2 ? 1 : 0), month, day }
}
