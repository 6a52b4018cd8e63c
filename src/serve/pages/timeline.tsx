import { memoize } from '../../rdf/memoize.js'
import { cutTimeline, type TimelineActor, viewTimeline } from '../../view/timeline.js'
import { timelineData } from './data/timeline-data.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { Pager, pagePaths } from './parts/pager.js'
import { TimelinePlot } from './parts/timeline-plot.js'
import { plotTimeline } from './plots/timeline-plot.js'
import { claimsQuery } from './queries/held.js'
import type { Site } from './site.js'

const path = '/timeline'

/** So many rows stand on one page, where the rows of one actor allow it. */
const rowsOfPage = 150

/** The timeline of a site, page by page; worked out once. */
const viewPages = memoize(
  (site: Site) => cutTimeline(viewTimeline(site.entries, site.whoseWords, site), rowsOfPage),
  new WeakMap(),
)

/** The paths of the pages of the timeline. */
export function timelinePaths(site: Site): string[] {
  return pagePaths(path, viewPages(site).length, 1)
}

/** Who said what when; undefined where there is no page of that number. */
export function timelinePage(site: Site, number: number): Page | undefined {
  const pages = viewPages(site)
  const actors = pages[number - 1]
  if (actors === undefined) return undefined
  const carrying = new Set(listDocuments(actors))
  const documents = [...site.documents.values()].filter(({ id }) => carrying.has(id))
  const { timeline: words } = site.words
  return {
    title: words.title,
    section: path,
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p class="lead">{words.lead(site.claims.size)}</p>
          <p class="rule">{words.rule}</p>
        </Heading>
        <Pager of={{ number, pages: pages.length }} path={path} />
        <TimelinePlot of={actors} documents={documents} />
        <Pager of={{ number, pages: pages.length }} path={path} again />
      </>
    ),
    data: timelineData(site, pages.flat()),
    plot: plotTimeline(actors, documents),
    filesAt: { path, query: '' },
    query: { text: claimsQuery },
  }
}

/** The documents that carry the claims of some actors. */
export function listDocuments(actors: readonly TimelineActor[]): string[] {
  return actors.flatMap(({ rows }) =>
    rows.flatMap(({ claims }) =>
      claims.flatMap(({ mentions }) => mentions.flatMap(({ document }) => document?.id ?? [])),
    ),
  )
}
