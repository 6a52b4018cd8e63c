import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Site } from '../../src/serve/pages/site.js'
import { questionPath } from '../serve/pages/fixture.js'
import { chromiumPath } from './chromium.js'
import { openPage, samplesOf, useShipped } from './tabs.js'

describe.skipIf(chromiumPath === undefined)(
  `the pages in use in Chromium (${chromiumPath ?? 'skipped: none found'})`,
  () => {
    let site: Site
    let url: string
    useShipped(shipped => {
      ;({ site, url } = shipped)
    })

    it('have everything within reach of the keyboard, and show where it is', { timeout: 600_000 }, async () => {
      const { page } = await openPage({ viewport: { width: 1280, height: 900 } })
      for (const path of (await samplesOf(site)).filter(path => !['/search', '/'].includes(path))) {
        await page.goto(url + path)
        const wanted = await page.evaluate<number>(`(() => {
        const all = [...document.querySelectorAll('a[href], button, input, summary, textarea, [tabindex="0"]')]
        for (const [i, element] of all.entries()) element.dataset.stop = String(i)
        return all.filter(element => element.checkVisibility()).length
      })()`)
        // what has the focus is noted as it gets it, and whether it shows; a date's parts share its stop
        await page.evaluate(`(() => {
        const noted = { reached: new Set(), marked: new Set() }
        globalThis.noted = noted
        document.addEventListener('focusin', ({ target }) => {
          noted.reached.add(target.dataset.stop ?? target.tagName)
          if (getComputedStyle(target).outlineStyle !== 'none') noted.marked.add(target.dataset.stop ?? target.tagName)
        })
      })()`)
        const count = () => page.evaluate<[number, number]>('[noted.reached.size, noted.marked.size]')
        let [reached, marked] = [0, 0]
        // dates have several parts each
        for (let pressed = 0; pressed < wanted + 20 && reached < wanted; ) {
          const more = Math.max(wanted - reached, 1)
          for (let i = 0; i < more; i++) await page.keyboard.press('Tab')
          pressed += more
          ;[reached, marked] = await count()
        }
        expect([path, reached]).toEqual([path, wanted])
        expect([path, marked]).toEqual([path, wanted])
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
      // a click does not wait for the page that it asks for
      await page.waitForSelector('table.result')
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
      await page.goto(
        `${url}/query?run=yes&query=${encodeURIComponent('CONSTRUCT { ?x a cg:Claim } { ?x a cg:Claim }')}`,
      )
      expect(await page.textContent('pre.rdf')).toContain('cg:Claim')
      expect(complaints).toEqual([])
    })
  },
)
