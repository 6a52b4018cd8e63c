import { isWebAddress } from '../../case/publication.js'
import type { Topic } from '../../compare/types.js'
import { memoize } from '../../rdf/memoize.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDays } from '../../time/possible-days.js'
import { chooseFront, type Front, isDrawn } from '../../view/front.js'
import { isCarriedBySeveral } from '../../view/one-origin.js'
import type { Overview } from '../../view/overview.js'
import { describeVerdicts } from '../../view/verdict-words.js'
import { describeTimes } from '../../view/words.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name, Reference } from './parts/reference.js'
import { SearchForm } from './parts/search-form.js'
import { TopicCard } from './parts/topic-card.js'
import { overviewQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** At most so many names stand on the front page for themselves; the rest is on a list of its own. */
const mostListed = 30

/** What happened, what is said of it, and the ways into the graph; put together once for a site. */
export const frontPage = memoize(makeFrontPage, new WeakMap<Site, Promise<Page>>())

async function makeFrontPage(site: Site): Promise<Page> {
  const { title, description } = site.edition
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
        <Heading kind="Who says what, and where they agree, differ and contradict each other" title={title}>
          <p class="lead">
            {description === undefined ? (
              'Each statement stands with whoever made it, when, and through whom it is known; none is presented as a fact.'
            ) : (
              <Name>{description}</Name>
            )}
          </p>
          <SearchForm />
        </Heading>
        <Cards id="figures" title="How many" more="/figures" of={front.figures} />
        <Cards id="accused" title="Who is said to have done it" more="/who-did-it" of={front.accused} />
        <Cards id="judged" title="What it is said to amount to" of={front.judged} />
        <Contested of={front} topics={overview.topics} />
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
  if (of.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {of.map(topic => (
        <TopicCard of={topic} />
      ))}
      {more === undefined ? null : (
        <p>
          <a href={more}>All of these</a>
        </p>
      )}
    </section>
  )
}

function Contested({ of: { contested }, topics }: { of: Front; topics: readonly Topic[] }) {
  return (
    <section aria-labelledby="contested">
      <h2 id="contested">What is contradicted, or said otherwise</h2>
      <p class="rule">
        Of {count(topics.length, 'topic')}: {describeVerdicts(topics)}. Two answers contradict each other where both
        cannot be true; they differ where both can, and what is stated is not the same.
      </p>
      {contested.length === 0 ? (
        <p>Nothing else that several actors speak of is contradicted or said otherwise.</p>
      ) : null}
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
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What stands behind it</h2>
      <ul class="rows">
        <li>
          <a href="/relaying">What relaying changed</a>: {count(fidelity.length, 'statement')} can be followed from the
          source’s own words to another’s document; {changed.toLocaleString('en')} came out changed.
        </li>
        <li>
          <a href="/one-origin">One origin</a>: {count(singles.length, 'position')} rest on one origin only;{' '}
          {carried.toLocaleString('en')} of them stand in more than one document.
        </li>
        <li>
          <a href="/timeline">Timeline</a>: who said what when; <a href="/map">map</a>: of which places they speak;{' '}
          <a href="/relays">relays</a>: who passes on whose words.
        </li>
        <li>
          <a href="/alignment">Alignment</a>: on how many questions two actors agree, differ and contradict each other.
        </li>
      </ul>
    </section>
  )
}

/** The first and last day on which the claims can have been made, as far as they are dated. */
function describeSpan({ entries }: Pick<Site, 'entries'>): string {
  const days = entries.map(({ asserted }) => possibleDays(asserted))
  const sorted = (found: string[]) => found.sort((a, b) => compareDates(a, b))
  const first = sorted(days.flatMap(day => day.first ?? []))[0]
  const last = sorted(days.flatMap(day => day.last ?? [])).at(-1)
  return first === undefined && last === undefined ? '' : `, made from ${first ?? '…'} to ${last ?? '…'}`
}

/** Everything else: what several actors speak of, and, folded, what one alone does. */
function Rest({ of: { others, single } }: { of: Front }) {
  return (
    <section aria-labelledby="rest">
      <h2 id="rest">Everything else</h2>
      <Topics of={others} title={`${count(others.length, 'topic')} of which several actors speak`} isOpen />
      <Topics of={single} title={`${count(single.length, 'topic')} of which one actor alone speaks`} />
      <p>
        <a href="/topics">All topics</a>, <a href="/claims">all claims</a>, <a href="/actors">all actors</a>
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
              <Name>{topic.event.label}</Name>
            </span>
          </li>
        ))}
      </ul>
      {of.length > mostListed ? (
        <p>
          And {(of.length - mostListed).toLocaleString('en')} more among <a href="/topics">all topics</a>.
        </p>
      ) : null}
    </details>
  )
}

function Documents({ site: { documents, texts } }: { site: Site }) {
  const held = [...documents.values()].filter(({ sha256 }) => sha256 !== undefined)
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">
        Documents <span class="count">{count(held.length, 'document')}</span>
      </h2>
      <ul class="rows">
        {held.slice(0, mostListed).map(document => (
          <li>
            <Reference to={document} />{' '}
            <span class="meta">
              {document.publisher ? <Name>{document.publisher.label}</Name> : 'publisher not known'},{' '}
              {describeTimes(document.published)}
              {document.sha256 !== undefined && texts.has(document.sha256) ? '; its text can be read here' : ''}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/documents">All documents</a>, those too that are cited and not held
      </p>
    </section>
  )
}

/** Who keeps the graph, under which licence, and how to report an error. */
function Colophon({ site: { edition, entries, documents } }: { site: Site }) {
  const { curators, license, corrections, version, day } = edition
  const claimants = new Set(entries.flatMap(({ claimant }) => claimant?.id ?? []))
  const held = [...documents.values()].filter(({ sha256 }) => sha256 !== undefined)
  return (
    <section aria-labelledby="colophon">
      <h2 id="colophon">This graph</h2>
      <Facts
        of={[
          [
            'Holds',
            `${count(entries.length, 'claim')} by ${count(claimants.size, 'claimant')} in ${count(held.length, 'document')}${describeSpan({ entries })}`,
          ],
          ['As of', [version && `version ${version}`, day].filter(Boolean).join(', ')],
          ['Kept by', curators.length > 0 && <Name>{curators.join(', ')}</Name>],
          ['Licence', license && (isWebAddress(license) ? <a href={license}>{license}</a> : license)],
          ['An error?', corrections && <Name>{corrections}</Name>],
          ['Data', <a href="/query">SPARQL, and each page as JSON-LD, Turtle and TriG</a>],
          ['How to read it', <a href="/about">About</a>],
        ]}
      />
    </section>
  )
}
