import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { PlotAxis, Stretches } from '../../../compare/kinds/plot.js'
import { gatherPlots, type PlotView, placesOf } from '../../../view/plots.js'
import { describeSpeakers, nameSpeaker } from '../../../view/speakers.js'
import { type Axis, createAxis } from '../parts/axis.js'
import { describeWhen, type Numbered } from '../parts/interval-plot.js'
import type { Site } from '../site.js'
import { plotStyle } from './plot-style.js'

/** A plot as it stands alone: what is drawn, under which title, and where it comes from. */
export interface PagePlot {
  readonly rows: () => readonly Numbered[]
  /** Whether the rows stand for several scopes, which are then named. */
  readonly scopes: boolean
}

/** Lengths in pixels of the drawing, which scales. */
const width = 1000
const margin = 24
const barFrom = 424
const barWidth = width - margin - barFrom
const lineHeight = 17

/** How many columns of a line fit beside the bars, and in the whole width; letters are taken for wide ones. */
const besideBars = { figure: 57, soft: 66 }
const acrossAll = 160

/** Whether there is anything to draw: two positions on one axis. */
export function hasPlot({ rows }: PagePlot, { kinds }: Site): boolean {
  return gatherPlots(rows(), kinds).some(plot => plot.rows.length > 1)
}

