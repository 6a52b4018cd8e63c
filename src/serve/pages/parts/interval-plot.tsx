import type { PlotAxis, Stretches } from '../../../compare/kinds/plot.js'
import type { Position } from '../../../compare/types.js'
import { gatherPlots, type PlotView, placesOf, type Stand } from '../../../view/plots.js'
import { describeSpeakers, type Speaker } from '../../../view/speakers.js'
import { describeTimes } from '../../../view/tell.js'
import { capitalise } from '../../../view/words.js'
import type { Site } from '../site.js'
import { useSetup, useWords } from '../site-context.js'
import { type Axis, createAxis } from './axis.js'
import { Name, Reference } from './reference.js'

/** So many rows are drawn at most, and so many who say one figure named. */
const [mostRows, mostNamed] = [60, 8]

/** A position with its number, where it stands on the page. */
export interface Numbered extends Stand {
  readonly number?: number
}

interface IntervalPlotProps {
  of: readonly Numbered[]
  /** Positions on wider and narrower scopes, which have no number on the page. */
  others?: readonly Stand[]
  /** Whether the rows stand for several scopes, which are then named. */
  scopes?: boolean
  /** Shows so many rows at most, without numbers and dates: enough to see what there is. */
  brief?: number
}

/**
 * Figures, or days, over one axis: a table that says in words what the bars beside it draw. Nothing where fewer than two
 * positions can be drawn; those of another unit have an axis of their own.
 */
export function IntervalPlot({ of, others = [], scopes = others.length > 0, brief }: IntervalPlotProps) {
  const { kinds } = useSetup().site
  const plots = gatherPlots<Numbered>([...of, ...others], kinds)
  const shown = brief === undefined ? plots : plots.slice(0, 1)
  return (
    <>
      {shown.map(plot => (
        <Plot plot={plot} scopes={scopes} brief={brief} />
      ))}
    </>
  )
}

interface PlotProps {
  plot: PlotView<Numbered>
  scopes: boolean
  brief: number | undefined
}

