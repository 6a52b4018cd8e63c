import { memoize } from '../../rdf/memoize.js'
import { gatherFlows, listRelays, type Relay } from '../../view/relays.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { FlowDrawing } from './parts/flow-drawing.js'
import { Heading } from './parts/heading.js'
import { cutPage, Pager, pagePaths } from './parts/pager.js'
import { Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import { relaysQuery } from './queries/held.js'
import type { Site } from './site.js'

const path = '/relays'

/** So many rows stand on one page. */
const rowsOfPage = 200

/** So many nodes at most stand in one column of the drawing. */
const nodesOfColumn = 24

/** Who relays whom in a site; worked out once. */
const relaysOf = memoize(({ entries }: Site) => listRelays(entries), new WeakMap())

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
  const relayed = entries.filter(({ mentions }) => mentions.some(({ relayedBy }) => relayedBy.length > 0))
  const flows = number === 1 ? gatherFlows(entries, nodesOfColumn) : []
  return {
    title: 'Who relays whom',
    section: path,
    body: (
      <>
        <Heading kind="The ways of claims" title="Who relays whom">
          <p class="lead">
            {relayed.length === 0
              ? 'Every claim here stands in its claimant’s own document.'
              : `Of ${count(entries.length, 'claim')} ${relayed.length.toLocaleString('en')} ${relayed.length === 1 ? 'is' : 'are'} passed on by somebody other than whoever makes them.`}{' '}
            <a href="/relaying">What relaying changed</a>
          </p>
        </Heading>
        {flows.length === 0 ? null : <FlowDrawing of={flows} />}
        {relays.length === 0 ? null : (
          <>
            <h2 id="steps">Step by step</h2>
            <p class="rule">
              Who has claims from whom, each step of a chain by itself. One claim may be passed on by several, and stand
              in several documents. The most frequent comes first: that says how much is told here, and nothing of
              anybody’s worth.
            </p>
            <Pager of={page} path={path} />
            <RelayTable of={page.items} />
            <Pager of={page} path={path} again />
          </>
        )}
      </>
    ),
    query: { text: relaysQuery },
  }
}

function RelayTable({ of }: { of: readonly Relay[] }) {
  return (
    <Scroll label="Who relays whom">
      <table>
        <thead>
          <tr>
            <th scope="col">Whom</th>
            <th scope="col">Passed on by</th>
            <th scope="col" class="figure">
              Claims
            </th>
            <th scope="col" class="figure">
              Documents
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ from, by, isClaimant, claims, documents }) => (
            <tr>
              <th scope="row">
                <Reference to={from} />
                {isClaimant ? '' : ', which passes them on itself'}
              </th>
              <td>
                <Reference to={by} />
              </td>
              <td class="figure">{claims.toLocaleString('en')}</td>
              <td class="figure">{documents.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
