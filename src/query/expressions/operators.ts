import { areEqual, compareTerms } from './compare.js'
import { moveInTime } from './date-functions.js'
import { calculate, round, type Sign } from './numbers.js'
import { one, type TermFunctions, two } from './term-function.js'
import { isTrue, literalOf, numberOf, truth } from './values.js'

const comparison = (holds: (difference: number) => boolean) => two((a, b) => truth(holds(compareTerms(a, b))))
const arithmetic = (sign: Sign) =>
  two((a, b) => moveInTime(sign, a, b) ?? literalOf(calculate(sign, numberOf(a), numberOf(b))))
const rounding = (how: Parameters<typeof round>[0]) => one(term => literalOf(round(how, numberOf(term))))

/** Operators, and functions on numbers. */
export const operators: TermFunctions = {
  '=': two((a, b) => truth(areEqual(a, b))),
  '!=': two((a, b) => truth(!areEqual(a, b))),
  '<': comparison(difference => difference < 0),
  '>': comparison(difference => difference > 0),
  '<=': comparison(difference => difference <= 0),
  '>=': comparison(difference => difference >= 0),
  '!': one(term => truth(!isTrue(term))),
  '+': arithmetic('+'),
  '-': arithmetic('-'),
  '*': arithmetic('*'),
  '/': arithmetic('/'),
  uplus: one(term => literalOf(numberOf(term))),
  uminus: rounding('negated'),
  abs: rounding('abs'),
  ceil: rounding('ceil'),
  floor: rounding('floor'),
  round: rounding('round'),
  rand: () => literalOf({ kind: 'numeric', type: 'double', value: Math.random() }),
  sameterm: two((a, b) => truth(a.equals(b))),
}
