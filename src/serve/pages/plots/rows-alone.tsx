import type { Stretches } from '../../../compare/kinds/plot.js'
import type { Axis } from '../parts/axis.js'
import type { Site } from '../site.js'
import { type Drawn, isolate, Lines, mirror, round, size, wrap } from './standalone.js'

/** A line of text beside a bar. */
export interface Line {
  readonly text: string
  readonly name: 'figure' | 'soft'
}

/** Bars over one axis, each with what stands beside it. */
export interface RowsOverAxis {
  readonly axis: Axis
  /** Writes a place on the axis. */
  write(place: number): string
  /** What the signs mean. */
  readonly caption: string
  readonly rows: readonly { readonly stretches: Stretches; readonly lines: readonly Line[] }[]
}

const barFrom = 424
const barWidth = size.width - size.margin - barFrom

/** How many columns of a line fit beside the bars; letters are taken for wide ones. */
const besideBars = { figure: 57, soft: 66 }

/** A text in as many lines as it takes beside a bar. */
export function toLines(text: string, name: Line['name']): Line[] {
  return wrap(text, besideBars[name]).map(line => ({ text: line, name }))
}

/** Rows over an axis from a height on. */
export function drawRows(site: Site, of: RowsOverAxis, top: number): Drawn {
  const caption = wrap(of.caption)
  const height = caption.length * size.line + 34 + of.rows.reduce((sum, { lines }) => sum + heightOf(lines), 0) + 26
  const isMirrored = site.language.direction === 'rtl'
  return { height, child: <Rows {...of} wrapped={caption} top={top} isMirrored={isMirrored} /> }
}

const heightOf = (lines: readonly Line[]) => lines.length * size.line + 14

interface RowsProps extends RowsOverAxis {
  wrapped: readonly string[]
  top: number
  /** Whether it is drawn from the right. */
  isMirrored: boolean
}

function Rows({ write, axis, rows, wrapped, top, isMirrored }: RowsProps) {
  const x = (place: number) => placeBar(axis.place(place), isMirrored)
  const [begin, end] = [mirror(size.margin, isMirrored), mirror(size.width - size.margin, isMirrored)]
  const head = top + wrapped.length * size.line + 14
  let next = head + 20
  return (
    <g>
      <Lines of={wrapped} x={begin} y={top + 8} step={size.line} name="soft" />
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
              <text class={name} x={begin} y={y + 7 + i * size.line}>
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

/** Where a place on an axis is drawn that is given in per cent of its width: beside the words on its begin. */
const placeBar = (percent: number, isMirrored: boolean) =>
  round((isMirrored ? size.margin : barFrom) + (percent / 100) * barWidth)
