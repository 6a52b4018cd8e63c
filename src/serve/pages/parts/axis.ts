/** A scale from figures to places along an axis, in per cent of its width. */
export interface Axis {
  readonly logarithmic: boolean
  readonly ticks: readonly number[]
  place(figure: number): number
}

/** The range from which on an axis is logarithmic: largest over smallest figure. */
const logFrom = 20

/** The part of the width, in per cent, that is kept at either end for figures open on that side. */
const margin = 7

/**
 * An axis for figures: linear from 0, or logarithmic where they lie far apart; below 0 it begins with the lowest. On a
 * logarithmic one, 0 has no place of its own and stands at the beginning. Figures that are days have whole days as ticks.
 */
export function createAxis(figures: readonly number[], options: { days?: boolean } = {}): Axis {
  const { days = false } = options
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)]
  const positive = figures.filter(figure => figure > 0)
  const smallest = Math.min(...positive)
  const logarithmic = !days && lowest >= 0 && positive.length > 1 && highest / smallest >= logFrom
  const from = logarithmic ? roundDown(smallest) : days || lowest < 0 ? lowest : 0
  const ticks = logarithmic ? logTicks(from, highest) : linearTicks(from, highest, days)
  const [start, end] = [Math.min(from, ticks[0]!), Math.max(highest, ticks.at(-1)!)]
  const scale = logarithmic ? Math.log : (figure: number) => figure
  const place = (figure: number) => {
    const length = scale(end) - scale(start)
    const share = length === 0 ? 0.5 : (scale(Math.max(figure, start)) - scale(start)) / length
    return Number((margin + share * (100 - 2 * margin)).toFixed(2))
  }
  return { logarithmic, ticks, place }
}

const factors = [1, 2, 5] as const

function roundDown(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure))
  return factors.findLast(factor => factor * power <= figure)! * power
}

/** The powers of ten between the ends, and the ends as round figures. */
function logTicks(from: number, highest: number): number[] {
  const first = Math.floor(Math.log10(from))
  const decades = Array.from({ length: Math.ceil(Math.log10(highest)) - first + 1 }, (_, i) => 10 ** (first + i))
  const last = decades.flatMap(decade => factors.map(factor => factor * decade)).find(figure => figure >= highest)!
  return [...new Set([from, ...decades.filter(decade => decade > 3 * from && decade < last / 3), last])]
}

/** At most six round figures around the lowest and highest, and four days. */
function linearTicks(from: number, highest: number, days: boolean): number[] {
  if (from === highest) return [from]
  const step = roundUp((highest - from) / (days ? 3 : 5), days)
  const first = Math.floor(from / step)
  const last = Math.ceil(highest / step)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

function roundUp(least: number, days: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [...factors, 10].find(factor => factor * power >= least)! * power
  return days ? Math.max(1, Math.ceil(step)) : step
}
