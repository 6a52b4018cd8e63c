import { fidelityOutcomes } from '../../compare/fidelity/outcomes.js'
import { memoize } from '../../rdf/memoize.js'
import { groupBy } from '../../view/group-by.js'
import { type DocumentRelaying, isFaithful, type RelayedPair, viewRelaying } from '../../view/relaying.js'
import { describeTimes } from '../../view/tell.js'
import { relayingData } from './data/relaying-data.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { LeavingOut } from './parts/leaving-out.js'
import { nameTally, OutcomeMark } from './parts/outcome-mark.js'
import { cutPage, Pager, pagePaths } from './parts/pager.js'
import { Reference } from './parts/reference.js'
import { RelayedPairView } from './parts/relayed-pair.js'
import { Scroll } from './parts/scroll.js'
import { relayingOfDocumentQuery, relayingQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup, useWords } from './site-context.js'

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
  const shown = all.length === 1 ? all.map(({ document }) => viewOne(site, document)!) : all.slice(0, pairsOfPage)
  const { relaying: words } = site.words
  return {
    title: words.title,
    section: '/relaying',
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p class="lead">
            {fidelity.length === 0
              ? words.none
              : words.lead(fidelity.length, all.length, nameTally(fidelity, site.words))}
          </p>
          {fidelity.length === 0 ? null : <Explanation />}
          <p>
            <a href="/relays">{words.drawn}</a>
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
    data: relayingData(site, fidelity),
    query: { text: relayingQuery },
  }
}

/** What one document made of those that it relays; undefined where there is no such page. */
export function documentRelayingPage(site: Site, document: string, number: number): Page | undefined {
  const path = relayingPath(site, document)
  const relaying = viewOne(site, document)
  const page = relaying && cutPage(listPairs(relaying), pairsOfPage, number)
  if (path === undefined || relaying === undefined || page === undefined) return undefined
  const label = site.labelOf(document)
  const findings = fidelityOf(site).get(document) ?? []
  const { relaying: words } = site.words
  const reference = <Reference to={{ id: document, label }} />
  return {
    title: words.titleOf(label),
    section: '/relaying',
    body: (
      <>
        <Heading kind={words.title} title={words.titleOf(label)}>
          <p class="lead">
            {words.ofDocument(findings.length, reference, nameTally(findings, site.words))}{' '}
            <a href="/relaying">{words.allDocuments}</a>
          </p>
          <Explanation />
        </Heading>
        <Pager of={page} path={path} />
        <Sources relaying={relaying} shown={page.items} isWhole={number === page.pages} isMain />
        <Pager of={page} path={path} again />
        <Outcomes />
      </>
    ),
    data: relayingData(site, findings, site.omissions(document)),
    filesAt: { path, query: '' },
    query: { text: relayingOfDocumentQuery(document) },
  }
}

/** What every document of a site made of those that it relays; worked out once. */
const viewAll = memoize(
  ({ claims, whole, labelOf }: Site): DocumentRelaying[] => viewRelaying(claims, whole.fidelity(), [], labelOf),
  new WeakMap(),
)

/** What one document made of those that it relays, with what it leaves out of them. */
function viewOne(site: Site, document: string): DocumentRelaying | undefined {
  const { claims, omissions, labelOf } = site
  return viewRelaying(claims, fidelityOf(site).get(document) ?? [], omissions(document), labelOf)[0]
}

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
  return <p class="rule">{useWords().relaying.explanation}</p>
}

/** So many documents stand in the table. */
const mostDocuments = 120

/** How many statements of each document had which outcome. */
function Overview({ of }: { of: readonly DocumentRelaying[] }) {
  const { site } = useSetup()
  const { relaying: words } = site.words
  return (
    <Scroll label={words.overview}>
      <table>
        <caption>{words.overviewCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.became}</th>
          </tr>
        </thead>
        <tbody>
          {of.slice(0, mostDocuments).map(({ document, sources }) => (
            <tr>
              <th scope="row">
                <a href={relayingPath(site, document)} lang={site.langOf(site.labelOf(document), document)}>
                  {site.labelOf(document)}
                </a>
              </th>
              <td>
                {nameTally(
                  sources.flatMap(({ pairs }) => pairs.flatMap(({ findings }) => findings)),
                  site.words,
                )}
              </td>
            </tr>
          ))}
        </tbody>
        {of.length > mostDocuments ? (
          <tfoot>
            <tr>
              <td colspan={2}>
                {words.moreDocuments(of.length - mostDocuments, name => (
                  <a href="/documents">{name}</a>
                ))}
              </td>
            </tr>
          </tfoot>
        ) : null}
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
  const { relaying: words, times } = site.words
  const when = published === undefined ? times.undated : describeTimes(published, site)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Reference to={{ id: document, label: site.labelOf(document) }} />
      </h2>
      <p class="rule">
        {publisher === undefined ? words.publisherNotKnown : <Reference to={publisher} />}
        {words.published(when === times.undated ? times.notKnown : when)}
        {shown.length < all
          ? words.gravest(shown.length, all, name => <a href={relayingPath(site, document)}>{name}</a>)
          : null}
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
  const { relaying: words } = site.words
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
              {words.against(
                source === undefined ? (
                  words.noDocument
                ) : (
                  <Reference to={{ id: source, label: site.labelOf(source) }} />
                ),
              )}
            </Title>
            {changed.length === 0 ? <p>{words.nothingChanged}</p> : null}
            {changed.map(pair => (
              <RelayedPairView pair={pair} />
            ))}
            {faithful.length === 0 ? null : (
              <details>
                <summary>{words.faithful(faithful.length)}</summary>
                {faithful.map(pair => (
                  <RelayedPairView pair={pair} />
                ))}
              </details>
            )}
            {leftOut === undefined ? null : (
              <>
                <Part>{words.leftOut}</Part>
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
  const { relaying: words, relayOutcomeMeanings: meanings } = useWords()
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{words.words}</h2>
      <p class="rule">{words.wordsRule}</p>
      <dl class="facts">
        {fidelityOutcomes.map(outcome => (
          <>
            <dt>
              <OutcomeMark of={outcome} />
            </dt>
            <dd>{meanings[outcome]}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
