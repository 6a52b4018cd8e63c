import { memoize } from '../../../rdf/memoize.js'
import type { Page } from '../layout.js'
import { cutPage, type PageOf, pagePaths } from '../parts/pager.js'
import type { Site } from '../site.js'

/** A list of everything of one sort, page by page. */
export interface List<T = unknown> {
  /** The path of its first page. */
  readonly path: string
  /** Everything on it, in the order in which it is listed. */
  entries(site: Site): readonly T[] | Promise<readonly T[]>
  /** How many entries stand on one page, where that is not the usual number. */
  readonly size?: number
  render(site: Site, page: PageOf<T>): Page | Promise<Page>
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

/** The page of a list with this number; undefined where there is none. */
export async function listPage(site: Site, list: List, number: number): Promise<Page | undefined> {
  const shown = cutPage(await entriesOf(list)(site), list.size ?? usualSize, number)
  return shown === undefined ? undefined : list.render(site, shown)
}

/** The paths of all pages of a list. */
export async function listPaths(site: Site, list: List): Promise<string[]> {
  return pagePaths(list.path, (await entriesOf(list)(site)).length, list.size ?? usualSize)
}
