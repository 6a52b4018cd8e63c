import type { Child } from 'hono/jsx'
import { Heading } from '../parts/heading.js'
import { Kept } from '../parts/kept.js'
import { type PageOf, Pager } from '../parts/pager.js'
import { useWords } from '../site-context.js'
import { type FacetView, type Narrowed, queryOfNarrowed } from './facets.js'
import type { ListHead } from './list.js'

interface ListBodyProps {
  path: string
  head: ListHead
  /** How many entries the whole list has. */
  all: number
  narrowed: Narrowed
  shown: PageOf<unknown>
  children: Child
}

/** A page of a list: what it is, by what it can be narrowed down, and its entries. */
export function ListBody({ path, head, all, narrowed, shown, children }: ListBodyProps) {
  const { facets } = narrowed
  const query = queryOfNarrowed(narrowed)
  return (
    <>
      <Heading kind={head.kind} title={head.title}>
        {head.what}
        <Facets of={facets} path={path} />
        {query === '' ? null : <Left of={shown.total} all={all} path={path} />}
      </Heading>
      {children}
      <Pager of={shown} path={path} query={query} />
    </>
  )
}

interface FacetsProps {
  of: readonly FacetView[]
  path: string
  /** What else the page was asked for. */
  keep?: Readonly<Record<string, string>>
}

/** Chooses among the values of facets; nothing where there are none. */
export function Facets({ of, path, keep = {} }: FacetsProps) {
  const { facets: words, number } = useWords()
  if (of.length === 0) return null
  return (
    <search>
      <form method="get" action={path} class="facets">
        <Kept of={keep} />
        {of.map(({ name, chosen, options, more }) => (
          <label>
            <span>{words.names[name]}</span>{' '}
            <select name={name}>
              <option value="">{words.all}</option>
              {options.map(({ key, label, count }) => (
                <option value={key} selected={key === chosen}>
                  {label} ({number(count)})
                </option>
              ))}
              {more === 0 ? null : <option disabled>{words.more(more)}</option>}
              {chosen === undefined || options.some(({ key }) => key === chosen) ? null : (
                <option value={chosen} selected>
                  {chosen} ({number(0)})
                </option>
              )}
            </select>
          </label>
        ))}
        <button type="submit">{words.show}</button>
      </form>
    </search>
  )
}

/** How much is left, and the way back to all. */
function Left({ of, all, path }: { of: number; all: number; path: string }) {
  const { facets: words } = useWords()
  return (
    <p role="status">
      {words.left(of, all)} <a href={path}>{words.whole}</a>
    </p>
  )
}
