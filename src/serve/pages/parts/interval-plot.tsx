import type { PlotAxis, Stretches } from '../../../compare/kinds/plot.js'
import type { Position } from '../../../compare/types.js'
import { gatherPlots, type PlotView, placesOf, type Stand } from '../../../view/plots.js'
import { describeSpeakers } from '../../../view/speakers.js'
import { capitalise, describeTimes } from '../../../view/words.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { type Axis, createAxis } from './axis.js'
import { count } from './count.js'
import { Name, Reference } from './reference.js'

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
  const rows = all.slice(0, brief)
  const places = rows.flatMap(({ stretches }) => placesOf(stretches))
  const axis = createAxis(places, { days: drawn.days })
  return (
    <table class={brief === undefined ? 'plot' : 'plot brief'}>
      <caption>
        {capitalise(drawn.name)}s on one axis{unit === '' ? '' : `, in ${unit}`}
        {axis.logarithmic ? ' (logarithmic: each step of the same length multiplies by the same factor)' : ''}. A dot is
        the {drawn.name} as stated, a bar what the wording allows, an arrow an end that is open.
        {rows.length < all.length ? ` ${rows.length} of ${all.length} ${drawn.name}s are shown.` : ''}
      </caption>
      <thead>
        <tr>
          {brief === undefined ? (
            <th scope="col" class="number">
              No.
            </th>
          ) : null}
          <th scope="col">{capitalise(drawn.name)}</th>
          {scopes ? <th scope="col">Scope</th> : null}
          <th scope="col">{brief === undefined ? 'Who and when' : 'Who'}</th>
          <th scope="col" class="bar">
            <AxisLine axis={axis} format={drawn.format} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stand: { number, position, question }, stretches }) => (
          <tr>
            {brief === undefined ? <td class="number">{number}</td> : null}
            <th scope="row">
              <Reference to={position} />
            </th>
            {scopes ? (
              <td>
                <Reference to={{ id: question.id, label: question.event.label }} />
              </td>
            ) : null}
            <td>
              {describeSpeakers(position, site).map(({ name, manner }) => (
                <span class="speaker">
                  <Name>{name}</Name>
                  {manner === '' ? null : <span class="manner"> ({manner})</span>}
                </span>
              ))}
              {brief === undefined ? <span class="when">{describeWhen(site, position)}</span> : null}
            </td>
            <td class="bar">
              <Bar stretches={stretches} axis={axis} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The axis's round figures; the rows say everything in words. */
function AxisLine({ axis, format }: { axis: Axis; format: PlotAxis['format'] }) {
  return (
    <>
      <span class="hidden">Drawing</span>
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

/** Drawn about its middle: what lies within the inner drawing is placed up and down from there. */
function Bar({ stretches: { spans, stated }, axis }: { stretches: Stretches; axis: Axis }) {
  return (
    <svg width="100%" height="100%" aria-hidden="true" focusable="false">
      {axis.ticks.map(tick => (
        <line x1={`${axis.place(tick)}%`} x2={`${axis.place(tick)}%`} y1="0" y2="100%" class="grid" />
      ))}
      <svg y="50%" width="100%" height="1" overflow="visible" aria-hidden="true">
        {spans.map(({ least, most }) => (
          <Span from={least === null ? null : axis.place(least)} to={most === null ? null : axis.place(most)} />
        ))}
        {stated === null ? null : <circle cx={`${axis.place(stated)}%`} r="5" class="stated" />}
      </svg>
    </svg>
  )
}

/** One stretch between two places in per cent; an open end has an arrow at the axis's end. */
function Span({ from, to }: { from: number | null; to: number | null }) {
  const [start, end] = [from ?? 1, to ?? 99]
  return (
    <>
      <line x1={`${start}%`} x2={`${end}%`} class="span" />
      {from === null ? <Arrow at={1} pointing="left" /> : <End at={start} />}
      {to === null ? <Arrow at={99} pointing="right" /> : <End at={end} />}
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
export function describeWhen({ claims }: Site, { claims: own, lifted, firstAsserted }: Position): string {
  const times = [
    ...new Set([...own, ...lifted].flatMap(id => claims.get(id) ?? []).map(claim => describeTimes(claim.asserted))),
  ]
  return times.length > 2
    ? `${count(times.length, 'date')}, the earliest from ${firstAsserted ?? 'an unknown day'}`
    : times.join('; ')
}
