import { expect, it } from 'vitest'
import { explainRatio, isWithinTolerance, ratio } from '../../../src/compare/kinds/figures.js'
import { tellReason } from '../../../src/compare/reasons/reason.js'

it.each([
  [111, 420, 420 / 111],
  [420, 111, 420 / 111],
  [-40, -41, 1.025],
  [7, 7, 1],
  [0, 0, 1],
  [0, 5, null],
  [-1, 1, null],
])('sets %d against %d', (a, b, expected) => {
  expect(ratio(a, b)).toBe(expected)
})

it.each([
  [1.1, 0.1, true],
  [0.33 / 0.3, 0.1, true],
  [1.1001, 0.1, false],
  [1, 0, true],
  [null, 10, false],
])('finds a ratio of %s within %d: %s', (found, tolerance, expected) => {
  expect(isWithinTolerance(found, tolerance)).toBe(expected)
})

it.each([
  [420 / 111, '3.8 times'],
  [1500 / 111, '13.5 times'],
  [4, '4 times'],
  [1.2, '1.2 times'],
  [1.16, '1.16 times'],
  [1.999, '2 times'],
  [1.001, 'less than 1.01 times'],
])('puts %d into words', (found, words) => {
  expect(tellReason(explainRatio(found))).toBe(`the stated figures are ${words} apart`)
})
