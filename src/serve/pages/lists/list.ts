import type { Child } from 'hono/jsx'
import { memoize } from '../../../rdf/memoize.js'
import type { PageData } from '../data/page-data.js'
import { type Chosen, type Facet, type Narrowed, narrow, queryOfNarrowed } from '../facets/narrow.js'
import type { Page } from '../page.js'
import { cutPage, pagePaths } from '../parts/pager.js'
import type { Site } from '../site.js'
import { ListBody, type ListHead } from './list-body.js'

/** A list of everything of one sort, page by page. */
export interface List<T = unknown> {
  /** The path of its first page. */
  readonly path: string
  /** Everything on it, in the order in which it is listed. */
  entries(site: Site): readonly T[] | Promise<readonly T[]>
  /** How many entries stand on one page, where that is not the usual number. */
  readonly size?: number
  /** By what it can be narrowed down; by nothing unless set. */
  readonly facets?: readonly Facet<T>[]
  /** What stands over it, whatever it is narrowed down to. */
  head(site: Site, all: readonly T[]): ListHead
  /** Entries as they stand on a page. */
  show(items: readonly T[]): Child
  /** Entries as data. */
  data(site: Site, items: readonly T[]): PageData
  /** A SPARQL query that gives the same. */
  readonly query: string
}

/** Which page of a list is wanted, from 1, and down to what it is narrowed. */
export interface ListPart {
  readonly number: number
  readonly chosen: Chosen
}

/** How many entries stand on one page. */
const usualSize = 100

/** Joins what is listed with how it is shown. */
export function defineList<T>(list: List<T>): List {
  return list as unknown as List
}

/** What is listed of a site; worked out once. */
const entriesOf = memoize((list: List) =>
  memoize(async (site: Site) => list.entries(site), new WeakMap<Site, Promise<readonly unknown[]>>()),
)

/** By what the whole list can be narrowed down; worked out once, as all its pages ask for it. */
const wholeOf = memoize((list: List) =>
  memoize(
    async (site: Site) => narrow(site, await entriesOf(list)(site), list.facets ?? [], {}),
    new WeakMap<Site, Promise<Narrowed>>(),
  ),
)

/** The page of a list with this number; undefined where there is none. Pages that stand as files are not narrowed down. */
export async function listPage(
  site: Site,
  list: List,
  { number, chosen }: ListPart,
  { isStatic }: { isStatic: boolean },
): Promise<Page | undefined> {
  const { path, size = usualSize, facets = [] } = list
  const all = await entriesOf(list)(site)
  const isChosen = facets.some(({ name }) => chosen[name])
  const narrowed = isStatic || isChosen ? narrow(site, all, isStatic ? [] : facets, chosen) : await wholeOf(list)(site)
  const shown = cutPage(narrowed.entries, size, number)
  if (shown === undefined) return undefined
  const head = list.head(site, all)
  return {
    title: head.title,
    section: path,
    body: ListBody({ path, head, all: all.length, narrowed, shown, children: list.show(shown.items) }),
    data: list.data(site, narrowed.entries),
    filesAt: { path, query: queryOfNarrowed(narrowed) },
    query: { text: list.query },
  }
}

/** The paths of all pages of a list. */
export async function listPaths(site: Site, list: List): Promise<string[]> {
  return pagePaths(list.path, (await entriesOf(list)(site)).length, list.size ?? usualSize)
}
