import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { createApp } from '../../src/serve/app.js'
import { createSite, type Site } from '../../src/serve/pages/site.js'
import { listen as serve } from '../../src/serve/server.js'
import { pathsOf, questionPath } from '../serve/pages/fixture.js'
import { hostile, openHostile } from '../serve/pages/hostile.js'
import { chromiumPath, listen, openBrowser } from './chromium.js'

let browser: Browser
let site: Site
let url: string
/** A phone's window, in pixels. */
const narrow = { width: 390, height: 800 }

const closing: (() => Promise<unknown>)[] = []

/** Serves a graph on a free port of this machine until the tests end. */
async function serveGraph(graph: ClaimGraph): Promise<string> {
  const ending = new AbortController()
  const app = await createApp(graph, { signal: ending.signal })
  const server = await serve(app.fetch, { host: '127.0.0.1', port: 0 })
  closing.push(async () => {
    await server.stop(0)
    ending.abort()
  })
  return server.url.replace(/\/$/, '')
}

async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: narrow, ...options })
  closing.push(() => context.close())
  const page = await context.newPage()
  return { page, complaints: listen(page) }
}

/** What axe finds wrong with the page that is open. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<
    string[]
  >(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`)
  return found.map(violation => `${page.url()} ${violation}`)
}

/** Every way in which an element stands in another on the page that is open, by names, classes and attributes. */
async function findStructures(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const name = e => e.localName + '.' + e.className + '[' + e.getAttributeNames() + ']'
    return [...new Set([...document.querySelectorAll('body *')].map(e => name(e.parentElement) + '>' + name(e)))]
  })()`)
}

/** How many pixels the page that is open is wider than its window. */
async function findExcess(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
}

/** One page of each kind, and pages with something of their own. */
async function samplesOf(of: Site): Promise<string[]> {
  const kinds = new Map((await pathsOf(of)).map(path => [path.split('/')[1], path]))
  return [
    ...new Set([
      ...['/', '/about', '/query', '/search', '/search?q=qusour', '/alignment', '/nothing'],
      ...['/range', '/range/banias-killings', '/range/banias-killings?as-of=2025-04-15'],
      ...['/relaying', '/relaying/doc-news-article', '/one-origin', '/one-origin/2', '/timeline', '/relays', '/map'],
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

describe.skipIf(chromiumPath === undefined)(`the pages in Chromium (${chromiumPath ?? 'skipped: none found'})`, () => {
  beforeAll(async () => {
    const graph = await openClaimGraph(shippedPath('triples'))
    site = await createSite(graph)
    url = await serveGraph(graph)
    browser = await openBrowser()
  })
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
    await browser?.close()
  })

  it('open without complaint on a phone, and axe finds nothing wrong', { timeout: 900_000 }, async () => {
    const paths = await pathsOf(site)
    const number = paths.length
    const wrong: string[] = []
    // axe takes its time: it looks at each page in which anything stands in a way that it has not seen yet, or at all
    const seen = new Set<string>()
    const isNew = (structures: readonly string[]) => structures.filter(structure => !seen.has(structure)).length > 0
    let examined = 0
    const visit = async () => {
      const { page, complaints } = await openPage()
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
        const response = await page.goto(url + path)
        if (response?.status() !== 200) wrong.push(`${path}: status ${response?.status()}`)
        const excess = await findExcess(page)
        if (excess > 0) wrong.push(`${path}: ${excess} pixels too wide`)
        const structures = await findStructures(page)
        if (process.env.CLAIMGRAPH_AXE !== 'all' && !isNew(structures)) continue
        for (const structure of structures) seen.add(structure)
        wrong.push(...(await findViolations(page)))
        examined++
      }
      wrong.push(...complaints)
    }
    await Promise.all([visit(), visit()])
    expect(wrong).toEqual([])
    expect(number).toBeGreaterThan(1000)
    expect(examined).toBeGreaterThan(14)
  })

  it.each([
    ['light', 390],
    ['dark', 390],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('have enough contrast and room, %s at %i pixels', async (colorScheme, width) => {
    const { page, complaints } = await openPage({ colorScheme, viewport: { width, height: 900 } })
    const wrong: string[] = []
    for (const path of await samplesOf(site)) {
      await page.goto(url + path)
      wrong.push(...(await findViolations(page)))
      const excess = await findExcess(page)
      if (excess > 0) wrong.push(`${path}: ${excess} pixels too wide`)
    }
    expect(wrong).toEqual([])
    // the browser reports the one page that is not there
    expect(complaints).toEqual([expect.stringContaining('404')])
  })

  it('have everything within reach of the keyboard, and show where it is', async () => {
    const { page } = await openPage({ viewport: { width: 1280, height: 900 } })
    for (const path of (await samplesOf(site)).filter(path => !['/search', '/'].includes(path))) {
      await page.goto(url + path)
      const wanted = await page.evaluate<number>(`(() => {
        const all = [...document.querySelectorAll('a[href], button, input, summary, textarea, [tabindex="0"]')]
        for (const [i, element] of all.entries()) element.dataset.stop = String(i)
        return all.filter(element => element.checkVisibility()).length
      })()`)
      const reached = new Set<string>()
      const marked = new Set<string>()
      for (let i = 0; i < wanted + 20 && reached.size < wanted; i++) {
        await page.keyboard.press('Tab')
        const [stop, isMarked] = await page.evaluate<[string, boolean]>(`(() => {
          const { dataset, tagName } = document.activeElement
          return [dataset.stop ?? tagName, getComputedStyle(document.activeElement).outlineStyle !== 'none']
        })()`)
        if (stop !== 'BODY') reached.add(stop)
        // a date's own button is marked by the browser, the date's other parts by the style sheet
        if (isMarked) marked.add(stop)
      }
      expect([path, reached.size]).toEqual([path, wanted])
      expect([path, marked.size]).toEqual([path, wanted])
    }
  })

  it('skip to the content', async () => {
    const { page } = await openPage()
    await page.goto(`${url}/agent/amnesty`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
  })

  it('show a comparison as of a day that is typed', async () => {
    const { page } = await openPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(url + questionPath(site, 'coast-killings', 'perpetrator'))
    await page.fill('#as-of', '2025-03-08')
    await page.press('#as-of', 'Enter')
    await page.waitForURL(/as-of=2025-03-08/)
    expect(await page.textContent('.as-of')).toContain('What had certainly been said by 2025-03-08')
    await page.click('text=Show all claims')
    await page.waitForURL(/\?$/)
    expect(await page.inputValue('#as-of')).toBe('')
  })

  it('search', async () => {
    const { page } = await openPage()
    await page.goto(`${url}/search`)
    await page.fill('#q', 'el Qusour')
    await page.press('#q', 'Enter')
    await page.click('a:has-text("al-Qusour, a neighbourhood of Banias")')
    expect(await page.textContent('h1')).toBe('al-Qusour, a neighbourhood of Banias')
  })

  const asked =
    'SELECT ?claim ?claimLabel { ?claim prov:wasAttributedTo <https://w3id.org/claimgraph/syria-coast-2025/snhr> ; rdfs:label ?claimLabel }'

  it('answer a query without a script', async () => {
    const { page } = await openPage({ javaScriptEnabled: false })
    await page.goto(`${url}/query`)
    await page.fill('#query', asked)
    await page.click('button')
    const { graph } = site
    const own = graph.claims({ claimant: graph.agent('snhr').id })
    expect(await page.locator('table.result tbody tr').count()).toBe(own.length)
    expect(await page.textContent('table.result')).toContain(own[0]!.label)
    expect(await page.getAttribute('table.result a', 'href')).toMatch(/^\/claim\//)
  })

  it('answer a query by Ctrl+Enter, hand over the result, and tell what is wrong', async () => {
    const { page, complaints } = await openPage({ acceptDownloads: true })
    await page.goto(`${url}/query`)
    await page.fill('#query', asked)
    await page.press('#query', 'Control+Enter')
    await page.waitForURL(/run=yes/)
    const downloading = page.waitForEvent('download')
    await page.click('button:has-text("CSV")')
    const file = await (await downloading).path()
    expect(await readFile(file, 'utf8')).toMatch(/^claim,claimLabel\r?\n/)
    await page.goto(`${url}/query?run=yes&query=${encodeURIComponent('SELECT ?x { ?x ?y }')}`)
    expect(await page.textContent('.problem')).toMatch(/line 1/)
    await page.goto(`${url}/query?run=yes&query=${encodeURIComponent('ASK { ?x a cg:Claim }')}`)
    expect(await page.textContent('.boolean')).toBe('true')
    await page.goto(`${url}/query?run=yes&query=${encodeURIComponent('CONSTRUCT { ?x a cg:Claim } { ?x a cg:Claim }')}`)
    expect(await page.textContent('pre.rdf')).toContain('cg:Claim')
    expect(complaints).toEqual([])
  })

  it.each(Object.entries(hostile))('show as text what is called by %s', async (name, label) => {
    const graph = await openHostile(name)
    const there = await serveGraph(graph)
    const { page, complaints } = await openPage()
    const wide = { width: 1280, height: 800 }
    for (const [i, path] of (await pathsOf(await createSite(graph))).entries()) {
      await page.setViewportSize(i % 2 === 0 ? wide : narrow)
      await page.goto(there + path)
      expect(await page.evaluate('document.querySelectorAll("img, h1 *:not(bdi), title *").length'), path).toBe(0)
      const excess = await findExcess(page)
      expect([path, excess > 0]).toEqual([path, false])
    }
    await page.goto(`${there}/claim/one`)
    expect((await page.title()).replace(/\s+/g, ' ')).toContain(label.replace(/\s+/g, ' ').slice(0, 60).trim())
    expect(await page.textContent('h1')).toBe(label.replace(/\r\n?/g, '\n'))
    expect(complaints).toEqual([])
  })
})
