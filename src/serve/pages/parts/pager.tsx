import { useSetup } from '../site-context.js'

/** Where one is in something that is told on several pages. */
export interface PageOf<T> {
  readonly items: readonly T[]
  /** Its number, from 1. */
  readonly number: number
  readonly pages: number
  /** How many items there are on all pages. */
  readonly total: number
}

/** One page of so many items; undefined where there is none of that number. The first is there in any case. */
export function cutPage<T>(items: readonly T[], size: number, number: number): PageOf<T> | undefined {
  const pages = Math.max(1, Math.ceil(items.length / size))
  if (!Number.isInteger(number) || number < 1 || number > pages) return undefined
  return { items: items.slice((number - 1) * size, number * size), number, pages, total: items.length }
}

/** The paths of all pages of so many items: the first has the path itself, the others their number behind it. */
export function pagePaths(path: string, items: number, size: number): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(items / size)) }, (_, i) => pagePath(path, i + 1))
}

/** The path of a page by its number, from 1. */
export const pagePath = (path: string, number: number) => (number === 1 ? path : `${path}/${number}`)

interface PagerProps {
  of: Pick<PageOf<unknown>, 'number' | 'pages'>
  path: string
  /** Whether it stands on the page for the second time. */
  again?: boolean
  /** The path of the first page, where that is another one. */
  first?: string
  /** What stands behind the path of every page, from `?` on. */
  query?: string | undefined
  /** What is told on several pages, where there is more than one such thing. */
  label?: string
}

/** Links to the pages before and after; nothing where there is one alone. */
export function Pager({ of: { number, pages }, path, again = false, first = path, label, query }: PagerProps) {
  if (pages === 1) return null
  const { asOf, site } = useSetup()
  const { pager: words } = site.words
  const behind = query ?? (asOf === undefined ? '' : `?as-of=${asOf}`)
  const pathOf = (page: number) => (page === 1 ? first : `${path}/${page}`) + behind
  return (
    <nav class="pager" aria-label={again ? words.again(label) : words.pages(label)}>
      {number === 1 ? null : (
        <a rel="prev" href={pathOf(number - 1)}>
          {words.before}
        </a>
      )}
      <span>{words.where(number, pages)}</span>
      {number === pages ? null : (
        <a rel="next" href={pathOf(number + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
