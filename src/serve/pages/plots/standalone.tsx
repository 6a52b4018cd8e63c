import type { Child } from 'hono/jsx'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Site } from '../site.js'
import type { PlotTitle } from './page-plot.js'
import { plotStyle } from './plot-style.js'

/** Lengths in pixels of a drawing, which scales. */
export const size = { width: 1000, margin: 24, line: 17 }

/** How many columns of a line fit in the whole width; letters are taken for wide ones. */
const acrossAll = { title: 88, soft: 160 }

/** Something drawn from a height on, and how high it is. */
export interface Drawn {
  readonly height: number
  readonly child: Child
}

/** What stands between the title and the source of a drawing. */
export interface Drawing {
  /** The same in words, for who does not see it. */
  readonly description: string
  draw(top: number): Drawn
}

/** A drawing under its title, with its source below, as an SVG that needs nothing beside it. */
export function drawAlone(site: Site, { title, source }: PlotTitle, { description, draw }: Drawing): string {
  const isMirrored = site.language.direction === 'rtl'
  const [heading, foot] = [wrap(title, acrossAll.title), wrap(source, acrossAll.soft)]
  const top = size.margin + heading.length * 28
  const drawn = draw(top)
  const bottom = top + drawn.height
  const height = bottom + foot.length * size.line + 8
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={String(size.width)}
      height={String(height)}
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-labelledby="title desc"
      xml:lang={site.language.tag}
      direction={isMirrored ? 'rtl' : undefined}
    >
      <title id="title">{title}</title>
      <desc id="desc">{`${description} ${source}`}</desc>
      <style>{plotStyle}</style>
      <rect class="paper" width={String(size.width)} height={String(height)} />
      <Lines of={heading} x={mirror(size.margin, isMirrored)} y={size.margin + 14} step={28} name="title" />
      {drawn.child}
      <Lines of={foot} x={mirror(size.margin, isMirrored)} y={bottom + 4} step={size.line} name="soft" />
    </svg>
  )
  // a name may hold characters that no XML may
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.toString().replace(notInXml, '\ufffd')}\n`
}

const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A drawing of some width and height in its middle, as large as there is room, and below it what its signs mean. */
export function placeFigure(
  site: Site,
  top: number,
  figure: { width: number; height: number; child: Child; note: string },
): Drawn {
  const scale = Math.min(1, (size.width - 2 * size.margin) / figure.width)
  const left = round((size.width - figure.width * scale) / 2)
  const isMirrored = site.language.direction === 'rtl'
  const note = wrap(figure.note, acrossAll.soft)
  const bottom = round(top + figure.height * scale + 24)
  return {
    height: bottom - top + note.length * size.line + 10,
    child: (
      <>
        <g transform={`translate(${left} ${top}) scale(${scale.toFixed(4)})`}>{figure.child}</g>
        <Lines of={note} x={mirror(size.margin, isMirrored)} y={bottom} step={size.line} name="soft" />
      </>
    ),
  }
}

interface LinesProps {
  of: readonly string[]
  x: number
  y: number
  step: number
  name: string
}

/** Lines of text, one below another. */
export function Lines({ of, x, y, step, name }: LinesProps) {
  return (
    <>
      {of.map((line, i) => (
        <text class={name} x={x} y={y + i * step}>
          {isolate(line, x > size.width / 2)}
        </text>
      ))}
    </>
  )
}

/** A length from the left, or, mirrored, from the right. */
export const mirror = (x: number, isMirrored: boolean) => (isMirrored ? size.width - x : x)

/** Text in lines of so many columns, by default as many as the width has, none of them lost. */
export function wrap(text: string, columns = acrossAll.soft): string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  return stringWidth(line) <= columns ? [line] : wrapAnsi(line, columns, { hard: true }).split('\n')
}

/** A line in whichever direction it is written, or, mirrored, in that of the drawing, without changing where it begins. */
export const isolate = (line: string, isMirrored: boolean) =>
  /[\u0590-\u08ff]/.test(line) ? `${isMirrored ? '\u2067' : '\u2068'}${line}\u2069` : line

export const round = (pixels: number) => Math.round(pixels * 10) / 10
