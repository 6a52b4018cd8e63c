import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/serve/pages/site.js'
import { pathsOf } from '../serve/pages/fixture.js'
import { hostile, openHostile } from '../serve/pages/hostile.js'
import { chromiumPath } from './chromium.js'
import { layOut } from './lay-out.js'
import { findExcess, narrow, openPage, serveGraph, useBrowser } from './tabs.js'

describe.skipIf(chromiumPath === undefined)(
  `pages of a hostile graph (${chromiumPath ?? 'skipped: no Chromium'})`,
  () => {
    useBrowser()

    it.each(Object.entries(hostile))('show as text what is called by %s', async (name, label) => {
      const graph = await openHostile(name)
      const there = await serveGraph(graph)
      const paths = await pathsOf(await createSite(graph))
      const all = new Map<string, string>()
      for (const path of paths) all.set(path, await (await fetch(there + path)).text())
      const { page, complaints } = await openPage()
      await page.goto(there)
      for (const window of [narrow, { width: 1280, height: 800 }]) {
        await page.setViewportSize(window)
        const wrong = (await layOut(page, all)).filter(({ excess, strange }) => excess > 0 || strange > 0)
        expect([window.width, wrong]).toEqual([window.width, []])
      }
      // one page of each kind is opened: its scripts would run, were there any
      const kinds = new Map(paths.map(path => [path.split('/')[1], path]))
      for (const path of kinds.values()) {
        await page.goto(there + path)
        expect(await page.evaluate('document.querySelectorAll("img, h1 *:not(bdi), title *").length'), path).toBe(0)
        expect([path, await findExcess(page)]).toEqual([path, expect.toSatisfy((pixels: number) => pixels <= 0)])
      }
      await page.goto(`${there}/claim/one`)
      expect((await page.title()).replace(/\s+/g, ' ')).toContain(label.replace(/\s+/g, ' ').slice(0, 60).trim())
      expect(await page.textContent('h1')).toBe(label.replace(/\r\n?/g, '\n'))
      expect(complaints).toEqual([])
    })
  },
)
