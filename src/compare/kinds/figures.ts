import type { Literal } from '@rdfjs/types'
import { XsdValidation } from 'rdf-validation'
import { numericTypes } from '../../rdf/numbers.js'
import { type Reason, say } from '../reasons/reason.js'
import { showFound } from './found.js'

const validation = new XsdValidation()

/** Reads a finite number that can be told from its neighbours; a count is no less than 0. */
export function readFigure(literal: Literal, counts: boolean): number | { readonly problem: string } {
  const { value, datatype } = literal
  const wellFormed = numericTypes.has(datatype.value) && validation.validateSimple(literal)
  const figure = wellFormed ? Number(value) : Number.NaN
  if (!Number.isFinite(figure)) return { problem: `expected a finite number, found ${showFound(literal)}` }
  if (Math.abs(figure) > Number.MAX_SAFE_INTEGER) {
    return { problem: `expected a number of no more than ${Number.MAX_SAFE_INTEGER}, found ${showFound(literal)}` }
  }
  if (counts && figure < 0) return { problem: `expected a count of 0 or more, found ${showFound(literal)}` }
  return figure === 0 ? 0 : figure
}

/** How many times the larger of two stated figures is the smaller; null where that has no meaning (0, or two signs). */
export function ratio(a: number, b: number): number | null {
  if (a === b) return 1
  if (a * b <= 0) return null
  const [smaller, larger] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))]
  return larger / smaller
}

/** How many times the smaller of two figures the larger may be; 0.1 is 10 %, up to what binary fractions round off. */
export function mostTolerated(tolerance: number): number {
  return (1 + tolerance) * (1 + 1e-12)
}

/** Whether a ratio of stated figures lies within a tolerance. */
export function isWithinTolerance(ratio: number | null, tolerance: number): boolean {
  return ratio !== null && ratio <= mostTolerated(tolerance)
}

/** How far apart stated figures are: so many times, with one digit, or two where it is closer than 2. */
export function explainRatio(ratio: number): Reason {
  if (ratio < 1.005) return say('hardlyApart', 1.01)
  return say('timesApart', Number(ratio.toFixed(ratio < 1.995 ? 2 : 1)))
}
