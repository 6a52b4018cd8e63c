import type { OpenRanges } from '../../compare/ranges/open-ranges.js'
import { describeEnd, describeLowest } from '../../compare/ranges/range-words.js'
import type { EventRange } from '../../compare/ranges/types.js'
import { rangeRuleNames } from '../../compare/ranges/types.js'
import { memoize } from '../../rdf/memoize.js'
import type { Resource } from '../../rdf/resource.js'
import { groupBy } from '../../view/group-by.js'
import { nameProperty } from '../../view/words.js'
import type { Paths } from '../paths.js'
import { rangesData } from './data/ranges-data.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { cutPage, Pager, pagePaths } from './parts/pager.js'
import { RangeDetail, Setters } from './parts/range-detail.js'
import { Name, Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import { rangeQuery, rangesQuery } from './queries/figures.js'
import { nameRange, rangeWordsOf } from './range-told.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** The path of the page with an event's ranges; none for what is no event. */
export function rangePath({ pathOf }: Pick<Paths, 'pathOf'>, event: string): string | undefined {
  const path = pathOf(event)
  return path?.startsWith('/event/') ? path.replace('/event/', '/range/') : undefined
}

/** The paths of all events' ranges. */
export async function rangePaths({ paths, events, rangesAsOf }: Site): Promise<string[]> {
  const open = await rangesAsOf(undefined)
  const pages = pagePaths('/range', listEvents(open).length, eventsOfPage).slice(1)
  return [...pages, ...[...events.keys()].flatMap(event => (open.has(event) ? (rangePath(paths, event) ?? []) : []))]
}

/** One event's lowest and highest figures, by each rule, with what sets them and what was left out. */
export function rangePage(site: Site, open: OpenRanges, id: string, asOf: string | undefined): Page {
  const event = site.events.get(id)!
  const found = findRanges(open, site, id)
  const { range: words } = site.words
  return {
    title: words.titleOf(site.nameOf(event)),
    body: (
      <>
        <Heading kind={words.kind} title={site.nameOf(event)}>
          <p>
            {words.what(<Reference to={event} />)}
            <a href="/range">{words.allEvents}</a>
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
    data: rangesData(() => found.flatMap(({ ranges }) => ranges), { isOne: true }),
  }
}

/** All events of which claims give figures, with their ranges by each rule. */
export function rangesPage(site: Site, open: OpenRanges, asOf: string | undefined, number: number): Page | undefined {
  const page = cutPage(listEvents(open), eventsOfPage, number)
  if (page === undefined) return undefined
  const found = groupRanges(
    page.items.flatMap(rules => rules.flatMap(({ find }) => find())),
    site,
  )
  const { range: words, rangeRules, count } = site.words
  return {
    title: words.title,
    section: '/range',
    body: (
      <>
        <Heading kind={words.allEvents} title={words.title}>
          <p>{words.whatOfAll}</p>
          <Conventions of={found.flatMap(({ ranges }) => ranges)} />
          <DayForm day={asOf} />
        </Heading>
        {found.length === 0 ? <p>{words.none}</p> : null}
        <Pager of={page} path="/range" />
        {found.map(({ measure, ranges }, i) => (
          <section aria-labelledby={`measure-${i + 1}`}>
            <h2 id={`measure-${i + 1}`}>
              <Name>{measure}</Name> <span class="count">{count(ranges.length / rangeRuleNames.length, 'event')}</span>
            </h2>
            <Scroll label={words.label}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.event}</th>
                    {rangeRuleNames.map(name => (
                      <th scope="col">{words.byRule(rangeRules[name])}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {[...groupBy(ranges, ({ event }) => event.id).values()].map(([first, ...more]) => (
                    <tr>
                      <th scope="row">
                        <RangeLink event={first!.event} asOf={asOf} />
                      </th>
                      {[first!, ...more].map(range => (
                        <td>{nameRange(range, site)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </section>
        ))}
        <Pager of={page} path="/range" again />
      </>
    ),
    query: { text: rangesQuery },
    data: rangesData(() => findRanges(open, site).flatMap(({ ranges }) => ranges), { isOne: false }),
  }
}

/** An event's name as a link to its ranges. */
function RangeLink({ event, asOf }: { event: Resource; asOf: string | undefined }) {
  const { site } = useSetup()
  const path = rangePath(site.paths, event.id)
  const name = <Name of={event.id}>{site.nameOf(event)}</Name>
  if (path === undefined) return name
  return <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>{name}</a>
}

/** The ranges by measure and unit, each by every rule, in the order of the rules. */
function findRanges(open: OpenRanges, site: Site, event?: string): { measure: string; ranges: EventRange[] }[] {
  return groupRanges(
    open.measures.flatMap(({ id }) => rangeRuleNames.flatMap(rule => open.find({ event, property: id, rule }))),
    site,
  )
}

function groupRanges(ranges: readonly EventRange[], site: Site): { measure: string; ranges: EventRange[] }[] {
  const byMeasure = groupBy(ranges, measured => nameProperty(measured, site))
  return [...byMeasure].map(([measure, its]) => ({ measure, ranges: its }))
}

/** So many events stand on one page. */
const eventsOfPage = 100

/** The events of which there are ranges, measure by measure, each with its ranges by every rule. */
const listEvents = memoize(
  (open: OpenRanges) =>
    open.measures.flatMap(({ id }) => {
      const [first = [], ...others] = rangeRuleNames.map(rule => open.list({ property: id, rule }))
      return first.map((listed, place) => [listed, ...others.flatMap(other => other[place] ?? [])])
    }),
  new WeakMap(),
)

function Measure({ id, name, ranges }: { id: string; name: string; ranges: readonly EventRange[] }) {
  const { site } = useSetup()
  const { range: words, rangeRules } = site.words
  const shown = rangeWordsOf(site)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Name>{name}</Name>
      </h2>
      <Scroll label={words.ends}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.lowest}</th>
              <th scope="col">{words.setBy}</th>
              <th scope="col">{words.highest}</th>
              <th scope="col">{words.setBy}</th>
            </tr>
          </thead>
          <tbody>
            {ranges.map(({ rule, lowest, ofPart, highest }) => (
              <tr>
                <th scope="row">{rangeRules[rule.name]}</th>
                <td>{describeLowest({ lowest, ofPart }, shown)}</td>
                <td>
                  <Setters of={lowest} />
                </td>
                <td>{describeEnd(highest, shown)}</td>
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
          <summary>{words.byRuleRange(rangeRules[range.rule.name], nameRange(range, site))}</summary>
          <RangeDetail range={range} />
        </details>
      ))}
    </section>
  )
}

/** How vague words are read. What is restricted is not told of on pages, not even how much there is. */
function Conventions({ of: [first] }: { of: readonly EventRange[] }) {
  const { site } = useSetup()
  if (first === undefined) return null
  const { reading } = first
  return <p class="rule">{site.words.range.vague(<Convention of={reading} />)}</p>
}

/** The name of a convention, marked as what it is where that is another language. */
function Convention({ of }: { of: Resource }) {
  const { site } = useSetup()
  const name = site.nameOf(of)
  const lang = site.langOf(name, of.id)
  return lang === undefined ? name : <bdi lang={lang}>{name}</bdi>
}

/** Asks for a day by which claims must certainly have been made to count. The page's own path answers. */
function DayForm({ day }: { day: string | undefined }) {
  const { isStatic, site } = useSetup()
  const { asOf: words } = site.words
  if (isStatic) return null
  return (
    <form method="get" class="as-of">
      <label for="as-of">{words.label}</label> <input type="date" id="as-of" name="as-of" value={day} />{' '}
      <button type="submit">{words.show}</button>
      {day === undefined ? null : (
        <p role="status">
          {words.rangeCounts(day)} <a href="?">{words.countAll}</a>
        </p>
      )}
    </form>
  )
}
