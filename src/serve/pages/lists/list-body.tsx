import type { Child } from 'hono/jsx'
import { Facets } from '../facets/facet-form.js'
import { type Narrowed, queryOfNarrowed } from '../facets/narrow.js'
import { Heading } from '../parts/heading.js'
import { type PageOf, Pager } from '../parts/pager.js'
import { useWords } from '../site-context.js'

/** What stands over a list. */
export interface ListHead {
  readonly kind: string
  readonly title: string
  /** What is listed, and how it is ordered. */
  readonly what: Child
}

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

/** How much is left, and the way back to all. */
function Left({ of, all, path }: { of: number; all: number; path: string }) {
  const { facets: words } = useWords()
  return (
    <p role="status">
      {words.left(of, all)} <a href={path}>{words.whole}</a>
    </p>
  )
}
