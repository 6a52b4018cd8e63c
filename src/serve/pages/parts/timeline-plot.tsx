import type { Child } from 'hono/jsx'
import type { Document } from '../../../claims/document.js'
import { possibleDaysOf } from '../../../time/possible-days.js'
import { groupBy } from '../../../view/group-by.js'
import type { Deed, TimelineActor, TimelineRow } from '../../../view/timeline.js'
import { capitalise, describeTimes } from '../../../view/words.js'
import { useSetup } from '../site-context.js'
import { count } from './count.js'
import { Reference, References } from './reference.js'
import { createTimeAxis, type TimeAxis } from './time-axis.js'

interface TimelinePlotProps {
  of: readonly TimelineActor[]
  /** The documents that carry the claims. */
  documents: readonly Document[]
  /** Whether the page is an actor's own, which needs no naming. */
  withoutActors?: boolean
}

/** More different days of publication are not drawn through all rows. */
const mostLines = 6

/** More of them are not listed. */
const mostPublications = 60

/** Who said what when, in a table, with bounds drawn as bounds beside the words. */
export function TimelinePlot({ of, documents, withoutActors = false }: TimelinePlotProps) {
  const published = [...groupBy(documents, document => describeTimes(document.published)).values()]
    .map(group => ({
      documents: group,
      days: possibleDaysOf(group[0]!.published),
      when: describeTimes(group[0]!.published),
    }))
    .filter(({ days }) => days.first !== undefined || days.last !== undefined)
    .slice(0, mostPublications)
  const axis = createTimeAxis([...of.flatMap(({ rows }) => rows), ...published].map(({ days }) => days))
  if (axis === undefined) return <p>Of none of these claims is it known when they were made.</p>
  const kinds = new Set(of.flatMap(({ rows }) => rows.map(kindOf)))
  const lines = published.length > mostLines ? [] : published.map(({ days }) => axis.span(days))
  return (
    <table class={withoutActors ? 'plot timeline own' : 'plot timeline'}>
      <caption>
        A bar reaches from the first to the last day on which something can have been said; that it was said all that
        time is not meant. An arrow is an end that is not known, a dot a day that is.
        {kinds.has('ascribed')
          ? ' A bar with a broken line is what others’ documents have the actor say beside words of its own.'
          : ''}
        {kinds.has('withdrawn') ? ' A bar with crosses is when claims were withdrawn.' : ''}
        {lines.length === 0
          ? ''
          : ' Broken lines through all rows are first and last days on which a document can have been published.'}
      </caption>
      <thead>
        <tr>
          {withoutActors ? null : <th scope="col">Actor</th>}
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col" class="bar">
            <Ticks axis={axis} />
          </th>
        </tr>
      </thead>
      <tbody>
        {published.map(({ documents: group, days, when }) => (
          <tr class="publication">
            {withoutActors ? null : <td>Published</td>}
            <td class="days">{capitalise(when)}</td>
            <td>
              {withoutActors ? 'Published: ' : ''}
              <References to={group} />
            </td>
            <td class="bar">
              <Drawing axis={axis} lines={lines}>
                <Bar span={axis.span(days)} kind="published" />
              </Drawing>
            </td>
          </tr>
        ))}
      </tbody>
      {of.map(({ actor, rows }) => (
        <tbody>
          {rows.map((row, i) => (
            <tr>
              {withoutActors || i > 0 ? null : (
                <th scope="rowgroup" rowspan={rows.length}>
                  {actor === undefined ? 'Unknown claimant' : <Reference to={actor} />}
                </th>
              )}
              <td class="days">{capitalise(row.when)}</td>
              <td>
                <Deeds of={row} />
              </td>
              <td class="bar">
                <Drawing axis={axis} lines={lines}>
                  <Bar span={axis.span(row.days)} kind={kindOf(row)} />
                </Drawing>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const words: Readonly<Record<Deed, string>> = {
  said: '',
  revised: ' in place of earlier ones',
  withdrawn: ' withdrawn',
}

/** How many claims, of what kind; where there are few, these themselves. */
function Deeds({ of: { deed, ascribed, claims } }: { of: TimelineRow }) {
  const { site } = useSetup()
  const [only, ...more] = claims
  return (
    <>
      {more.length === 0 ? (
        <Reference to={{ id: only!.id, label: site.labelOf(only!.id) }} />
      ) : (
        count(claims.length, 'claim')
      )}
      {more.length === 0
        ? deed === 'revised'
          ? ', in place of an earlier one'
          : deed === 'withdrawn'
            ? ', withdrawn'
            : ''
        : words[deed]}
      {ascribed ? ', as others’ documents have it' : ''}
    </>
  )
}

type Kind = Deed | 'ascribed' | 'published'

const kindOf = ({ deed, ascribed }: TimelineRow): Kind => (deed === 'withdrawn' ? deed : ascribed ? 'ascribed' : deed)

/** The axis's days; the rows say everything in words. */
function Ticks({ axis }: { axis: TimeAxis }) {
  return (
    <>
      <span class="hidden">Drawing</span>
      <svg width="100%" height="22" aria-hidden="true" focusable="false">
        {axis.ticks.map(({ place, name }) => (
          <>
            <line x1={`${place}%`} x2={`${place}%`} y1="17" y2="22" class="tick" />
            <text x={`${place}%`} y="13" text-anchor="middle">
              {name}
            </text>
          </>
        ))}
      </svg>
    </>
  )
}

interface DrawingProps {
  axis: TimeAxis
  lines: readonly ReturnType<TimeAxis['span']>[]
  children: Child
}

/** Drawn about its middle: what lies within the inner drawing is placed up and down from there. */
function Drawing({ axis, lines, children }: DrawingProps) {
  const places = [...new Set(lines.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()))]
  return (
    <svg width="100%" height="100%" aria-hidden="true" focusable="false">
      {axis.ticks.map(({ place }) => (
        <line x1={`${place}%`} x2={`${place}%`} y1="0" y2="100%" class="grid" />
      ))}
      {places.map(place => (
        <line x1={`${place}%`} x2={`${place}%`} y1="0" y2="100%" class="publishing" />
      ))}
      <svg y="50%" width="100%" height="1" overflow="visible" aria-hidden="true">
        {children}
      </svg>
    </svg>
  )
}

/** Stretches that are shorter, in per cent of the width, are drawn as a dot. */
const shortest = 1.6

function Bar({ span: { from, to }, kind }: { span: ReturnType<TimeAxis['span']>; kind: Kind }) {
  if (from === null && to === null) return null
  const [start, end] = [from ?? 1, to ?? 99]
  if (end - start < shortest && from !== null && to !== null) {
    const middle = `${((start + end) / 2).toFixed(2)}%`
    return kind === 'withdrawn' ? <Cross at={middle} /> : <circle cx={middle} r="5" class={`day ${kind}`} />
  }
  return (
    <>
      <line x1={`${start}%`} x2={`${end}%`} class={`bounds ${kind}`} />
      {from === null ? <Arrow at="1%" pointing="left" kind={kind} /> : <End at={start} kind={kind} />}
      {to === null ? <Arrow at="99%" pointing="right" kind={kind} /> : <End at={end} kind={kind} />}
    </>
  )
}

function End({ at, kind }: { at: number; kind: Kind }) {
  if (kind === 'withdrawn') return <Cross at={`${at}%`} />
  return <line x1={`${at}%`} x2={`${at}%`} y1="-5" y2="5" class={`end ${kind}`} />
}

/** Drawings of their own, for a path has no coordinates in per cent. */
function Arrow({ at, pointing, kind }: { at: string; pointing: 'left' | 'right'; kind: Kind }) {
  return (
    <svg x={at} overflow="visible" width="1" height="1" aria-hidden="true">
      <path d={pointing === 'right' ? 'M-7-5 1 0-7 5' : 'M7-5-1 0 7 5'} class={`open ${kind}`} />
    </svg>
  )
}

function Cross({ at }: { at: string }) {
  return (
    <svg x={at} overflow="visible" width="1" height="1" aria-hidden="true">
      <path d="M-4-4 4 4M4-4-4 4" class="open withdrawn" />
    </svg>
  )
}
