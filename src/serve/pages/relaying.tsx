import { fidelityOutcomes } from '../../compare/fidelity/outcomes.js'
import { memoize } from '../../rdf/memoize.js'
import { groupBy } from '../../view/group-by.js'
import { outcomeMeanings } from '../../view/outcome-words.js'
import { type DocumentRelaying, isFaithful, type RelayedPair, viewRelaying } from '../../view/relaying.js'
import { describeTimes } from '../../view/words.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { LeavingOut } from './parts/leaving-out.js'
import { nameTally, OutcomeMark } from './parts/outcome-mark.js'
import { cutPage, Pager, pagePaths } from './parts/pager.js'
import { Reference } from './parts/reference.js'
import { RelayedPairView } from './parts/relayed-pair.js'
import { Scroll } from './parts/scroll.js'
import { relayingOfDocumentQuery, relayingQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** The path of the page on what a document made of others; undefined where it relays none. */
export function relayingPath(site: Site, document: string): string | undefined {
  const path = site.paths.pathOf(document)
  const relays = fidelityOf(site).has(document) || site.omissions(document).length > 0
  return relays && path?.startsWith('/document/') ? path.replace('/document/', '/relaying/') : undefined
}

/** The paths of the pages on what relaying changed. */
export function relayingPaths(site: Site): string[] {
  const ofDocuments = viewAll(site).flatMap(relaying => {
    const path = relayingPath(site, relaying.document)
    return path === undefined ? [] : pagePaths(path, listPairs(relaying).length, pairsOfPage)
  })
  return ['/relaying', ...ofDocuments]
}

/** So many pairs stand on one page. */
const pairsOfPage = 40

/** What every document made of those that it relays. */
export function relayingPage(site: Site): Page {
  const all = viewAll(site)
  const fidelity = site.whole.fidelity()
  const shown = all.slice(0, pairsOfPage)
  return {
    title: 'What relaying changed',
    section: '/relaying',
    body: (
      <>
        <Heading kind="Documents against their sources" title="What relaying changed">
          <p class="lead">
            {fidelity.length === 0
              ? 'No document here relays somebody of whom something nearer is here too.'
              : `${count(fidelity.length, 'relayed statement')} in ${count(all.length, 'document')} against the nearest source that is here: ${nameTally(fidelity)}.`}
          </p>
          {fidelity.length === 0 ? null : <Explanation />}
          <p>
            <a href="/relays">Who relays whom, drawn</a>
          </p>
        </Heading>
        {all.length < 2 ? null : <Overview of={all} />}
        {shown.map((relaying, i) => (
          <DocumentSection
            id={`document-${i + 1}`}
            relaying={relaying}
            shown={listPairs(relaying).slice(0, Math.floor(pairsOfPage / shown.length))}
            isWhole={all.length === 1}
          />
        ))}
        <Outcomes />
      </>
    ),
    query: { text: relayingQuery },
  }
}

/** What one document made of those that it relays; undefined where there is no such page. */
export function documentRelayingPage(site: Site, document: string, number: number): Page | undefined {
  const path = relayingPath(site, document)
  const relaying = viewAll(site).find(one => one.document === document)
  const page = relaying && cutPage(listPairs(relaying), pairsOfPage, number)
  if (path === undefined || relaying === undefined || page === undefined) return undefined
  const label = site.labelOf(document)
  const findings = fidelityOf(site).get(document) ?? []
  return {
    title: `${label}: what relaying changed`,
    section: '/relaying',
    body: (
      <>
        <Heading kind="What relaying changed" title={`${label}: what relaying changed`}>
          <p class="lead">
            {count(findings.length, 'relayed statement')} in <Reference to={{ id: document, label }} />
            {findings.length === 0 ? '.' : `: ${nameTally(findings)}.`} <a href="/relaying">All documents</a>
          </p>
          <Explanation />
        </Heading>
        <Pager of={page} path={path} />
        <Sources relaying={relaying} shown={page.items} isWhole={number === page.pages} isMain />
        <Pager of={page} path={path} again />
        <Outcomes />
      </>
    ),
    query: { text: relayingOfDocumentQuery(document) },
  }
}

/** What every document of a site made of those that it relays; worked out once. */
const viewAll = memoize(
  ({ claims, whole, omissions, labelOf }: Site): DocumentRelaying[] =>
    viewRelaying(
      claims,
      whole.fidelity(),
      [...new Set(whole.fidelity().map(({ document }) => document))].flatMap(omissions),
      labelOf,
    ),
  new WeakMap(),
)

/** What became of what each document relays. */
const fidelityOf = memoize(({ whole }: Site) => groupBy(whole.fidelity(), ({ document }) => document), new WeakMap())

interface Listed {
  readonly source: string | undefined
  readonly pair: RelayedPair
}

function listPairs({ sources }: DocumentRelaying): Listed[] {
  return sources.flatMap(({ source, pairs }) => pairs.map(pair => ({ source, pair })))
}

function Explanation() {
  return (
    <p class="rule">
      A statement is what one claim says on one property of one event. What a document has somebody say stands beside
      the source: the speaker’s own words where these are here, or else what a document nearer to the speaker has. Words
      with a dotted line stand only in the source, words underlined only in the relay; what was found rests on what is
      claimed, and not on the words that differ. Each claim is paraphrased in our words.
    </p>
  )
}

/** How many statements of each document had which outcome. */
function Overview({ of }: { of: readonly DocumentRelaying[] }) {
  const { site } = useSetup()
  return (
    <Scroll label="Documents and outcomes">
      <table>
        <caption>Documents in alphabetical order; nobody is ranked.</caption>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">What became of what it relays</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ document, sources }) => (
            <tr>
              <th scope="row">
                <a href={relayingPath(site, document)}>{site.labelOf(document)}</a>
              </th>
              <td>{nameTally(sources.flatMap(({ pairs }) => pairs.flatMap(({ findings }) => findings)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface DocumentSectionProps {
  id: string
  relaying: DocumentRelaying
  shown: readonly Listed[]
  isWhole: boolean
}

function DocumentSection({ id, relaying, shown, isWhole }: DocumentSectionProps) {
  const { site } = useSetup()
  const { document } = relaying
  const { publisher, published } = site.documents.get(document) ?? {}
  const all = listPairs(relaying).length
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Reference to={{ id: document, label: site.labelOf(document) }} />
      </h2>
      <p class="rule">
        {publisher === undefined ? 'Publisher not known' : <Reference to={publisher} />}
        {`, published ${published === undefined || describeTimes(published) === 'undated' ? 'on a day not known' : describeTimes(published)}`}
        {shown.length < all ? (
          <>
            . The gravest {shown.length} of {count(all, 'claim')} relayed;{' '}
            <a href={relayingPath(site, document)}>all of them, and what is left out</a>
          </>
        ) : null}
        .
      </p>
      <Sources relaying={relaying} shown={shown} isWhole={isWhole && shown.length === all} />
    </section>
  )
}

interface SourcesProps {
  relaying: DocumentRelaying
  shown: readonly Listed[]
  /** Whether what is left out is told, too. */
  isWhole: boolean
  /** Whether it stands right under the page's heading, and not within a section. */
  isMain?: boolean
}

/** Source by source what a document made of it: what changed, what stands faithfully, what is left out. */
function Sources({ relaying: { sources }, shown, isWhole, isMain = false }: SourcesProps) {
  const [Title, Part] = isMain ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  const { site } = useSetup()
  const bySource = groupBy(shown, ({ source }) => source)
  return (
    <>
      {sources.map(({ source, omissions }) => {
        const pairs = (bySource.get(source) ?? []).map(({ pair }) => pair)
        const changed = pairs.filter(pair => !isFaithful(pair))
        const faithful = pairs.filter(isFaithful)
        const leftOut = isWhole ? omissions : undefined
        if (pairs.length === 0 && leftOut === undefined) return null
        return (
          <>
            <Title>
              Against{' '}
              {source === undefined ? (
                'what stands in no document'
              ) : (
                <Reference to={{ id: source, label: site.labelOf(source) }} />
              )}
            </Title>
            {changed.length === 0 ? <p>Nothing that changed is among these.</p> : null}
            {changed.map(pair => (
              <RelayedPairView pair={pair} />
            ))}
            {faithful.length === 0 ? null : (
              <details>
                <summary>{count(faithful.length, 'claim stands', 'claims stand')} faithfully</summary>
                {faithful.map(pair => (
                  <RelayedPairView pair={pair} />
                ))}
              </details>
            )}
            {leftOut === undefined ? null : (
              <>
                <Part>What it leaves out</Part>
                <LeavingOut of={leftOut} />
              </>
            )}
          </>
        )
      })}
    </>
  )
}

/** What the words for outcomes mean. */
function Outcomes() {
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">What the words mean</h2>
      <p class="rule">Of several that apply to one statement, the first in this list is given, with all reasons.</p>
      <dl class="facts">
        {fidelityOutcomes.map(outcome => (
          <>
            <dt>
              <OutcomeMark of={outcome} />
            </dt>
            <dd>{outcomeMeanings[outcome]}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
