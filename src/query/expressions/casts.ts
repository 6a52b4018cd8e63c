import { ExpressionError } from '@comunica/utils-expression-evaluator'
import type { Literal, Term } from '@rdfjs/types'
import { BigNumber } from 'bignumber.js'
import { type Duration, readDuration } from './durations.js'
import { type Instant, readInstant } from './instants.js'
import { exact, inexact, isExact, type Numeric, toDouble, writeNumber } from './numbers.js'
import { describeTerm, isDecimal, literalOf, readBoolean, readInexact, readValue, text, type Value } from './values.js'

/** What a cast makes of a value; undefined where it makes nothing of it. */
type Cast = (value: Value) => Exclude<Value, { kind: 'illFormed' | 'unknown' | 'langString' }> | undefined

/** Casts by the local name of XSD's datatypes, as XPath defines them. */
const casts: Readonly<Record<string, Cast>> = {
  boolean: value => {
    if (value.kind === 'numeric') return { kind: 'boolean', value: Boolean(toDouble(value)) && !isZero(value) }
    return value.kind === 'string' ? readBoolean(collapse(value.value)) : same(value, 'boolean')
  },
  integer: value => {
    if (value.kind === 'string')
      return /^[+-]?\d+$/.test(collapse(value.value)) ? whole(collapse(value.value)) : undefined
    return value.kind === 'numeric' ? whole(toExact(value)) : ofTruth(value, 'integer')
  },
  decimal: value => {
    if (value.kind === 'string') {
      return isDecimal(collapse(value.value)) ? exact('decimal', collapse(value.value)) : undefined
    }
    return value.kind === 'numeric' ? exact('decimal', toExact(value)) : ofTruth(value, 'decimal')
  },
  float: value => toInexact('float', value),
  double: value => toInexact('double', value),
  dateTime: value => toInstant('dateTime', value),
  date: value => toInstant('date', value),
  time: value => toInstant('time', value),
  duration: value => toDuration('duration', value),
  yearMonthDuration: value => toDuration('yearMonthDuration', value),
  dayTimeDuration: value => toDuration('dayTimeDuration', value),
}

/** A function that casts to a datatype of XML Schema; undefined where there is none. */
export function findCast(iri: string): ((term: Term) => Literal) | undefined {
  const name = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(\w+)$/.exec(iri)?.[1]
  if (name === 'string') return toText
  const cast = name && Object.hasOwn(casts, name) ? casts[name] : undefined
  return cast && (term => carryOut(cast, iri, term))
}

function carryOut(cast: Cast, iri: string, term: Term): Literal {
  const result = term.termType === 'Literal' ? cast(readValue(term)) : undefined
  if (!result) throw new ExpressionError(`${describeTerm(term)} cannot be cast to <${iri}>`)
  return literalOf(result)
}

/** A term as a string: an IRI's text, a number as XPath writes it, which is without an exponent where it is short. */
function toText(term: Term): Literal {
  if (term.termType === 'NamedNode') return text(term.value)
  if (term.termType !== 'Literal') throw new ExpressionError(`${describeTerm(term)} cannot be cast to a string`)
  const value = readValue(term)
  if (value.kind === 'numeric') return text(writeShort(value))
  const isKept = value.kind === 'langString' || value.kind === 'unknown' || value.kind === 'illFormed'
  return text(isKept ? term.value : literalOf(value).value)
}

function writeShort(number: Numeric): string {
  const size = Math.abs(toDouble(number))
  if (!isExact(number) && size !== 0 && !(size >= 1e-6 && size < 1e6)) return writeNumber(number)
  const digits = isExact(number) ? number.value : new BigNumber(Number(writeNumber(number)))
  return Object.is(number.value, -0) ? '-0' : digits.toFixed()
}

/** A text without the white space around it. */
function collapse(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')
}

function isZero(number: Numeric): boolean {
  return isExact(number) ? number.value.isZero() : number.value === 0
}

function same<K extends Value['kind']>(value: Value, kind: K): Extract<Value, { kind: K }> | undefined {
  return value.kind === kind ? (value as Extract<Value, { kind: K }>) : undefined
}

function whole(value: BigNumber | string): Numeric {
  return exact('integer', new BigNumber(value).integerValue(BigNumber.ROUND_DOWN))
}

function ofTruth(value: Value, type: Numeric['type']): Numeric | undefined {
  if (value.kind !== 'boolean') return undefined
  const number = Number(value.value)
  return type === 'integer' || type === 'decimal' ? exact(type, number) : inexact(type, number)
}

function toExact(number: Numeric): BigNumber {
  if (isExact(number)) return number.value
  if (!Number.isFinite(number.value)) throw new ExpressionError('only a finite number can be exact')
  return new BigNumber(number.value)
}

function toInexact(type: 'float' | 'double', value: Value): Numeric | undefined {
  if (value.kind === 'string') return readInexact(type, collapse(value.value))
  return value.kind === 'numeric' ? inexact(type, toDouble(value)) : ofTruth(value, type)
}

function toInstant(kind: Instant['kind'], value: Value): Instant | undefined {
  if (value.kind === 'string') return readInstant(kind, collapse(value.value))
  if (value.kind === kind) return value as Instant
  if (value.kind === 'dateTime' && kind === 'date') {
    return { ...value, kind, hours: 0, minutes: 0, seconds: new BigNumber(0) }
  }
  if (value.kind === 'dateTime' && kind === 'time') return { ...value, kind, year: 1972, month: 12, day: 31 }
  return value.kind === 'date' && kind === 'dateTime' ? { ...value, kind } : undefined
}

function toDuration(type: Duration['type'], value: Value): Duration | undefined {
  if (value.kind === 'string') return readDuration(type, collapse(value.value))
  if (value.kind !== 'duration') return undefined
  return {
    ...value,
    type,
    months: type === 'dayTimeDuration' ? 0 : value.months,
    seconds: type === 'yearMonthDuration' ? new BigNumber(0) : value.seconds,
  }
}
