import { isWebAddress } from '../../case/publication.js'
import type { Topic } from '../../compare/types.js'
import { memoize } from '../../rdf/memoize.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDays } from '../../time/possible-days.js'
import { chooseFront, type Front, isDrawn } from '../../view/front.js'
import { isCarriedBySeveral } from '../../view/one-origin.js'
import type { Overview } from '../../view/overview.js'
import { describeTimes } from '../../view/tell.js'
import { describeVerdicts } from '../../view/verdict-words.js'
import type { Page } from './layout.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name, Reference } from './parts/reference.js'
import { SearchForm } from './parts/search-form.js'
import { TopicCard } from './parts/topic-card.js'
import { overviewQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup, useWords } from './site-context.js'

/** At most so many names stand on the front page for themselves; the rest is on a list of its own. */
const mostListed = 30

/** What happened, what is said of it, and the ways into the graph; put together once for a site. */
export const frontPage = memoize(makeFrontPage, new WeakMap<Site, Promise<Page>>())

async function makeFrontPage(site: Site): Promise<Page> {
  const { title, description } = site.edition
  const { front: words } = site.words
  const { measures } = await site.rangesAsOf(undefined)
  const overview = await site.whole.overview()
  const front = chooseFront(overview.topics, measures, topic =>
    isDrawn(
      site.whole.view.topic(topic).questions.flatMap(({ positions }) => positions),
      site.kinds,
    ),
  )
  return {
    title,
    section: '/',
    body: (
      <>
        <Heading kind={words.kind} title={title}>
          <p class="lead">{description === undefined ? words.lead : <Name>{description}</Name>}</p>
          <SearchForm />
        </Heading>
        <Cards id="figures" title={words.howMany} more="/figures" of={front.figures} />
        <Cards id="accused" title={words.accused} more="/who-did-it" of={front.accused} />
        <Cards id="judged" title={words.judged} of={front.judged} />
        <Contested of={front} topics={overview.topics} site={site} />
        <Findings site={site} overview={overview} />
        <Rest of={front} />
        <Documents site={site} />
        <Colophon site={site} />
      </>
    ),
    query: { text: overviewQuery },
  }
}

interface CardsProps {
  id: string
  title: string
  /** Where more of the same stands. */
  more?: string
  of: readonly Topic[]
}

function Cards({ id, title, more, of }: CardsProps) {
  const { front: words } = useWords()
  if (of.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {of.map(topic => (
        <TopicCard of={topic} />
      ))}
      {more === undefined ? null : (
        <p>
          <a href={more}>{words.allOfThese}</a>
        </p>
      )}
    </section>
  )
}

function Contested({ of: { contested }, topics, site }: { of: Front; topics: readonly Topic[]; site: Site }) {
  const { front: words } = site.words
  return (
    <section aria-labelledby="contested">
      <h2 id="contested">{words.contested}</h2>
      <p class="rule">{words.contestedRule(topics.length, describeVerdicts(topics, site))}</p>
      {contested.length === 0 ? <p>{words.noneContested}</p> : null}
      {contested.map(topic => (
        <TopicCard of={topic} />
      ))}
    </section>
  )
}

/** What comparing found beside verdicts, each a sentence that leads to its page. */
function Findings({ site, overview: { singles } }: { site: Site; overview: Overview }) {
  const fidelity = site.whole.fidelity()
  const changed = fidelity.filter(({ outcome }) => outcome !== 'faithful').length
  const carried = singles.filter(isCarriedBySeveral).length
  const { front: words } = site.words
  const link = (path: string) => (name: string) => <a href={path}>{name}</a>
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.behind}</h2>
      <ul class="rows">
        <li>{words.relaying(link('/relaying'), fidelity.length, changed)}</li>
        <li>{words.oneOrigin(link('/one-origin'), singles.length, carried)}</li>
        <li>{words.ways(link('/timeline'), link('/map'), link('/relays'))}</li>
        <li>{words.alignment(link('/alignment'))}</li>
      </ul>
    </section>
  )
}

