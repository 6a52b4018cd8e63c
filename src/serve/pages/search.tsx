import { groupBy } from '../../view/group-by.js'
import type { PageKind } from '../paths.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { Name, Reference } from './parts/reference.js'
import { searchQuery } from './queries.js'
import type { SearchEntry } from './search-index.js'
import type { Site } from './site.js'

const kindNames: Readonly<Partial<Record<PageKind, string>>> = {
  agent: 'Actors',
  place: 'Places',
  event: 'Events',
  document: 'Documents',
  concept: 'Concepts',
  topic: 'Topics',
  claim: 'Claims',
}

/** Finds what has a name that is sought; without one, lists everything that can be found. */
export function searchPage(site: Site, sought: string, options: { isStatic: boolean }): Page {
  const { isStatic } = options
  const found = sought === '' ? site.search.entries : site.search.find(sought)
  return {
    title: sought === '' ? 'Search' : `Search: ${sought}`,
    section: '/search',
    body: (
      <>
        <Heading kind="Names and spellings" title="Search">
          <search>
            <form method="get" action="/search" class="search" id="search">
              <label for="q">Name</label> <input type="search" id="q" name="q" value={sought} />{' '}
              {isStatic ? null : <button type="submit">Find</button>}
            </form>
          </search>
          <p class="rule">
            Looks through labels, headlines and every spelling met. Each word sought must begin a word of the name;
            case, diacritics, apostrophes, hyphens and the article al- or el- make no difference.
          </p>
          <p role="status" id="found">
            {sought === '' ? (
              `${count(found.length, 'thing')} can be found.`
            ) : (
              <>
                {count(found.length, 'thing')} found for “<Name>{sought}</Name>”.
              </>
            )}
          </p>
          {isStatic ? <noscript>Without JavaScript, the list below has everything.</noscript> : null}
        </Heading>
        <div id="results">
          {[...groupBy(found, ({ kind }) => kind)].map(([kind, entries]) => (
            <section aria-labelledby={kind}>
              <h2 id={kind}>
                {kindNames[kind] ?? kind} <span class="count">{entries.length.toLocaleString('en')}</span>
              </h2>
              <ul class="rows">
                {entries.map(entry => (
                  <Entry entry={entry} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        {isStatic ? <script src="/assets/search.js" defer /> : null}
      </>
    ),
    query: { text: searchQuery, note: 'Every name that the search looks through.' },
  }
}

function Entry({ entry }: { entry: SearchEntry }) {
  return (
    <li>
      <Reference to={entry} />
      {entry.otherNames.length === 0 ? null : (
        <span class="spellings">
          {' '}
          also <Name>{entry.otherNames.join('; ')}</Name>
        </span>
      )}
    </li>
  )
}
