import { groupBy } from '../../view/group-by.js'
import type { PageKind } from '../paths.js'
import { assetHref } from './assets.js'
import { foldWords } from './fold.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { Name, Reference } from './parts/reference.js'
import { searchQuery } from './queries/held.js'
import { type SearchEntry, searchKinds } from './search-index.js'
import { excerpt, hasAll } from './search-match.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

const kindNames: Readonly<Partial<Record<PageKind, string>>> = {
  agent: 'Actors',
  place: 'Places',
  event: 'Events',
  document: 'Documents',
  concept: 'Concepts',
  topic: 'Topics',
  claim: 'Claims',
}

/** What is sought: words, a kind alone, and which part of what is found. */
export interface Sought {
  readonly text: string
  readonly kind?: string | undefined
  /** Counts from 1. */
  readonly part?: number | undefined
}

/** So many things are shown at once. */
const most = 50

/** Finds what has names or passages with the words sought; without any, says how much of each kind can be found. */
export function searchPage(site: Site, { text, kind, part = 1 }: Sought, options: { isStatic: boolean }): Page {
  const { isStatic } = options
  const all = text === '' ? site.search.entries : site.search.find(text)
  const chosen = searchKinds.find(each => each === kind)
  const found = chosen === undefined ? all : all.filter(entry => entry.kind === chosen)
  const isListed = text !== '' || chosen !== undefined
  return {
    title: text === '' ? 'Search' : `Search: ${text}`,
    section: '/search',
    body: (
      <>
        <Heading kind="Names, spellings and passages" title="Search">
          <search>
            <form method="get" action="/search" class="search" id="search">
              <label for="q">Words</label> <input type="search" id="q" name="q" value={text} />{' '}
              {chosen === undefined || isStatic ? null : <input type="hidden" name="kind" value={chosen} />}
              {isStatic ? null : <button type="submit">Find</button>}
            </form>
          </search>
          <p class="rule">
            Looks through labels, headlines, every spelling met
            {!isStatic && site.texts.size > 0 ? ', and the passages of claims' : ''}. Each word sought must begin a
            word, in any order; case, diacritics, apostrophes, hyphens, the article al- or el- and what separates
            thousands make no difference.
          </p>
          <p role="status" id="found">
            {text === '' ? (
              `${count(found.length, 'thing')} can be found.`
            ) : (
              <>
                {count(found.length, 'thing')} found for “<Name>{text}</Name>”.
              </>
            )}
          </p>
          {isStatic ? <noscript>Without JavaScript, the list below has everything.</noscript> : null}
        </Heading>
        {isStatic ? <Everything /> : <Kinds all={all} text={text} chosen={chosen} />}
        {isListed && !isStatic ? <Part found={found} text={text} kind={chosen} part={part} /> : null}
        {isStatic ? <script src={assetHref('search.js', true)} defer /> : null}
      </>
    ),
    query: { text: searchQuery, note: 'Every name that the search looks through.' },
  }
}

/** How much was found of each kind, as links to that alone. */
function Kinds({ all, text, chosen }: { all: readonly SearchEntry[]; text: string; chosen: PageKind | undefined }) {
  const numbers = groupBy(all, ({ kind }) => kind)
  const link = (kind: PageKind | undefined, name: string, number: number) => (
    <li>
      <a href={addressOf({ text, kind })} aria-current={kind === chosen ? 'true' : undefined}>
        {name}
      </a>{' '}
      <span class="count">{number.toLocaleString('en')}</span>
    </li>
  )
  return (
    <nav aria-label="Kinds">
      <ul class="inline kinds">
        {text === '' && chosen === undefined ? null : link(undefined, 'All', all.length)}
        {searchKinds.map(kind => {
          const number = numbers.get(kind)?.length ?? 0
          return number === 0 ? null : link(kind, kindNames[kind] ?? kind, number)
        })}
      </ul>
    </nav>
  )
}

interface PartProps {
  found: readonly SearchEntry[]
  text: string
  kind: PageKind | undefined
  part: number
}

function Part({ found, text, kind, part }: PartProps) {
  const parts = Math.max(1, Math.ceil(found.length / most))
  const shown = found.slice((part - 1) * most, part * most)
  const first = (part - 1) * most
  return (
    <div id="results">
      {parts === 1 ? null : (
        <p class="rule">
          {shown.length === 0
            ? 'Nothing more.'
            : `${first + 1} to ${first + shown.length} of ${found.length.toLocaleString('en')}`}
          {text === '' ? ', by name' : ', the best first'}.
        </p>
      )}
      <ul class="rows">
        {shown.map(entry => (
          <Entry entry={entry} text={text} named={kind === undefined} />
        ))}
      </ul>
      {parts === 1 ? null : (
        <nav aria-label="Parts of what was found">
          <ul class="inline">
            {part > 1 ? (
              <li>
                <a href={addressOf({ text, kind, part: Math.min(part - 1, parts) })} rel="prev">
                  Previous {most}
                </a>
              </li>
            ) : null}
            {part < parts ? (
              <li>
                <a href={addressOf({ text, kind, part: part + 1 })} rel="next">
                  Next {most}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      )}
    </div>
  )
}

function addressOf({ text, kind, part = 1 }: Sought): string {
  const query = new URLSearchParams({
    ...(text === '' ? {} : { q: text }),
    ...(kind === undefined ? {} : { kind }),
    ...(part === 1 ? {} : { page: String(part) }),
  })
  return query.size === 0 ? '/search' : `/search?${query}`
}

interface EntryProps {
  entry: SearchEntry
  text: string
  /** Whether it is said of what kind it is. */
  named: boolean
}

/** Something found, with the names or the passage for which it was, where that is not its label. */
function Entry({ entry, text, named }: EntryProps) {
  const { id, kind, label, otherNames } = entry
  const { search } = useSetup().site
  const sought = foldWords(text)
  const isInNames = text === '' || [label, ...otherNames].some(name => hasAll(name, sought))
  const passage = isInNames
    ? []
    : search
        .passagesOf(id)
        .map(each => excerpt(each, sought))
        .find(each => each.length > 0)
  return (
    <li>
      <Reference to={entry} />
      {otherNames.length === 0 ? null : (
        <span class="spellings">
          {' '}
          also <Name>{otherNames.join('; ')}</Name>
        </span>
      )}
      {named ? <span class="count"> {kind === 'agent' ? 'actor' : kind}</span> : null}
      {passage === undefined || passage.length === 0 ? null : (
        <blockquote dir="auto">
          {passage.map(({ text: words, isSought }) => (isSought ? <mark>{words}</mark> : words))}
        </blockquote>
      )}
    </li>
  )
}

/** Everything that can be found, which a script narrows where there is no server. */
function Everything() {
  const { entries } = useSetup().site.search
  return (
    <div id="results">
      {[...groupBy(entries, ({ kind }) => kind)].map(([kind, its]) => (
        <section aria-labelledby={kind}>
          <h2 id={kind}>
            {kindNames[kind] ?? kind} <span class="count">{its.length.toLocaleString('en')}</span>
          </h2>
          <ul class="rows">
            {its.map(entry => (
              <Entry entry={entry} text="" named={false} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
