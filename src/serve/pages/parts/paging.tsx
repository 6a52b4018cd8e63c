/** One page of a list. */
export interface PageOf<T> {
  readonly items: readonly T[]
  /** Counts from 1. */
  readonly number: number
  readonly pages: number
  /** Of all pages. */
  readonly total: number
}

/** How many entries of a list stand on one page. */
export const pageSize = 100

/** How many pages a list has; an empty one has one, too. */
export function countPages(items: readonly unknown[], size = pageSize): number {
  return Math.max(1, Math.ceil(items.length / size))
}

/** The page of a list with this number; undefined where there is none. The first page of an empty list is empty. */
export function pageOf<T>(items: readonly T[], number: number, size = pageSize): PageOf<T> | undefined {
  const pages = countPages(items, size)
  if (!(number >= 1 && number <= pages)) return undefined
  return { items: items.slice((number - 1) * size, number * size), number, pages, total: items.length }
}

/** The path of a page of a list. */
export const pagePath = (list: string, number: number) => (number === 1 ? list : `${list}/page/${number}`)

interface PagingProps {
  of: PageOf<unknown>
  /** The path of the list. */
  list: string
}

/** Leads to the other pages of a list; nothing where there is but one. */
export function Paging({ of: { number, pages }, list }: PagingProps) {
  if (pages === 1) return null
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
    page => page === 1 || page === pages || Math.abs(page - number) <= 2,
  )
  return (
    <nav aria-label="Pages of the list" class="paging">
      <ul class="inline">
        {near.map((page, i) => (
          <>
            {i > 0 && page - near[i - 1]! > 1 ? <li aria-hidden="true">…</li> : null}
            <li>
              {page === number ? (
                <span aria-current="page">
                  <span class="hidden">Page </span>
                  {page}
                </span>
              ) : (
                <a href={pagePath(list, page)}>
                  <span class="hidden">Page </span>
                  {page}
                </a>
              )}
            </li>
          </>
        ))}
      </ul>
    </nav>
  )
}
