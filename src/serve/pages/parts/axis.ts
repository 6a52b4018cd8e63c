import { readScale } from '../../../view/scale.js'

/** A scale from figures to places along an axis, in per cent of its width. */
export interface Axis {
  readonly logarithmic: boolean
  readonly ticks: readonly number[]
  place(figure: number): number
}

/** The part of the width, in per cent, that is kept at either end for figures open on that side. */
const margin = 7

/**
 * An axis for figures: linear from 0, or logarithmic where they lie far apart; below 0 it begins with the lowest. On a
 * logarithmic one, 0 has no place of its own and stands at the beginning. Figures that are days have whole days as ticks.
 * Mirrored, it begins on the right.
 */
export function createAxis(figures: readonly number[], options: { days?: boolean; isMirrored?: boolean } = {}): Axis {
  const { days = false, isMirrored = false } = options
  const { lowest, highest, smallest, ...scale } = readScale(figures)
  const logarithmic = !days && scale.logarithmic
  const from = logarithmic ? roundDown(smallest) : days || lowest < 0 ? lowest : 0
  const to = logarithmic ? roundUp(highest) : highest
  const ticks = logarithmic ? logTicks(from, to) : linearTicks(from, to, days)
  const [start, end] = [Math.min(from, ticks[0]!), Math.max(to, ticks.at(-1)!)]
  const measure = logarithmic ? Math.log : (figure: number) => figure
  const place = (figure: number) => {
    const length = measure(end) - measure(start)
    const share = length === 0 ? 0.5 : (measure(Math.max(figure, start)) - measure(start)) / length
    const along = margin + share * (100 - 2 * margin)
    return Number((isMirrored ? 100 - along : along).toFixed(2))
  }
  return { logarithmic, ticks, place }
}

const factors = [1, 2, 5] as const

function roundDown(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure))
  return factors.findLast(factor => factor * power <= figure)! * power
}

/** The powers of ten between two round figures, and these where there is room for them. */
function logTicks(from: number, to: number): number[] {
  const first = Math.floor(Math.log10(from))
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) - first + 1 }, (_, i) => 10 ** (first + i))
  const between = powers.filter(power => power >= from && power <= to)
  const isFar = (end: number) => between.every(power => power >= 3 * end || end >= 3 * power)
  return [...(isFar(from) ? [from] : []), ...between, ...(isFar(to) ? [to] : [])]
}

/** At most six round figures around the lowest and highest, and four days. */
function linearTicks(from: number, highest: number, days: boolean): number[] {
  if (from === highest) return [from]
  const wanted = roundUp((highest - from) / (days ? 3 : 5))
  const step = days ? Math.max(1, Math.ceil(wanted)) : wanted
  const first = Math.floor(from / step)
  const last = Math.ceil(highest / step)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

function roundUp(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure))
  return [...factors, 10].find(factor => factor * power >= figure)! * power
}
