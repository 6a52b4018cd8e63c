import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { chromiumPath } from './chromium.js'
import { openPage, serveGraph, useBrowser } from './tabs.js'

/** The founding documents, where they are at hand. */
const documents = fileURLToPath(new URL('../../../shared/documents', import.meta.url))

const investigated = 'claim-amnesty-investigated-32-killings'

/** What somebody does with a page, counted: a link or button, or a field filled in and sent off. */
class Visitor {
  actions = 0
  constructor(readonly page: Page) {}

  async click(selector: string): Promise<void> {
    this.actions++
    await this.page.click(selector)
  }

  async enter(field: string, text: string): Promise<void> {
    this.actions++
    await this.page.fill(field, text)
    await this.page.press(field, 'Enter')
    await this.page.waitForLoadState()
  }

  async read(selector = 'main'): Promise<string> {
    await this.page.waitForLoadState()
    return (await this.page.innerText(selector)).replace(/\s+/g, ' ')
  }
}

describe.skipIf(chromiumPath === undefined)('what people come for, by the number of their actions', () => {
  useBrowser()

  let graph: ClaimGraph
  let url: string
  beforeAll(async () => {
    if (chromiumPath === undefined) return
    graph = await openClaimGraph(shippedPath('triples'))
    url = await serveGraph(graph, existsSync(documents) ? { documents } : {})
  })

  async function visit(path = '/'): Promise<Visitor> {
    const { page } = await openPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
    await page.goto(url + path)
    return new Visitor(page)
  }

  it('the tolls, and whether all can be true: 1', async () => {
    const visitor = await visit()
    await visitor.click('main h3:has-text("How many people died") a')
    const text = await visitor.read()
    expect(text).toContain('No two of these figures contradict each other')
    for (const [figure, who] of [
      ['at least 1,500', 'Syrian Observatory for Human Rights'],
      ['420', 'Syrian Network for Human Rights'],
      ['more than 100', 'Amnesty International'],
    ])
      expect(text).toMatch(new RegExp(`${figure}.{0,120}${who}`))
    expect(visitor.actions).toBe(1)
  })

  it('who says forces, and who says militias: 1', async () => {
    const visitor = await visit()
    await visitor.click('nav >> text=Who did it')
    const text = await visitor.read()
    expect(text).toMatch(/Militias affiliated with the Syrian government , say Amnesty International/)
    expect(text).toMatch(/Syrian interim government forces , say US Office of the Director of National Intelligence/)
    expect(visitor.actions).toBe(1)
  })

  it('what the article changed: 1', async () => {
    const visitor = await visit()
    await visitor.click('nav >> text=What relaying changed')
    const text = await visitor.read()
    // the release speaks of 32 killings, and the article of incidents
    expect(text).toMatch(/Altered Investigated, .*“32 of the killings” became “32 incidents”/)
    expect(visitor.actions).toBe(1)
  })

  it('what rests on one origin: 1', async () => {
    const visitor = await visit()
    await visitor.click('nav >> text=One origin')
    expect(await visitor.read()).toMatch(
      /more than 100 2 documents, 1 claimant, origin not named \(on information received\)/,
    )
    expect(visitor.actions).toBe(1)
  })

  it.skipIf(!existsSync(documents))('the exact passage of a claim of Amnesty International: 2', async () => {
    const [mention] = graph.claim(investigated).mentions
    const text = await readFile(join(documents, '003_89a0b771c6b4413f.txt'), 'utf8')
    const visitor = await visit()
    await visitor.click('nav >> text=Documents')
    await visitor.click('tr:has-text("Amnesty International release") >> text=can be read here')
    const note = visitor.page.locator(`.notes li:has(a[href$="/${investigated}"])`)
    const number = await note.getAttribute('value')
    const slot = /note-(\d+)/.exec((await note.getAttribute('class'))!)![1]!
    const marks = visitor.page.locator(`.block:has(#at-${number}) mark.in-${slot}`)
    const passage = Array.from(text).slice(mention!.span!.start, mention!.span!.end).join('')
    expect((await marks.allTextContents()).join('')).toBe(passage)
    expect(visitor.actions).toBe(2)
  })

  it('what was known by 10 March: 2', async () => {
    const visitor = await visit()
    await visitor.click('main h3:has-text("How many people died") a')
    await visitor.enter('#as-of', '2025-03-10')
    await visitor.page.waitForURL(/as-of=2025-03-10/)
    expect(await visitor.read('.as-of')).toContain('What had certainly been said by 2025-03-10')
    expect(visitor.actions).toBe(2)
  })

  it('a claim to cite: 1', async () => {
    const visitor = await visit('/claim/claim-sohr-deaths')
    const downloading = visitor.page.waitForEvent('download')
    await visitor.click('a[href$="/cite.bib"]')
    expect((await downloading).suggestedFilename()).toBe('claim-claim-sohr-deaths-cite.bib')
    expect(visitor.actions).toBe(1)
  })

  it('the CSV of a topic: 1', async () => {
    const visitor = await visit()
    await visitor.click('main h3:has-text("How many people died") a')
    visitor.actions = 0
    const downloading = visitor.page.waitForEvent('download')
    await visitor.click('a[href$="/data.csv"]')
    const stream = await (await downloading).createReadStream()
    const [head, ...rows] = Buffer.concat(await stream.toArray())
      .toString('utf8')
      .trimEnd()
      .split(/\r?\n/)
    expect(head).toMatch(/claimant/)
    expect(rows.length).toBeGreaterThan(5)
    expect(visitor.actions).toBe(1)
  })
})
