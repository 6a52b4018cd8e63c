import { describe, expect, it } from 'vitest'
import type { Site } from '../../src/serve/pages/site.js'
import { pathsOf } from '../serve/pages/fixture.js'
import { chromiumPath } from './chromium.js'
import { layOut } from './lay-out.js'
import { findExcess, findViolations, openPage, samplesOf, useShipped } from './tabs.js'

describe.skipIf(chromiumPath === undefined)(`the pages in Chromium (${chromiumPath ?? 'skipped: none found'})`, () => {
  let site: Site
  let url: string
  useShipped(shipped => {
    ;({ site, url } = shipped)
  })

  it('are no wider than a phone, and open without complaint; axe finds nothing wrong', {
    timeout: 600_000,
  }, async () => {
    const all = new Map<string, string>()
    for (const path of await pathsOf(site)) {
      const response = await fetch(url + path)
      all.set(path, await response.text())
      expect([path, response.status]).toEqual([path, 200])
    }
    expect(all.size).toBeGreaterThan(1000)
    const { page, complaints } = await openPage()
    await page.goto(url)
    const laidOut = await layOut(page, all)
    expect(laidOut.filter(({ excess }) => excess > 0)).toEqual([])
    // opening a page and axe take their time: each page in which anything stands in a way not seen yet, or all
    const seen = new Set<string>()
    const telling = laidOut.filter(({ structures }) => {
      const isNew = structures.some(structure => !seen.has(structure))
      for (const structure of structures) seen.add(structure)
      return isNew || process.env.CLAIMGRAPH_AXE === 'all'
    })
    const wrong: string[] = []
    for (const { path } of telling) {
      await page.goto(url + path)
      const excess = await findExcess(page)
      if (excess > 0) wrong.push(`${path}: ${excess} pixels too wide`)
      wrong.push(...(await findViolations(page)))
    }
    expect([...wrong, ...complaints]).toEqual([])
    expect(telling.length).toBeGreaterThan(14)
  })

  /** What a colour scheme or a width can change. */
  const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

  it.each([
    ['light', 390, ofLooks],
    ['dark', 390, ofLooks],
    ['light', 1280, undefined],
    ['dark', 1280, ofLooks],
  ] as const)('have enough contrast and room, %s at %i pixels', async (colorScheme, width, rules) => {
    const { page, complaints } = await openPage({ colorScheme, viewport: { width, height: 900 } })
    const wrong: string[] = []
    for (const path of await samplesOf(site)) {
      await page.goto(url + path)
      wrong.push(...(await findViolations(page, rules)))
      const excess = await findExcess(page)
      if (excess > 0) wrong.push(`${path}: ${excess} pixels too wide`)
    }
    expect(wrong).toEqual([])
    // the browser reports the one page that is not there
    expect(complaints).toEqual([expect.stringContaining('404')])
  })
})
