import { describe, expect, it } from 'vitest'
import { openCase } from '../../src/node/case/open-case.js'
import { openCaseGraph } from '../../src/node/case/open-case-graph.js'
import { texts } from '../cli/three-texts.js'
import { openWorkbench, useCase } from '../serve/edit/workbench.js'
import { chromiumPath } from './chromium.js'
import { findExcess, findViolations, narrow, openPage, useBrowser } from './tabs.js'

describe.skipIf(chromiumPath === undefined)(
  `the workbench in Chromium (${chromiumPath ?? 'skipped: none found'})`,
  () => {
    useBrowser()
    const own = useCase()

    /** A browser in which somebody has signed in. */
    async function open(viewport = { width: 1280, height: 900 }) {
      const { url, editing } = await openWorkbench(own())
      const { page, complaints } = await openPage({ viewport })
      await page.goto(`${url}/edit/sign-in?token=${editing.token}`)
      return { page, url, complaints }
    }

    it('is decided upon by keys alone, and a form tells where it is from', async () => {
      const { page, url, complaints } = await open()
      await page.goto(`${url}/edit/review`)
      await page.keyboard.press('a')
      await page.waitForURL(/brigade-a2$/)
      expect(await page.textContent('main > .note')).toBe('brigade-a1 is accepted.')
      await page.keyboard.press('r')
      await page.keyboard.type('Said elsewhere')
      await page.keyboard.press('Enter')
      await page.waitForURL(/council-a1$/)
      await page.keyboard.press('l')
      await page.waitForURL(/council-a2$/)
      await page.goto(`${url}/edit/document/brigade/brigade-a1`)
      await page.keyboard.press('u')
      await page.waitForURL(/brigade-a2$/)
      expect(await page.textContent('main > .note')).toMatch(/^Undone: brigade-a2 rejected/)
      // letters in a field are letters
      await page.focus('#reason')
      await page.keyboard.type('als')
      expect(await page.inputValue('#reason')).toBe('als')
      expect((await openCaseGraph(await openCase(own()))).claimIds()).toHaveLength(1)
      expect(complaints).toEqual([])
    })

    it('takes words that are selected for a statement, and ends that are dragged for a passage', async () => {
      const { page, url } = await open()
      await page.goto(`${url}/edit/document/brigade/brigade-a2`)
      const text = texts['brigade.txt']
      const wanted = 'was closed by a patrol'
      await page.evaluate(`(() => {
        const piece = [...document.querySelectorAll('[data-start]')].find(each => each.textContent.includes('${wanted}'))
        const at = piece.textContent.indexOf('${wanted}')
        document.getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + ${wanted.length})
      })()`)
      const start = text.indexOf(wanted)
      await page.waitForFunction(`document.querySelector('#words').value === '${start} to ${start + wanted.length}'`)
      const handle = (await page.locator('.handle').first().boundingBox())!
      const word = await page.evaluate<{ x: number; y: number }>(`(() => {
        const piece = [...document.querySelectorAll('[data-start]')].find(each => each.textContent.includes('counted'))
        const range = document.createRange()
        const at = piece.textContent.indexOf('counted')
        range.setStart(piece.firstChild, at)
        range.setEnd(piece.firstChild, at + 1)
        const { x, y, height } = range.getBoundingClientRect()
        return { x: x + 1, y: y + height / 2 }
      })()`)
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
      await page.mouse.down()
      await page.mouse.move(word.x, word.y, { steps: 4 })
      await page.mouse.up()
      const [from, to] = [
        text.indexOf('counted seven'),
        text.indexOf('seven bodies') + 'seven bodies in the water'.length,
      ]
      expect(await page.inputValue('#passage')).toBe(`${from} to ${to}`)
    })

    it.each([
      ['on a phone', narrow],
      ['on a screen', { width: 1280, height: 900 }],
    ] as const)('is no wider than the window %s; axe finds nothing wrong', async (_, viewport) => {
      const { page, url, complaints } = await open(viewport)
      const reading = ['/document/brigade/brigade-a1', '/sentences/brigade', '/together']
      for (const path of ['', '/inbox', ...reading, '/same', '/claims', '/decisions']) {
        const response = await page.goto(`${url}/edit${path}`)
        expect([path, response?.status()]).toEqual([path, 200])
        expect([path, await findExcess(page)]).toEqual([path, 0])
        expect([path, await findViolations(page)]).toEqual([path, []])
      }
      await page.goto(`${url}/edit/review`)
      await page.keyboard.press('a')
      await page.waitForURL(/brigade-a2$/)
      await page.goto(`${url}/edit/claim/claim-brigade-a1`)
      expect(await findViolations(page)).toEqual([])
      expect(complaints).toEqual([])
    })
  },
)
