import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { createApp } from '../../src/serve/app.js'
import { createSite, type Site } from '../../src/serve/pages/site.js'
import { listen as serve } from '../../src/serve/server.js'
import { pathsOf, questionPath } from '../serve/pages/fixture.js'
import { chromiumPath, listen, openBrowser } from './chromium.js'

/** The pages of the shipped graph as they are served, for the tests of one file. */
export interface Shipped {
  readonly site: Site
  readonly url: string
}

let browser: Browser
/** A phone's window, in pixels. */
export const narrow = { width: 390, height: 800 }

const closing: (() => Promise<unknown>)[] = []

/** Starts a browser before the tests of a file, where there is one, and ends it after them. */
export function useBrowser(): void {
  if (chromiumPath === undefined) return
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
    await browser?.close()
  })
}

/** Serves the shipped graph to a browser before the tests of a file. */
export function useShipped(use: (shipped: Shipped) => void): void {
  useBrowser()
  if (chromiumPath === undefined) return
  beforeAll(async () => {
    const graph = await openClaimGraph(shippedPath('triples'))
    use({ site: await createSite(graph), url: await serveGraph(graph) })
  })
}

/** Serves a graph on a free port of this machine until the tests end. */
export async function serveGraph(graph: ClaimGraph, options: { documents?: string } = {}): Promise<string> {
  const ending = new AbortController()
  const app = await createApp(graph, { ...options, signal: ending.signal })
  const server = await serve(app.fetch, { host: '127.0.0.1', port: 0 })
  closing.push(async () => {
    await server.stop(0)
    ending.abort()
  })
  return server.url.replace(/\/$/, '')
}

/** Opens a tab of its own, as wide as a phone unless the options say otherwise, and what it will complain of. */
export async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: narrow, ...options })
  closing.push(() => context.close())
  const page = await context.newPage()
  return { page, complaints: listen(page) }
}

/** What axe finds wrong with the page that is open, by all of its rules or by those named. */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const found = await page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`)
  return found.map(violation => `${page.url()} ${violation}`)
}

/** How many pixels the page that is open is wider than its window. */
export async function findExcess(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
}

/** One page of each kind, and pages with something of their own. */
export async function samplesOf(of: Site): Promise<string[]> {
  const kinds = new Map((await pathsOf(of)).map(path => [path.split('/')[1], path]))
  return [
    ...new Set([
      ...['/', '/about', '/query', '/search', '/search?q=qusour', '/alignment', '/nothing'],
      ...['/range', '/range/banias-killings', '/range/banias-killings?as-of=2025-04-15'],
      ...['/relaying', '/one-origin', '/timeline', '/relays', '/map'],
      ...['/claims/2?document=doc-amnesty-release', '/alignment?kind=Witness', '/actors?part=spokenOf'],
      ...['/embed/timeline', '/embed/relays', '/embed/map'],
      ...kinds.values(),
      ...[
        '/agent/amnesty',
        '/claim/claim-mother-shot-in-back',
        '/document/doc-news-article',
        '/alignment/amnesty/odni',
      ],
      questionPath(of, 'coast-killings', 'perpetrator'),
      questionPath(of, 'banias-killings', 'deaths'),
      `${questionPath(of, 'banias-killings', 'deaths')}?as-of=2025-03-10`,
    ]),
  ]
}

/** One page of each kind in Arabic. */
export async function arabicSamplesOf(of: Site): Promise<string[]> {
  const kinds = new Map((await pathsOf(of)).map(path => [path.split('/')[1], path]))
  const told = [
    '/range/banias-killings',
    '/agent/amnesty',
    '/claim/claim-mother-shot-in-back',
    '/alignment/amnesty/odni',
  ]
  return ['/ar', ...[...new Set([...kinds.values(), ...told])].filter(path => path !== '/').map(path => `/ar${path}`)]
}