/** Figures, or days, over one axis as an SVG that needs nothing beside it: its style, its texts and its source are within. */
export function writePlot(site: Site, plot: PagePlot, about: { title: string; source: string }): string {
  const plots = gatherPlots(plot.rows(), site.kinds).filter(({ rows }) => rows.length > 1)
  const isMirrored = site.language.direction === 'rtl'
  const title = wrap(about.title, 88)
  const axes = plots.map(({ rows, axis: { days } }) =>
    createAxis(
      rows.flatMap(({ stretches }) => placesOf(stretches)),
      { days, isMirrored },
    ),
  )
  const notes = plots.map(({ axis, unit }, i) => describeDrawing(site, axis, unit, axes[i]!))
  const source = wrap(about.source, acrossAll)
  let top = margin + title.length * 28
  const drawn = plots.map((view, i) => {
    const caption = wrap(notes[i]!, acrossAll)
    const rows = view.rows.map(row => ({ ...row, lines: linesOf(site, row.stand, plot.scopes) }))
    const from = top
    top += caption.length * lineHeight + 34 + rows.reduce((sum, { lines }) => sum + heightOf(lines), 0) + 26
    const { axis: drawnAxis } = view
    const write = drawnAxis.days ? (day: number) => site.words.shortDate(drawnAxis.format(day)) : drawnAxis.format
    return <Plot write={write} axis={axes[i]!} rows={rows} caption={caption} top={from} isMirrored={isMirrored} />
  })
  const height = top + source.length * lineHeight + 8
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={String(width)}
      height={String(height)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title desc"
      xml:lang={site.language.tag}
      direction={isMirrored ? 'rtl' : undefined}
    >
      <title id="title">{about.title}</title>
      <desc id="desc">{`${notes.join(' ')} ${describeRows(site, plots)} ${about.source}`}</desc>
      <style>{plotStyle}</style>
      <rect class="paper" width={String(width)} height={String(height)} />
      <Lines of={title} x={mirror(margin, isMirrored)} y={margin + 14} step={28} name="title" />
      {drawn}
      <Lines of={source} x={mirror(margin, isMirrored)} y={top + 4} step={lineHeight} name="soft" />
    </svg>
  )
  // a name may hold characters that no XML may
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.toString().replace(notInXml, '\ufffd')}\n`
}

const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

interface Line {
  readonly text: string
  readonly name: 'figure' | 'soft'
}

/** What stands beside a bar: the position as stated, its scope, who takes it, and when. */
function linesOf(site: Site, { position, question, number }: Numbered, scopes: boolean): Line[] {
  const lines = (text: string, name: Line['name']) => wrap(text, besideBars[name]).map(line => ({ text: line, name }))
  return [
    ...lines(`${number === undefined ? '' : `${number}. `}${site.nameOf(position)}`, 'figure'),
    ...(scopes ? lines(site.nameOf(question.event), 'soft') : []),
    ...describeSpeakers(position, site).flatMap(speaker => lines(nameSpeaker(speaker), 'soft')),
    ...lines(describeWhen(site, position), 'soft'),
  ]
}

const heightOf = (lines: readonly Line[]) => lines.length * lineHeight + 14

interface PlotProps {
  /** Writes a place on the axis. */
  write: (place: number) => string
  axis: Axis
  rows: readonly { readonly stretches: Stretches; readonly lines: readonly Line[] }[]
  caption: readonly string[]
  top: number
  /** Whether it is drawn from the right. */
  isMirrored: boolean
}

function Plot({ write, axis, rows, caption, top, isMirrored }: PlotProps) {
  const x = (place: number) => placeBar(axis.place(place), isMirrored)
  const [begin, end] = [mirror(margin, isMirrored), mirror(width - margin, isMirrored)]
  const head = top + caption.length * lineHeight + 14
  let next = head + 20
  return (
    <g>
      <Lines of={caption} x={begin} y={top + 8} step={lineHeight} name="soft" />
      {axis.ticks.map(tick => (
        <text class="soft" x={x(tick)} y={head} text-anchor="middle">
          {write(tick)}
        </text>
      ))}
      {rows.map(({ stretches, lines }) => {
        const y = next
        next += heightOf(lines)
        return (
          <g>
            <line class="rule" x1={begin} x2={end} y1={y - 10} y2={y - 10} />
            {lines.map(({ text, name }, i) => (
              <text class={name} x={begin} y={y + 7 + i * lineHeight}>
                {isolate(text, isMirrored)}
              </text>
            ))}
            {axis.ticks.map(tick => (
              <line class="rule" x1={x(tick)} x2={x(tick)} y1={y - 10} y2={next - 10} />
            ))}
            <Bar stretches={stretches} axis={axis} y={round((y + next) / 2 - 10)} isMirrored={isMirrored} />
          </g>
        )
      })}
    </g>
  )
}

interface BarProps {
  stretches: Stretches
  axis: Axis
  y: number
  isMirrored: boolean
}

function Bar({ stretches: { spans, stated }, axis, y, isMirrored }: BarProps) {
  const at = (percent: number) => placeBar(percent, isMirrored)
  const [near, far] = isMirrored ? [99, 1] : [1, 99]
  const inward = isMirrored ? -8 : 8
  return (
    <g>
      {spans.map(({ least, most }) => {
        const [from, to] = [at(least === null ? near : axis.place(least)), at(most === null ? far : axis.place(most))]
        const end = (x: number) => `M${x} ${y - 6}V${y + 6}`
        const left = least === null ? `M${from + inward} ${y - 6}L${from} ${y}L${from + inward} ${y + 6}` : end(from)
        const right = most === null ? `M${to - inward} ${y - 6}L${to} ${y}L${to - inward} ${y + 6}` : end(to)
        return <path class="span" d={`M${from} ${y}H${to}${left}${right}`} />
      })}
      {stated === null ? null : <circle class="stated" cx={at(axis.place(stated))} cy={y} r="5.5" />}
    </g>
  )
}

function Lines({ of, x, y, step, name }: { of: readonly string[]; x: number; y: number; step: number; name: string }) {
  return (
    <>
      {of.map((line, i) => (
        <text class={name} x={x} y={y + i * step}>
          {isolate(line, x > width / 2)}
        </text>
      ))}
    </>
  )
}

/** What the drawing's signs mean, in a sentence or two. */
function describeDrawing({ words }: Site, { name }: PlotAxis, unit: string, { logarithmic }: Axis): string {
  return words.plot.caption(name, unit, logarithmic)
}

/** Every row in words, for who does not see them. */
function describeRows(site: Site, plots: readonly PlotView<Numbered>[]): string {
  const { plot, semicolon } = site.words
  const rows = plots.flatMap(view => view.rows)
  return rows
    .map(({ stand: { position, question } }) => {
      const speakers = describeSpeakers(position, site).map(nameSpeaker).join(semicolon)
      return plot.row(site.nameOf(position), site.nameOf(question.event), speakers, describeWhen(site, position))
    })
    .join(' ')
}

/** A length from the left, or, mirrored, from the right. */
const mirror = (x: number, isMirrored: boolean) => (isMirrored ? width - x : x)

/** Where a place on an axis is drawn that is given in per cent of its width: beside the words on its begin. */
const placeBar = (percent: number, isMirrored: boolean) =>
  round((isMirrored ? margin : barFrom) + (percent / 100) * barWidth)

/** Text in lines of so many columns, none of them lost. */
function wrap(text: string, columns: number): string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  return stringWidth(line) <= columns ? [line] : wrapAnsi(line, columns, { hard: true }).split('\n')
}

/** A line in whichever direction it is written, or, mirrored, in that of the drawing, without changing where it begins. */
const isolate = (line: string, isMirrored: boolean) =>
  /[\u0590-\u08ff]/.test(line) ? `${isMirrored ? '\u2067' : '\u2068'}${line}\u2069` : line

const round = (pixels: number) => Math.round(pixels * 10) / 10
