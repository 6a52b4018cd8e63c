import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Site } from '../../src/serve/pages/site.js'
import { pathsOf } from '../serve/pages/fixture.js'
import { chromiumPath } from './chromium.js'
import { layOut } from './lay-out.js'
import { arabicSamplesOf, findExcess, findViolations, openPage, samplesOf, useShipped } from './tabs.js'

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

  it.each([390, 1280])(
    'in Arabic are no wider than a window of %i pixels, and as good',
    { timeout: 200_000 },
    async width => {
      const { page, complaints } = await openPage({ viewport: { width, height: 900 } })
      const wrong: string[] = []
      for (const path of await arabicSamplesOf(site)) {
        await page.goto(url + path)
        if ((await page.getAttribute('html', 'dir')) !== 'rtl') wrong.push(`${path}: not from right to left`)
        wrong.push(...(await findViolations(page, width === 390 ? ofLooks : undefined)))
        const excess = await findExcess(page)
        if (excess > 0) wrong.push(`${path}: ${excess} pixels too wide`)
      }
      expect([...wrong, ...complaints]).toEqual([])
    },
  )

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

  it.each([
    ['printed on A4', { media: 'print' }, { width: 794, height: 1123 }],
    ['in forced colours', { forcedColors: 'active', colorScheme: 'dark' }, { width: 1280, height: 900 }],
    // as many CSS pixels as a window of 1280 has at this zoom
    ['at a zoom of 200 %', {}, { width: 640, height: 450 }],
  ] as const)('are no wider than their room, and cut nothing off, %s', async (_look, media, viewport) => {
    const { page, complaints } = await openPage({ viewport })
    await page.emulateMedia(media)
    const wrong: string[] = []
    for (const path of await samplesOf(site)) {
      await page.goto(url + path)
      const excess = await findExcess(page)
      if (excess > 0) wrong.push(`${path}: ${excess} pixels too wide`)
      if ('media' in media) wrong.push(...(await findCutOff(page)))
      if ('forcedColors' in media) wrong.push(...(await findOwnColours(page)))
    }
    expect(wrong).toEqual([])
    expect(complaints).toEqual([expect.stringContaining('404')])
  })
})

/** What would be cut off on paper: boxes that scroll and hold more than they show. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('.scroll')]
    .filter(box => box.scrollWidth > box.clientWidth + 1)
    .map(box => location.pathname + ': ' + box.getAttribute('aria-label') + ' is cut off')`)
}

/** Lines of drawings that keep a colour of their own where the reader has chosen all colours. */
function findOwnColours(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const probe = document.body.appendChild(document.createElement('p'))
    const chosen = ['CanvasText', 'LinkText', 'Highlight'].map(name => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
    return [...document.querySelectorAll('main svg :is(line, path, circle, rect)')]
      .map(shape => ({ shape, ...(({ fill, stroke }) => ({ fill, stroke }))(getComputedStyle(shape)) }))
      .filter(({ shape, fill, stroke }) => shape.checkVisibility() && !chosen.includes(fill) && !chosen.includes(stroke))
      .map(({ shape, fill, stroke }) => location.pathname + ': ' + shape.outerHTML.slice(0, 80) + ' ' + fill + ' ' + stroke)
      .slice(0, 3)
  })()`)
}
