import { groupBy } from '../../view/group-by.js'
import { nameTopic } from '../../view/words.js'
import type { PageKind } from '../paths.js'
import { foundData } from './data/found-data.js'
import { foldWords } from './fold.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { Name, Reference } from './parts/reference.js'
import { Script } from './parts/script.js'
import { searchQuery } from './queries/held.js'
import { quotedIn } from './quotation.js'
import { type SearchEntry, searchKinds } from './search-index.js'
import { excerpt, hasAll } from './search-match.js'
import type { Site } from './site.js'
import { useSetup, useWords } from './site-context.js'

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
  const { search: words } = site.words
  return {
    title: text === '' ? words.title : words.titleFor(text),
    section: '/search',
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <search>
            <form method="get" action="/search" class="search" id="search">
              <label for="q">{words.words}</label> <input type="search" id="q" name="q" value={text} />{' '}
              {chosen === undefined || isStatic ? null : <input type="hidden" name="kind" value={chosen} />}
              {isStatic ? null : <button type="submit">{words.find}</button>}
            </form>
          </search>
          <p class="rule">{words.where(!isStatic && site.texts.size > 0)}</p>
          <p role="status" id="found">
            {text === '' ? words.canBeFound(found.length) : words.found(found.length, <Name>{text}</Name>)}
          </p>
          {isStatic ? <noscript>{words.withoutScript}</noscript> : null}
        </Heading>
        {isStatic ? <Everything /> : <Kinds all={all} text={text} chosen={chosen} />}
        {isListed && !isStatic ? <Part found={found} text={text} kind={chosen} part={part} /> : null}
        {isStatic ? <Script name="search.js" words={{ found: words.scriptFound }} /> : null}
      </>
    ),
    ...(isListed && !isStatic
      ? { data: foundData(found), filesAt: { path: '/search', query: queryOf({ text, kind }) } }
      : {}),
    query: { text: searchQuery, note: words.note },
  }
}

/** The name of a kind among those that have one. */
function nameKind(names: Readonly<Partial<Record<PageKind, string>>>, kind: PageKind): string {
  return names[kind] ?? kind
}

/** How much was found of each kind, as links to that alone. */
function Kinds({ all, text, chosen }: { all: readonly SearchEntry[]; text: string; chosen: PageKind | undefined }) {
  const { search: words, number: write } = useWords()
  const numbers = groupBy(all, ({ kind }) => kind)
  const link = (kind: PageKind | undefined, name: string, number: number) => (
    <li>
      <a href={addressOf({ text, kind })} aria-current={kind === chosen ? 'true' : undefined}>
        {name}
      </a>{' '}
      <span class="count">{write(number)}</span>
    </li>
  )
  return (
    <nav aria-label={words.kinds}>
      <ul class="inline kinds">
        {text === '' && chosen === undefined ? null : link(undefined, words.all, all.length)}
        {searchKinds.map(kind => {
          const number = numbers.get(kind)?.length ?? 0
          return number === 0 ? null : link(kind, nameKind(words.ofKind, kind), number)
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
  const { search: words } = useWords()
  const parts = Math.max(1, Math.ceil(found.length / most))
  const shown = found.slice((part - 1) * most, part * most)
  const first = (part - 1) * most
  return (
    <div id="results">
      {parts === 1 ? null : (
        <p class="rule">
          {shown.length === 0 ? words.nothingMore : words.part(first + 1, first + shown.length, found.length)}
          {text === '' ? words.byName : words.bestFirst}.
        </p>
      )}
      <ul class="rows">
        {shown.map(entry => (
          <Entry entry={entry} text={text} named={kind === undefined} />
        ))}
      </ul>
      {parts === 1 ? null : (
        <nav aria-label={words.parts}>
          <ul class="inline">
            {part > 1 ? (
              <li>
                <a href={addressOf({ text, kind, part: Math.min(part - 1, parts) })} rel="prev">
                  {words.previous(most)}
                </a>
              </li>
            ) : null}
            {part < parts ? (
              <li>
                <a href={addressOf({ text, kind, part: part + 1 })} rel="next">
                  {words.next(most)}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      )}
    </div>
  )
}

const addressOf = (sought: Sought) => `/search${queryOf(sought)}`

function queryOf({ text, kind, part = 1 }: Sought): string {
  const query = new URLSearchParams({
    ...(text === '' ? {} : { q: text }),
    ...(kind === undefined ? {} : { kind }),
    ...(part === 1 ? {} : { page: String(part) }),
  })
  return query.size === 0 ? '' : `?${query}`
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
  const { site } = useSetup()
  const { search } = site
  const { search: words } = site.words
  const topic = site.whole.topics.get(id)
  const called = topic === undefined ? site.nameOf(entry) : nameTopic(topic, site)
  const names = otherNames.filter(name => name !== called)
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
      <Reference to={entry} text={called} />
      {names.length === 0 ? null : (
        <span class="spellings">
          {' '}
          {words.also} <Name>{names.join('; ')}</Name>
        </span>
      )}
      {named ? <span class="count"> {nameKind(words.oneOfKind, kind)}</span> : null}
      {passage === undefined || passage.length === 0 ? null : (
        <blockquote dir="auto" lang={quotedIn(site, undefined)}>
          {passage.map(({ text: words, isSought }) => (isSought ? <mark>{words}</mark> : words))}
        </blockquote>
      )}
    </li>
  )
}

/** Everything that can be found, which a script narrows where there is no server. */
function Everything() {
  const { site } = useSetup()
  const { entries } = site.search
  const { search: words, number } = site.words
  return (
    <div id="results">
      {[...groupBy(entries, ({ kind }) => kind)].map(([kind, its]) => (
        <section aria-labelledby={kind}>
          <h2 id={kind}>
            {nameKind(words.ofKind, kind)} <span class="count">{number(its.length)}</span>
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
