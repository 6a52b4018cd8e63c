import type { Child } from 'hono/jsx'
import type { Document } from '../../../claims/document.js'
import { possibleDaysOf } from '../../../time/possible-days.js'
import { groupBy } from '../../../view/group-by.js'
import { describeTimes } from '../../../view/tell.js'
import type { Deed, TimelineActor, TimelineRow } from '../../../view/timeline.js'
import { capitalise } from '../../../view/words.js'
import type { Site } from '../site.js'
import { useSetup, useWords } from '../site-context.js'
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
  const { site } = useSetup()
  const { words, language } = site
  const { timeline: said } = words
  const isMirrored = language.direction === 'rtl'
  const published = [...groupBy(documents, document => describeTimes(document.published)).values()]
    .map(group => ({
      documents: group,
      days: possibleDaysOf(group[0]!.published),
      when: describeTimes(group[0]!.published, site),
    }))
    .filter(({ days }) => days.first !== undefined || days.last !== undefined)
    .slice(0, mostPublications)
  const axis = createTimeAxis(
    [...of.flatMap(({ rows }) => rows), ...published].map(({ days }) => days),
    { isMirrored, write: words.shortDate },
  )
  if (axis === undefined) return <p>{said.none}</p>
  const kinds = new Set(of.flatMap(({ rows }) => rows.map(kindOf)))
  const lines = published.length > mostLines ? [] : published.map(({ days }) => axis.span(days))
  return (
    <table class={withoutActors ? 'plot timeline own' : 'plot timeline'}>
      <caption>
        {said.caption({
          ascribed: kinds.has('ascribed'),
          withdrawn: kinds.has('withdrawn'),
          lines: lines.length > 0,
        })}
      </caption>
      <thead>
        <tr>
          {withoutActors ? null : <th scope="col">{said.actor}</th>}
          <th scope="col">{said.when}</th>
          <th scope="col">{said.what}</th>
          <th scope="col" class="bar">
            <Ticks axis={axis} />
          </th>
        </tr>
      </thead>
      <tbody>
        {published.map(({ documents: group, days, when }) => (
          <tr class="publication">
            {withoutActors ? null : <td>{said.published}</td>}
            <td class="days">{capitalise(when)}</td>
            <td>
              {withoutActors ? said.publishedInline : ''}
              <References to={group} />
            </td>
            <td class="bar">
              <Drawing axis={axis} lines={lines}>
                <Bar span={axis.span(days)} kind="published" isMirrored={isMirrored} />
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
                  {actor === undefined ? said.unknown : <Reference to={actor} />}
                </th>
              )}
              <td class="days">{capitalise(row.when)}</td>
              <td>
                <Deeds of={row} />
              </td>
              <td class="bar">
                <Drawing axis={axis} lines={lines}>
                  <Bar span={axis.span(row.days)} kind={kindOf(row)} isMirrored={isMirrored} />
                </Drawing>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** How many claims, of what kind, in words; one by its name. */
export function describeDeeds({ words, labelOf }: Site, { deed, ascribed, claims }: TimelineRow): string {
  const [only, ...more] = claims
  const what = more.length === 0 ? labelOf(only!.id) : words.count(claims.length, 'claim')
  const { one, several } = words.timeline
  return what + (more.length === 0 ? one[deed] : several[deed]) + (ascribed ? words.speakers.asOthersDocuments : '')
}

/** The same with a link to the claim, where it is one. */
function Deeds({ of: { deed, ascribed, claims } }: { of: TimelineRow }) {
  const { site } = useSetup()
  const [only, ...more] = claims
  const { timeline: said, count, speakers } = useWords()
  return (
    <>
      {more.length === 0 ? (
        <Reference to={{ id: only!.id, label: site.labelOf(only!.id) }} />
      ) : (
        count(claims.length, 'claim')
      )}
      {more.length === 0 ? said.one[deed] : said.several[deed]}
      {ascribed ? speakers.asOthersDocuments : ''}
    </>
  )
}

type Kind = Deed | 'ascribed' | 'published'

const kindOf = ({ deed, ascribed }: TimelineRow): Kind => (deed === 'withdrawn' ? deed : ascribed ? 'ascribed' : deed)

/** The axis's days; the rows say everything in words. */
function Ticks({ axis }: { axis: TimeAxis }) {
  return (
    <>
      <span class="hidden">{useWords().plot.drawing}</span>
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

interface BarProps {
  span: ReturnType<TimeAxis['span']>
  kind: Kind
  /** Whether the axis begins on the right. */
  isMirrored: boolean
}

function Bar({ span: { from, to }, kind, isMirrored }: BarProps) {
  if (from === null && to === null) return null
  const [near, far] = isMirrored ? [99, 1] : [1, 99]
  const [start, end] = [from ?? near, to ?? far]
  if (Math.abs(end - start) < shortest && from !== null && to !== null) {
    const middle = `${((start + end) / 2).toFixed(2)}%`
    return kind === 'withdrawn' ? <Cross at={middle} /> : <circle cx={middle} r="5" class={`day ${kind}`} />
  }
  return (
    <>
      <line x1={`${start}%`} x2={`${end}%`} class={`bounds ${kind}`} />
      {from === null ? (
        <Arrow at={`${near}%`} pointing={isMirrored ? 'right' : 'left'} kind={kind} />
      ) : (
        <End at={start} kind={kind} />
      )}
      {to === null ? (
        <Arrow at={`${far}%`} pointing={isMirrored ? 'left' : 'right'} kind={kind} />
      ) : (
        <End at={end} kind={kind} />
      )}
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
