import { BigNumber } from 'bignumber.js'

/** A length of time: months, and seconds of days and times, which have no common measure. */
export interface Duration {
  readonly kind: 'duration'
  readonly type: 'duration' | 'yearMonthDuration' | 'dayTimeDuration'
  readonly months: number
  readonly seconds: BigNumber
}

const form =
  /^(?<sign>-)?P(?=.)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<days>\d+)D)?(?<time>T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/

/** Reads a duration of XSD; undefined where it is none, or has parts that its type cannot have. */
export function readDuration(type: Duration['type'], text: string): Duration | undefined {
  const parts = form.exec(text)?.groups
  if (!parts) return undefined
  const has = (...names: string[]) => names.some(name => parts[name] !== undefined)
  if (type === 'yearMonthDuration' && has('days', 'time')) return undefined
  if (type === 'dayTimeDuration' && has('years', 'months')) return undefined
  const sign = parts.sign ? -1 : 1
  const months = sign * (Number(parts.years ?? 0) * 12 + Number(parts.months ?? 0))
  if (!Number.isSafeInteger(months)) return undefined
  const units = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 }
  const seconds = Object.entries(units).reduce(
    (sum, [unit, length]) => sum.plus(new BigNumber(parts[unit] ?? 0).times(length)),
    new BigNumber(0),
  )
  return { kind: 'duration', type, months: months === 0 ? 0 : months, seconds: seconds.times(sign) }
}

/** A duration of days and times. */
export function dayTimeDuration(seconds: BigNumber | number): Duration {
  return { kind: 'duration', type: 'dayTimeDuration', months: 0, seconds: new BigNumber(seconds) }
}

/** The canonical way of writing a duration. */
export function writeDuration({ type, months, seconds }: Duration): string {
  const sign = months < 0 || seconds.lt(0) ? '-' : ''
  const [allMonths, all] = [Math.abs(months), seconds.abs()]
  const days = all.idiv(86_400)
  const rest = all.minus(days.times(86_400))
  const whole = rest.integerValue(BigNumber.ROUND_FLOOR).toNumber()
  const date = [
    [new BigNumber(Math.floor(allMonths / 12)), 'Y'],
    [new BigNumber(allMonths % 12), 'M'],
    [days, 'D'],
  ] as const
  const time = [
    [new BigNumber(Math.floor(whole / 3600)), 'H'],
    [new BigNumber(Math.floor((whole % 3600) / 60)), 'M'],
    [rest.minus(whole - (whole % 60)), 'S'],
  ] as const
  const write = (parts: readonly (readonly [BigNumber, string])[]) =>
    parts.map(([value, unit]) => (value.isZero() ? '' : value.toFixed() + unit)).join('')
  const clock = write(time)
  const text = write(date) + (clock && `T${clock}`)
  return `${sign}P${text || (type === 'yearMonthDuration' ? '0M' : 'T0S')}`
}

/** Which of two durations is longer, by sign; undefined where months and seconds do not say. */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const [months, seconds] = [Math.sign(a.months - b.months), a.seconds.comparedTo(b.seconds) ?? 0]
  if (months === 0 || seconds === 0) return months + seconds
  return months === seconds ? months : undefined
}
