import { memoize } from '../../rdf/memoize.js'
import { gatherFlows, listRelays, type Relay } from '../../view/relays.js'
import { relaysData } from './data/relays-data.js'
import type { Page } from './layout.js'
import { FlowDrawing } from './parts/flow-drawing.js'
import { Heading } from './parts/heading.js'
import { cutPage, Pager, pagePaths } from './parts/pager.js'
import { Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import { plotFlows } from './plots/flow-plot.js'
import { relaysQuery } from './queries/held.js'
import type { Site } from './site.js'
import { useWords } from './site-context.js'

const path = '/relays'

/** So many rows stand on one page. */
const rowsOfPage = 200

/** So many nodes at most stand in one column of the drawing. */
const nodesOfColumn = 24

/** Who relays whom in a site; worked out once. */
const relaysOf = memoize((site: Site) => listRelays(site.entries, site), new WeakMap())

/** How many claims somebody relays, and on which ways; worked out once. */
const drawnOf = memoize(
  (site: Site) => ({
    relayed: site.entries.filter(({ mentions }) => mentions.some(({ relayedBy }) => relayedBy.length > 0)),
    flows: gatherFlows(site.entries, nodesOfColumn, site),
  }),
  new WeakMap(),
)

/** The paths of the pages on who relays whom. */
export function relaysPaths(site: Site): string[] {
  return pagePaths(path, relaysOf(site).length, rowsOfPage)
}

/** Who relays whom, drawn from claimants to documents, and as a table; undefined where there is no page of that number. */
export function relaysPage(site: Site, number: number): Page | undefined {
  const { entries } = site
  const relays = relaysOf(site)
  const page = cutPage(relays, rowsOfPage, number)
  if (page === undefined) return undefined
  const { relayed, flows: all } = drawnOf(site)
  const flows = number === 1 ? all : []
  const { relays: words } = site.words
  return {
    title: words.title,
    section: path,
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p class="lead">
            {words.lead(entries.length, relayed.length)} <a href="/relaying">{words.whatChanged}</a>
          </p>
        </Heading>
        {flows.length === 0 ? null : <FlowDrawing of={flows} />}
        {relays.length === 0 ? null : (
          <>
            <h2 id="steps">{words.steps}</h2>
            <p class="rule">{words.stepsRule}</p>
            <Pager of={page} path={path} />
            <RelayTable of={page.items} />
            <Pager of={page} path={path} again />
          </>
        )}
      </>
    ),
    data: relaysData(relays, all),
    plot: plotFlows(all),
    filesAt: { path, query: '' },
    query: { text: relaysQuery },
  }
}

function RelayTable({ of }: { of: readonly Relay[] }) {
  const { relays: words, number } = useWords()
  return (
    <Scroll label={words.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.whom}</th>
            <th scope="col">{words.by}</th>
            <th scope="col" class="figure">
              {words.claims}
            </th>
            <th scope="col" class="figure">
              {words.documents}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ from, by, isClaimant, claims, documents }) => (
            <tr>
              <th scope="row">
                <Reference to={from} />
                {isClaimant ? '' : words.passesOn}
              </th>
              <td>
                <Reference to={by} />
              </td>
              <td class="figure">{number(claims)}</td>
              <td class="figure">{number(documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
