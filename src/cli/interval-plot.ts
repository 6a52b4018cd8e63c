import type { FigureView } from '../view/figures.js'
import type { FigureBar } from '../view/plots.js'
import { readScale } from '../view/scale.js'
import { fill } from './fill.js'
import { printable } from './printable.js'

/** A figure to draw. */
export interface PlotRow extends FigureBar {
  readonly label: string
}

/** A figure under its number. */
export function toPlotRow({ stand: { number, position }, bar }: FigureView): PlotRow {
  return { label: `[${number}] ${position.label}`, ...bar }
}

/**
 * Draws figures over one axis, one line each: `●` the figure as stated, `├──┤` its bounds, an arrow where an end is open.
 * The axis is linear, or logarithmic (and says so) where the figures lie far apart. Width is in characters.
 */
export function plotIntervals(rows: readonly PlotRow[], width: number): string[] {
  const figures = rows.flatMap(({ least, most, stated }) => [least, most, stated]).filter(n => n !== null)
  if (figures.length === 0) return []
  const { lowest, highest, smallest, logarithmic } = readScale(figures)
  const labelWidth = Math.min(Math.max(...rows.map(row => row.label.length)), Math.floor(width / 2))
  const room = Math.max(16, width - labelWidth - 2)
  // an arrow needs a place beyond the last figure
  const last = room - (rows.some(row => row.most === null) ? 4 : 1)
  const first = rows.some(row => row.least === null) ? 3 : 0
  const [from, to] = logarithmic ? [Math.log(smallest), Math.log(highest)] : [lowest, highest]
  const place = (figure: number) => {
    // 0 has no place on a logarithmic axis: it stands at the axis's beginning
    const at = logarithmic ? (figure <= 0 ? from : Math.log(figure)) : figure
    return to === from ? first : first + Math.round(((at - from) / (to - from)) * (last - first))
  }
  const lines = rows.flatMap(row => {
    const label = fill(row.label, labelWidth, '', labelWidth < row.label.length ? '    ' : '')
    return [...label.slice(0, -1), `${label.at(-1)!.padEnd(labelWidth)}  ${drawRow(row, place, room)}`]
  })
  return [...lines, ...drawAxis(logarithmic ? smallest : lowest, highest, place, room, labelWidth, logarithmic)].map(
    line => printable(line).trimEnd(),
  )
}

function drawRow({ least, most, stated }: PlotRow, place: (figure: number) => number, room: number): string {
  const cells = Array.from({ length: room }, () => ' ')
  const from = least === null ? 0 : place(least)
  const to = most === null ? room - 1 : place(most)
  for (let i = from; i <= to; i++) cells[i] = '─'
  if (from < to || least === null || most === null) {
    cells[from] = least === null ? '◀' : '├'
    cells[to] = most === null ? '▶' : '┤'
  }
  if (stated !== null) cells[place(stated)] = '●'
  else if (from === to) cells[from] = '●'
  return cells.join('')
}

/** The axis with its smallest and greatest figure, and on a logarithmic one powers of ten where there is room. */
function drawAxis(
  lowest: number,
  highest: number,
  place: (figure: number) => number,
  room: number,
  labelWidth: number,
  logarithmic: boolean,
): string[] {
  const powers = Array.from({ length: 16 }, (_, i) => 10 ** i).filter(power => power > lowest && power < highest)
  const ticks = [lowest, highest, ...(logarithmic ? powers : [])]
  const line = Array.from({ length: room }, () => '─')
  const numbers = Array.from({ length: room }, () => ' ')
  for (const tick of [...new Set(ticks)]) {
    const text = tick.toLocaleString('en')
    const start = Math.max(0, Math.min(place(tick) - Math.floor(text.length / 2), room - text.length))
    const taken = numbers.slice(Math.max(0, start - 1), start + text.length + 1).some(cell => cell !== ' ')
    if (taken) continue
    line[place(tick)] = '┴'
    for (const [i, digit] of [...text].entries()) numbers[start + i] = digit
  }
  const indent = ' '.repeat(labelWidth + 2)
  return [indent + line.join(''), indent + numbers.join(''), ...(logarithmic ? [`${indent}(logarithmic)`] : [])]
}
