import type { OpenRanges } from '../../compare/ranges/open-ranges.js'
import { describeEnd, describeLowest } from '../../compare/ranges/range-words.js'
import type { EventRange } from '../../compare/ranges/types.js'
import { rangeRuleNames } from '../../compare/ranges/types.js'
import type { Resource } from '../../rdf/resource.js'
import { groupBy } from '../../view/group-by.js'
import { capitalise } from '../../view/words.js'
import type { Paths } from '../paths.js'
import { rangesData } from './data/ranges-data.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { RangeDetail, Setters } from './parts/range-detail.js'
import { Name, Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import { rangeQuery, rangesQuery } from './queries/figures.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** The path of the page with an event's ranges; none for what is no event. */
export function rangePath({ pathOf }: Pick<Paths, 'pathOf'>, event: string): string | undefined {
  const path = pathOf(event)
  return path?.startsWith('/event/') ? path.replace('/event/', '/range/') : undefined
}

/** The paths of all events' ranges. */
export async function rangePaths({ paths, events, rangesAsOf }: Site): Promise<string[]> {
  const { has } = await rangesAsOf(undefined)
  return [...events.keys()].flatMap(event => (has(event) ? (rangePath(paths, event) ?? []) : []))
}

/** One event's lowest and highest figures, by each rule, with what sets them and what was left out. */
export function rangePage(site: Site, open: OpenRanges, id: string, asOf: string | undefined): Page {
  const event = site.events.get(id)!
  const found = findRanges(open, id)
  return {
    title: `${event.label}: range of figures`,
    body: (
      <>
        <Heading kind="Range of figures" title={event.label}>
          <p>
            The lowest and the highest figures that claims give for <Reference to={event} />, and what sets them.
            Nothing is averaged, and no source is ranked. <a href="/range">All events</a>
          </p>
          <Conventions of={found.flatMap(({ ranges }) => ranges)} />
          <DayForm day={asOf} />
        </Heading>
        {found.map(({ measure, ranges }, i) => (
          <Measure id={`measure-${i + 1}`} name={measure} ranges={ranges} />
        ))}
      </>
    ),
    query: { text: rangeQuery(id) },
    data: rangesData(
      found.flatMap(({ ranges }) => ranges),
      { isOne: true },
    ),
  }
}

/** All events of which claims give figures, with their ranges by each rule. */
export function rangesPage(open: OpenRanges, asOf: string | undefined): Page {
  const found = findRanges(open)
  return {
    title: 'Ranges of figures',
    section: '/range',
    body: (
      <>
        <Heading kind="All events" title="Ranges of figures">
          <p>
            For each event the lowest and the highest figures that claims give, by three rules. Nothing is averaged, and
            no source is ranked.
          </p>
          <Conventions of={found.flatMap(({ ranges }) => ranges)} />
          <DayForm day={asOf} />
        </Heading>
        {found.length === 0 ? <p>No claim gives a figure.</p> : null}
        {found.map(({ measure, ranges }, i) => (
          <section aria-labelledby={`measure-${i + 1}`}>
            <h2 id={`measure-${i + 1}`}>
              <Name>{measure}</Name> <span class="count">{count(ranges.length / rangeRuleNames.length, 'event')}</span>
            </h2>
            <Scroll label="Ranges by each rule">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Event</th>
                    {rangeRuleNames.map(name => (
                      <th scope="col">By the rule {name}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {[...groupBy(ranges, ({ event }) => event.id).values()].map(([first, ...more]) => (
                    <tr>
                      <th scope="row">
                        <RangeLink event={first!.event} asOf={asOf} />
                      </th>
                      {[first!, ...more].map(({ label }) => (
                        <td>{label}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </section>
        ))}
      </>
    ),
    query: { text: rangesQuery },
    data: rangesData(
      found.flatMap(({ ranges }) => ranges),
      { isOne: false },
    ),
  }
}

/** An event's name as a link to its ranges. */
function RangeLink({ event, asOf }: { event: Resource; asOf: string | undefined }) {
  const path = rangePath(useSetup().site.paths, event.id)
  if (path === undefined) return <Name>{event.label}</Name>
  return (
    <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>
      <Name>{event.label}</Name>
    </a>
  )
}

/** The ranges by measure and unit, each by every rule, in the order of the rules. */
function findRanges(open: OpenRanges, event?: string): { measure: string; ranges: EventRange[] }[] {
  const all = open.measures.flatMap(({ id }) => rangeRuleNames.map(rule => open.find({ event, property: id, rule })))
  const byMeasure = groupBy(all.flat(), ({ property, unit }) => nameMeasure(property, unit))
  return [...byMeasure].map(([measure, ranges]) => ({ measure, ranges }))
}

function nameMeasure({ label }: Resource, unit: string): string {
  return `${capitalise(label)}${unit === '' ? '' : ` (in ${unit})`}`
}

function Measure({ id, name, ranges }: { id: string; name: string; ranges: readonly EventRange[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Name>{name}</Name>
      </h2>
      <Scroll label="The ends by each rule">
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Lowest</th>
              <th scope="col">Set by</th>
              <th scope="col">Highest</th>
              <th scope="col">Set by</th>
            </tr>
          </thead>
          <tbody>
            {ranges.map(({ rule, lowest, ofPart, highest }) => (
              <tr>
                <th scope="row">{rule.name}</th>
                <td>{describeLowest({ lowest, ofPart })}</td>
                <td>
                  <Setters of={lowest} />
                </td>
                <td>{describeEnd(highest)}</td>
                <td>
                  <Setters of={highest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {ranges.map((range, i) => (
        <details open={i === 0}>
          <summary>
            By the rule {range.rule.name}: {range.label}
          </summary>
          <RangeDetail range={range} />
        </details>
      ))}
    </section>
  )
}

/** How vague words are read. What is restricted is not told of on pages, not even how much there is. */
function Conventions({ of: [first] }: { of: readonly EventRange[] }) {
  if (first === undefined) return null
  return <p class="rule">Vague words are read by “{first.reading.label}”, a convention.</p>
}

/** Asks for a day by which claims must certainly have been made to count. The page's own path answers. */
function DayForm({ day }: { day: string | undefined }) {
  if (useSetup().isStatic) return null
  return (
    <form method="get" class="as-of">
      <label for="as-of">As of</label> <input type="date" id="as-of" name="as-of" value={day} />{' '}
      <button type="submit">Show</button>
      {day === undefined ? null : (
        <p role="status">
          What was certainly said by {day} counts; what may have been said later is listed as left out.{' '}
          <a href="?">Count all claims</a>
        </p>
      )}
    </form>
  )
}
