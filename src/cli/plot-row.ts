import type { PositionView } from '../export/comparison/view.js'
import type { PlotRow } from './interval-plot.js'

/** A position that is a figure, as a row of a plot under its number. */
export function toPlotRow({ number, position }: PositionView): PlotRow | undefined {
  const { least, most, headline } = (position.value ?? {}) as Record<string, number | null | undefined>
  if (typeof least !== 'number' && typeof most !== 'number') return undefined
  const label = `[${number}] ${position.label}`
  return { label, least: least ?? null, most: most ?? null, headline: headline ?? null }
}
