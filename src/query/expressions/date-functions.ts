import { ExpressionError } from '@comunica/utils-expression-evaluator'
import type { Literal, Term } from '@rdfjs/types'
import type { BigNumber } from 'bignumber.js'
import { type Duration, dayTimeDuration } from './durations.js'
import { type Instant, move, secondsOf, writeInstant, writeZone } from './instants.js'
import { exact, type Sign } from './numbers.js'
import { one, type TermFunctions } from './term-function.js'
import { describeTerm, factory, literalOf, readValue, text } from './values.js'

const xsd = 'http://www.w3.org/2001/XMLSchema#'

const withDates: readonly Instant['kind'][] = ['dateTime', 'date']
const withTimes: readonly Instant['kind'][] = ['dateTime', 'time']
const datePart = (read: (instant: Instant) => number | BigNumber, kinds: readonly Instant['kind'][], isWhole = true) =>
  one(term => literalOf(exact(isWhole ? 'integer' : 'decimal', read(instantOf(term, kinds)))))

/** Functions on dates and times. */
export const dateFunctions: TermFunctions = {
  now: (_, { now }) => factory.literal(now.toISOString(), factory.namedNode(`${xsd}dateTime`)),
  year: datePart(({ year }) => year, withDates),
  month: datePart(({ month }) => month, withDates),
  day: datePart(({ day }) => day, withDates),
  hours: datePart(({ hours }) => hours, withTimes),
  minutes: datePart(({ minutes }) => minutes, withTimes),
  seconds: datePart(({ seconds }) => seconds, withTimes, false),
  timezone: one(term => {
    const { zone } = instantOf(term, ['dateTime', 'date', 'time'])
    if (zone === undefined) throw new ExpressionError(`${describeTerm(term)} has no zone`)
    return literalOf(dayTimeDuration(zone * 60))
  }),
  tz: one(term => text(writeZone(instantOf(term, ['dateTime', 'date', 'time']).zone))),
}

function instantOf(term: Term, kinds: readonly Instant['kind'][]): Instant {
  const value = term.termType === 'Literal' ? readValue(term) : undefined
  if (value && kinds.includes(value.kind as Instant['kind'])) return value as Instant
  throw new ExpressionError(`expected ${kinds.join(' or ')}, found ${describeTerm(term)}`)
}

/** A date or time and a duration, added or taken away, or two dates or times taken from each other; else undefined. */
export function moveInTime(sign: Sign, a: Term, b: Term): Literal | undefined {
  if (a.termType !== 'Literal' || b.termType !== 'Literal' || (sign !== '+' && sign !== '-')) return undefined
  const [from, by] = [readValue(a), readValue(b)]
  if (from.kind !== 'dateTime' && from.kind !== 'date' && from.kind !== 'time') return undefined
  if (sign === '-' && by.kind === from.kind) {
    return literalOf(dayTimeDuration(secondsOf(from).minus(secondsOf(by as Instant))))
  }
  if (by.kind !== 'duration' || by.type === 'duration') return undefined
  const { months, seconds }: Duration = by
  const result = move(from, sign === '+' ? months : -months, sign === '+' ? seconds : seconds.negated())
  return factory.literal(writeInstant(result), factory.namedNode(xsd + from.kind))
}
