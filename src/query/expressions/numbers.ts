import { ExpressionError } from '@comunica/utils-expression-evaluator'
import { BigNumber } from 'bignumber.js'
import { canonicalDouble } from '../../rdf/canonical-double.js'

/** Decimals are exact; what cannot be, as a third, is rounded to this many digits behind the point. */
const Decimal = BigNumber.clone({ DECIMAL_PLACES: 18, ROUNDING_MODE: BigNumber.ROUND_HALF_EVEN, EXPONENTIAL_AT: 1e9 })

/** The most digits that the result of a calculation may have. */
const maxDigits = 1000

/** An integer or a decimal, of any size and exact. */
export interface Exact {
  readonly kind: 'numeric'
  readonly type: 'integer' | 'decimal'
  readonly value: BigNumber
}

/** A float or a double, which may be infinite or no number. */
export interface Inexact {
  readonly kind: 'numeric'
  readonly type: 'float' | 'double'
  readonly value: number
}

/** The value of a numeric literal; the types stand in the order in which one is promoted to the next. */
export type Numeric = Exact | Inexact

/** An exact number from its digits, or from what a calculation gave. */
export function exact(type: Exact['type'], digits: string | number | BigNumber): Exact {
  const value = new Decimal(digits)
  if (value.precision(true) > maxDigits) throw new ExpressionError(`a number has more than ${maxDigits} digits`)
  return { kind: 'numeric', type, value }
}

/** A number of floating point; a float keeps what its 32 bits can hold. */
export function inexact(type: Inexact['type'], value: number): Inexact {
  return { kind: 'numeric', type, value: type === 'float' ? Math.fround(value) : value }
}

/** Whether a number is an integer or a decimal. */
export function isExact(number: Numeric): number is Exact {
  return number.type === 'integer' || number.type === 'decimal'
}

/** A number as the nearest double. */
export function toDouble(number: Numeric): number {
  return isExact(number) ? number.value.toNumber() : number.value
}

/** What `+`, `-`, `*` and `/` are named in SPARQL. */
export type Sign = '+' | '-' | '*' | '/'

const exactly: Readonly<Record<Sign, (a: BigNumber, b: BigNumber) => BigNumber>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => a.div(b),
}

const roughly: Readonly<Record<Sign, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}

/** Calculates in the wider of two types; the quotient of integers is a decimal. No exact number is divided by zero. */
export function calculate(sign: Sign, a: Numeric, b: Numeric): Numeric {
  if (!isExact(a) || !isExact(b)) return inexact(widest(a, b), roughly[sign](promote(a, b), promote(b, a)))
  if (sign === '/' && b.value.isZero()) throw new ExpressionError('division by zero')
  const isWhole = a.type === 'integer' && b.type === 'integer' && sign !== '/'
  return exact(isWhole ? 'integer' : 'decimal', exactly[sign](a.value, b.value))
}

/** Which of two numbers is greater, by sign; undefined where one is no number. */
export function compareNumbers(a: Numeric, b: Numeric): number | undefined {
  if (isExact(a) && isExact(b)) return a.value.comparedTo(b.value) ?? undefined
  const difference = [promote(a, b), promote(b, a)] as const
  if (difference.some(Number.isNaN)) return undefined
  return Math.sign(difference[0] > difference[1] ? 1 : difference[0] < difference[1] ? -1 : 0)
}

function widest(a: Numeric, b: Numeric): Inexact['type'] {
  return a.type === 'double' || b.type === 'double' ? 'double' : 'float'
}

function promote(number: Numeric, other: Numeric): number {
  return widest(number, other) === 'float' ? Math.fround(toDouble(number)) : toDouble(number)
}

const roundings = {
  abs: [(value: BigNumber) => value.abs(), Math.abs],
  ceil: [(value: BigNumber) => value.integerValue(BigNumber.ROUND_CEIL), Math.ceil],
  floor: [(value: BigNumber) => value.integerValue(BigNumber.ROUND_FLOOR), Math.floor],
  // half of the way goes up, of negative numbers too
  round: [(value: BigNumber) => value.integerValue(BigNumber.ROUND_HALF_CEIL), Math.round],
  negated: [(value: BigNumber) => value.negated(), (value: number) => -value],
} as const

/** A number without its sign, rounded, or negated, in its own type. */
export function round(how: keyof typeof roundings, number: Numeric): Numeric {
  const [exactly, roughly] = roundings[how]
  return isExact(number) ? exact(number.type, exactly(number.value)) : inexact(number.type, roughly(number.value))
}

/** The canonical way of writing a number in its type; a decimal has a point. */
export function writeNumber(number: Numeric): string {
  if (!isExact(number)) return writeInexact(number)
  const digits = number.value.isZero() ? '0' : number.value.toFixed()
  return number.type === 'decimal' && !digits.includes('.') ? `${digits}.0` : digits
}

function writeInexact({ type, value }: Inexact): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF'
  return canonicalDouble(Object.is(value, -0) ? '-0e0' : shortest(type, value))
}

/** The fewest digits that are read as the same number again. */
function shortest(type: Inexact['type'], value: number): string {
  if (type === 'double') return value.toExponential()
  const texts = Array.from({ length: 9 }, (_, digits) => value.toExponential(digits))
  return texts.find(text => Math.fround(Number(text)) === value)!
}
