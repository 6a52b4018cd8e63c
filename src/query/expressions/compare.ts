import { ExpressionError } from '@comunica/utils-expression-evaluator'
import type { Literal, Quad, Term } from '@rdfjs/types'
import { compareDurations, type Duration } from './durations.js'
import { compareInstants, type Instant, secondsOf } from './instants.js'
import { compareNumbers, type Numeric, toDouble } from './numbers.js'
import { describeTerm, readValue, type Value } from './values.js'

/**
 * What `=` says of two terms: whether they stand for the same. Two literals of which that cannot be known, as one of a
 * datatype that nothing is known of, are an expression error.
 */
export function areEqual(a: Term, b: Term): boolean {
  if (a.termType !== b.termType) return false
  if (a.termType === 'Quad') return equalTriples(a as Quad, b as Quad)
  if (a.termType !== 'Literal') return a.equals(b)
  const [left, right] = [readValue(a), readValue(b as Literal)]
  if (left.kind === 'langString' && right.kind === 'langString') {
    return left.value === right.value && left.language === right.language && left.direction === right.direction
  }
  if (left.kind === 'numeric' && right.kind === 'numeric') return compareNumbers(left, right) === 0
  const difference = left.kind === right.kind ? compareValues(left, right) : undefined
  if (difference !== undefined) return difference === 0
  if (a.equals(b)) return true
  if (areApart(left, right)) return false
  throw new ExpressionError(`whether ${describeTerm(a)} and ${describeTerm(b)} are the same cannot be known`)
}

/** Whether two values cannot be the same, as they are of two kinds: no string of a language is anything else. */
function areApart(left: Value, right: Value): boolean {
  if (left.kind === right.kind) return false
  const kinds = [left.kind, right.kind]
  return kinds.includes('langString') || !(kinds.includes('unknown') || kinds.includes('illFormed'))
}

function equalTriples(a: Quad, b: Quad): boolean {
  return areEqual(a.subject, b.subject) && areEqual(a.predicate, b.predicate) && areEqual(a.object, b.object)
}

/** What `<` and its like go by: less than 0 where the first is less; an expression error where neither is more. */
export function compareTerms(a: Term, b: Term): number {
  if (a.termType === 'Literal' && b.termType === 'Literal') {
    const [left, right] = [readValue(a), readValue(b)]
    if (left.kind === 'numeric' && right.kind === 'numeric') return compareNumbers(left, right) ?? Number.NaN
    const difference = left.kind === right.kind ? compareValues(left, right) : undefined
    if (difference !== undefined) return difference
  }
  throw new ExpressionError(`${describeTerm(a)} and ${describeTerm(b)} have no order`)
}

/** Compares two values of one kind; undefined where the kind has no order, or does not say. */
function compareValues(a: Value, b: Value): number | undefined {
  switch (a.kind) {
    case 'string':
      return compareTexts(a.value, (b as typeof a).value)
    case 'boolean':
      return Number(a.value) - Number((b as typeof a).value)
    case 'dateTime':
    case 'date':
    case 'time':
      return compareInstants(a, b as Instant)
    case 'duration':
      return compareDurations(a, b as Duration)
    default:
      return undefined
  }
}

/** Compares texts by their code points, whatever the language of the machine. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  const end = Math.min(a.length, b.length)
  for (let index = 0; index < end; index++) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (left === right) continue
    // halves of a surrogate pair stand for code points above all others
    const [isLeftHalf, isRightHalf] = [isSurrogate(left), isSurrogate(right)]
    return isLeftHalf === isRightHalf ? left - right : isLeftHalf ? 1 : -1
  }
  return a.length - b.length
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

const termTypes = ['BlankNode', 'NamedNode', 'Literal', 'Quad']
const kinds = [
  'numeric',
  'boolean',
  'string',
  'langString',
  'dateTime',
  'date',
  'time',
  'duration',
  'unknown',
  'illFormed',
]

/**
 * The order of ORDER BY, MIN and MAX, over all terms: what is unbound, blank nodes, IRIs, literals, triples. Literals
 * stand by kind of value, then by value, and what is the same there by the way in which it is written.
 */
export function orderTerms(a: Term | undefined, b: Term | undefined): number {
  if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b))
  if (a.termType !== b.termType) return termTypes.indexOf(a.termType) - termTypes.indexOf(b.termType)
  if (a.termType === 'Quad') return orderTriples(a as Quad, b as Quad)
  if (a.termType !== 'Literal') return compareTexts(a.value, b.value)
  const [left, right] = [readValue(a), readValue(b as Literal)]
  if (left.kind !== right.kind) return kinds.indexOf(left.kind) - kinds.indexOf(right.kind)
  return orderValues(left, right) || orderSpellings(a, b as Literal)
}

function orderTriples(a: Quad, b: Quad): number {
  return orderTerms(a.subject, b.subject) || orderTerms(a.predicate, b.predicate) || orderTerms(a.object, b.object)
}

function orderValues(a: Value, b: Value): number {
  switch (a.kind) {
    case 'numeric':
      return orderNumbers(a, b as Numeric)
    case 'dateTime':
    case 'date':
    case 'time':
      return secondsOf(a).comparedTo(secondsOf(b as Instant)) ?? 0
    case 'duration':
      return a.months - (b as Duration).months || (a.seconds.comparedTo((b as Duration).seconds) ?? 0)
    default:
      return compareValues(a, b) ?? 0
  }
}

/** What is no number stands before all others. */
function orderNumbers(a: Numeric, b: Numeric): number {
  return compareNumbers(a, b) ?? Number(Number.isNaN(toDouble(b))) - Number(Number.isNaN(toDouble(a)))
}

function orderSpellings(a: Literal, b: Literal): number {
  return (
    compareTexts(a.value, b.value) ||
    compareTexts(a.datatype.value, b.datatype.value) ||
    compareTexts(a.language, b.language)
  )
}