function Plot({ plot: { axis: drawn, unit, rows: all }, scopes, brief }: PlotProps) {
  const { site } = useSetup()
  if (all.length < 2) return null
  const rows = all.slice(0, brief ?? mostRows)
  const places = rows.flatMap(({ stretches }) => placesOf(stretches))
  const { words, language } = site
  const isMirrored = language.direction === 'rtl'
  const axis = createAxis(places, { days: drawn.days, isMirrored })
  const { name } = drawn
  return (
    <table class={brief === undefined ? 'plot' : 'plot brief'}>
      <caption>
        {words.plot.caption(name, unit, axis.logarithmic)}
        {rows.length < all.length ? words.plot.shown(rows.length, all.length, name) : ''}
      </caption>
      <thead>
        <tr>
          {brief === undefined ? (
            <th scope="col" class="number">
              {words.plot.number}
            </th>
          ) : null}
          <th scope="col">{name === 'figure' || name === 'day' ? words.plot[name] : capitalise(name)}</th>
          {scopes ? <th scope="col">{words.plot.scope}</th> : null}
          <th scope="col">{brief === undefined ? words.plot.whoAndWhen : words.plot.who}</th>
          <th scope="col" class="bar">
            <AxisLine axis={axis} format={drawn.days ? place => words.shortDate(drawn.format(place)) : drawn.format} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stand: { number, position, question }, stretches }) => (
          <tr>
            {brief === undefined ? <td class="number">{number === undefined ? null : words.number(number)}</td> : null}
            <th scope="row">
              <Reference to={position} />
            </th>
            {scopes ? (
              <td>
                <Reference to={{ id: question.id, label: site.nameOf(question.event) }} />
              </td>
            ) : null}
            <td>
              <Holders of={describeSpeakers(position, site)} />
              {brief === undefined ? <span class="when">{describeWhen(site, position)}</span> : null}
            </td>
            <td class="bar">
              <Bar stretches={stretches} axis={axis} isMirrored={isMirrored} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who says a figure; of very many the first. */
function Holders({ of }: { of: readonly Speaker[] }) {
  const { longLists } = useWords()
  return (
    <>
      {of.slice(0, mostNamed).map(({ name, manner }) => (
        <span class="speaker">
          <Name>{name}</Name>
          {manner === '' ? null : <span class="manner"> ({manner})</span>}
        </span>
      ))}
      {of.length > mostNamed ? <span class="speaker">{longLists.andMore(of.length - mostNamed)}</span> : null}
    </>
  )
}

/** The axis's round figures; the rows say everything in words. */
function AxisLine({ axis, format }: { axis: Axis; format: PlotAxis['format'] }) {
  return (
    <>
      <span class="hidden">{useWords().plot.drawing}</span>
      <svg width="100%" height="22" aria-hidden="true" focusable="false">
        {axis.ticks.map(tick => (
          <>
            <line x1={`${axis.place(tick)}%`} x2={`${axis.place(tick)}%`} y1="17" y2="22" class="tick" />
            <text x={`${axis.place(tick)}%`} y="13" text-anchor="middle">
              {format(tick)}
            </text>
          </>
        ))}
      </svg>
    </>
  )
}

interface BarProps {
  stretches: Stretches
  axis: Axis
  /** Whether the axis begins on the right. */
  isMirrored: boolean
}

/** Drawn about its middle: what lies within the inner drawing is placed up and down from there. */
function Bar({ stretches: { spans, stated }, axis, isMirrored }: BarProps) {
  return (
    <svg width="100%" height="100%" aria-hidden="true" focusable="false">
      {axis.ticks.map(tick => (
        <line x1={`${axis.place(tick)}%`} x2={`${axis.place(tick)}%`} y1="0" y2="100%" class="grid" />
      ))}
      <svg y="50%" width="100%" height="1" overflow="visible" aria-hidden="true">
        {spans.map(({ least, most }) => (
          <Span
            from={least === null ? null : axis.place(least)}
            to={most === null ? null : axis.place(most)}
            isMirrored={isMirrored}
          />
        ))}
        {stated === null ? null : <circle cx={`${axis.place(stated)}%`} r="5" class="stated" />}
      </svg>
    </svg>
  )
}

/** One stretch between two places in per cent; an open end has an arrow at the axis's end. */
function Span({ from, to, isMirrored }: { from: number | null; to: number | null; isMirrored: boolean }) {
  const [near, far] = isMirrored ? [99, 1] : [1, 99]
  const [start, end] = [from ?? near, to ?? far]
  return (
    <>
      <line x1={`${start}%`} x2={`${end}%`} class="span" />
      {from === null ? <Arrow at={near} pointing={isMirrored ? 'right' : 'left'} /> : <End at={start} />}
      {to === null ? <Arrow at={far} pointing={isMirrored ? 'left' : 'right'} /> : <End at={end} />}
    </>
  )
}

const End = ({ at }: { at: number }) => <line x1={`${at}%`} x2={`${at}%`} y1="-5" y2="5" class="span" />

/** A drawing of its own, for a path has no coordinates in per cent. */
function Arrow({ at, pointing }: { at: number; pointing: 'left' | 'right' }) {
  return (
    <svg x={`${at}%`} overflow="visible" width="1" height="1" aria-hidden="true">
      <path d={pointing === 'right' ? 'M-7-5 1 0-7 5' : 'M7-5-1 0 7 5'} class="arrow" />
    </svg>
  )
}

/** When the claims of a position were made; of more than two dates the earliest, as the list of claims has each. */
export function describeWhen(site: Site, { claims: own, lifted, firstAsserted }: Position): string {
  const times = [
    ...new Set(
      [...own, ...lifted].flatMap(id => site.claims.get(id) ?? []).map(claim => describeTimes(claim.asserted, site)),
    ),
  ]
  return times.length > 2
    ? site.words.times.severalFrom(times.length, firstAsserted ?? undefined)
    : times.join(site.words.semicolon)
}
