import type { Child } from 'hono/jsx'
import { useSetup } from '../site-context.js'
import { cutPage, Pager } from './pager.js'

/** A list on a page that may be very long: its beginning stands there, the rest on pages of its own. */
export interface PagePart<T = unknown> {
  /** What stands for it in paths, and what it is for people. */
  readonly name: string
  readonly title: string
  readonly items: readonly T[]
  /** How many stand on one page. */
  readonly size: number
  render(items: readonly T[]): Child
  /** The numbers of the positions among some of them, where they have such. */
  numbersOf?(items: readonly T[]): readonly number[]
}

/** The numbers of the positions on one page of a list; undefined where they have none. */
export function numbersOn({ items, size, numbersOf }: PagePart, number = 1): ReadonlySet<number> | undefined {
  const page = cutPage(items, size, number)
  return page && numbersOf && new Set(numbersOf(page.items))
}

/** Joins what is listed with how it is shown. */
export function definePart<T>(part: PagePart<T>): PagePart {
  return part as unknown as PagePart
}

interface LongListProps {
  of: PagePart
  /** Which page of it is shown: the first stands on the page itself. */
  number?: number
}

/** One page of a list, and the way to the others, if there are any; nothing where there is none of that number. */
export function LongList({ of: part, number = 1 }: LongListProps) {
  const { path } = useSetup()
  const page = cutPage(part.items, part.size, number)
  if (page === undefined) return null
  const own = number === 1 ? path : path.slice(0, path.lastIndexOf(`/${part.name}/`))
  const pager = { of: page, path: `${own}/${part.name}`, first: own, label: part.title }
  return (
    <>
      {number === 1 ? null : <Pager {...pager} />}
      {part.render(page.items)}
      <Pager {...pager} again={number > 1} />
    </>
  )
}
