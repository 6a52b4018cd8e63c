import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** How a page is laid out that was put in the place of another. */
export interface LaidOut {
  readonly path: string
  /** How many pixels it is wider than the window. */
  readonly excess: number
  /** How many elements it has that no page has: pictures, and elements within a heading or title. */
  readonly strange: number
  /** Every way in which an element stands in another, by names, classes and attributes. */
  readonly structures: readonly string[]
}

/** Lays out one page after another in the tab, with the style sheet of the page that is open: none is loaded. */
export async function layOut(page: Page, pages: ReadonlyMap<string, string>): Promise<LaidOut[]> {
  const [blank] = pages.values()
  const styles = new Set(Array.from(pages.values(), html => html.match(/<link rel="stylesheet"[^>]*>/g)?.join()))
  expect([...styles]).toEqual([blank!.match(/<link rel="stylesheet"[^>]*>/g)!.join()])
  const lay = `pairs => {
    const name = e => e.localName + '.' + (e.getAttribute('class') ?? '') + '[' + e.getAttributeNames() + ']'
    return pairs.map(([path, html]) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const strange = parsed.querySelectorAll('img, h1 *:not(bdi), title *').length
      document.body.replaceWith(document.adoptNode(parsed.body))
      const all = [...document.querySelectorAll('body *')]
      const structures = [...new Set(all.map(e => name(e.parentElement) + '>' + name(e)))]
      const excess = document.documentElement.scrollWidth - window.innerWidth
      return { path, excess, strange, structures }
    })
  }`
  const all = [...pages]
  const laidOut: LaidOut[] = []
  while (all.length > 0)
    laidOut.push(...(await page.evaluate<LaidOut[]>(`(${lay})(${JSON.stringify(all.splice(0, 100))})`)))
  return laidOut
}