/** The first and last day on which the claims can have been made, as far as they are dated. */
function describeSpan({ entries, words }: Pick<Site, 'entries' | 'words'>): string {
  const days = entries.map(({ asserted }) => possibleDays(asserted))
  const sorted = (found: string[]) => found.sort((a, b) => compareDates(a, b))
  const first = sorted(days.flatMap(day => day.first ?? []))[0]
  const last = sorted(days.flatMap(day => day.last ?? [])).at(-1)
  return first === undefined && last === undefined ? '' : words.front.span(first, last)
}

/** Everything else: what several actors speak of, and, folded, what one alone does. */
function Rest({ of: { others, single } }: { of: Front }) {
  const { front: words, comma } = useWords()
  return (
    <section aria-labelledby="rest">
      <h2 id="rest">{words.rest}</h2>
      <Topics of={others} title={words.ofSeveral(others.length)} isOpen />
      <Topics of={single} title={words.ofOne(single.length)} />
      <p>
        <a href="/topics">{words.allTopics}</a>
        {comma}
        <a href="/claims">{words.allClaims}</a>
        {comma}
        <a href="/actors">{words.allActors}</a>
      </p>
    </section>
  )
}

function Topics({ of, title, isOpen = false }: { of: readonly Topic[]; title: string; isOpen?: boolean }) {
  const { site } = useSetup()
  if (of.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul class="rows columns">
        {of.slice(0, mostListed).map(topic => (
          <li>
            <Reference to={{ id: topic.id, label: site.asks(topic.property) }} />{' '}
            <span class="meta">
              <Name of={topic.event.id}>{site.nameOf(topic.event)}</Name>
            </span>
          </li>
        ))}
      </ul>
      {of.length > mostListed ? (
        <p>
          {site.words.front.moreTopics(of.length - mostListed, name => (
            <a href="/topics">{name}</a>
          ))}
        </p>
      ) : null}
    </details>
  )
}

function Documents({ site }: { site: Site }) {
  const { documents, texts, words } = site
  const held = [...documents.values()].filter(({ sha256 }) => sha256 !== undefined)
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">
        {words.front.documents} <span class="count">{words.count(held.length, 'document')}</span>
      </h2>
      <ul class="rows">
        {held.slice(0, mostListed).map(document => (
          <li>
            <Reference to={document} />{' '}
            <span class="meta">
              {document.publisher ? (
                <Name of={document.publisher.id}>{site.nameOf(document.publisher)}</Name>
              ) : (
                words.front.publisherNotKnown
              )}
              {words.comma}
              {describeTimes(document.published, site)}
              {document.sha256 !== undefined && texts.has(document.sha256) ? words.front.textHere : ''}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/documents">{words.front.allDocuments}</a>
        {words.front.citedToo}
      </p>
    </section>
  )
}

/** Who keeps the graph, under which licence, and how to report an error. */
function Colophon({ site: { edition, entries, documents, words: all } }: { site: Site }) {
  const { front: words } = all
  const { curators, license, corrections, version, day } = edition
  const claimants = new Set(entries.flatMap(({ claimant }) => claimant?.id ?? []))
  const held = [...documents.values()].filter(({ sha256 }) => sha256 !== undefined)
  return (
    <section aria-labelledby="colophon">
      <h2 id="colophon">{words.colophon}</h2>
      <Facts
        of={[
          [
            words.holds,
            words.extent(entries.length, claimants.size, held.length) + describeSpan({ entries, words: all }),
          ],
          [words.asOf, [version && all.edition.version(version), day && all.date(day)].filter(Boolean).join(all.comma)],
          [words.keptBy, curators.length > 0 && <Name>{curators.join(all.comma)}</Name>],
          [words.licence, license && (isWebAddress(license) ? <a href={license}>{license}</a> : license)],
          [words.error, corrections && <Name>{corrections}</Name>],
          [words.data, <a href="/query">{words.dataWhere}</a>],
          [words.howToRead, <a href="/about">{words.about}</a>],
        ]}
      />
    </section>
  )
}
