import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openCase } from '../../src/node/case/open-case.js'
import { openCaseGraph } from '../../src/node/case/open-case-graph.js'
import { viewDraft } from '../../src/review/view.js'
import { texts } from '../cli/three-texts.js'
import { readFact } from '../review/read-fact.js'
import { openWorkbench, useCase } from '../serve/edit/workbench.js'
import { chromiumPath } from './chromium.js'
import { openPage, useBrowser } from './tabs.js'

/** Somebody who counts what they do: a key or a button that is pressed, a field that is filled in or chosen. */
class Reviewer {
  readonly page: Page
  actions = 0

  constructor(page: Page) {
    this.page = page
  }

  /** Presses a key, and waits for the page that it leads to. */
  async press(key: string): Promise<void> {
    this.actions++
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press(key)])
  }

  /** Presses a key that leads to no other page. */
  async choose(key: string): Promise<void> {
    this.actions++
    await this.page.keyboard.press(key)
  }

  async fill(selector: string, value: string): Promise<void> {
    this.actions++
    const field = this.page.locator(selector).first()
    if ((await field.evaluate(each => each.nodeName)) === 'SELECT') await field.selectOption({ label: value })
    else await field.fill(value)
    await field.evaluate(each => (each as unknown as { blur(): void }).blur())
  }

  async click(selector: string): Promise<void> {
    this.actions++
    await Promise.all([this.page.waitForEvent('load'), this.page.click(selector)])
  }
}

describe.skipIf(chromiumPath === undefined)('three texts, from pasting to a published site', () => {
  useBrowser()
  const own = useCase({ extracted: false })

  it('are reviewed with ten actions at most, a third of what the terminal asks for', async () => {
    const { url, editing } = await openWorkbench(own())
    const { page, complaints } = await openPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${url}/edit/sign-in?token=${editing.token}`)
    const reviewer = new Reviewer(page)
    const label = () => page.inputValue('[name="claim.label"]')

    for (const [name, text] of Object.entries(texts)) {
      await page.goto(`${url}/edit/inbox`)
      await reviewer.fill('#text', text)
      await reviewer.fill('#title', name.replace('.txt', ''))
      await reviewer.fill('#publisher', 'Tarn Gazette')
      await reviewer.fill('#published', '2031-05-07')
      await reviewer.click('[data-inbox] button[type=submit]')
      expect(await page.textContent('main > .note')).toMatch(/^Added as /)
    }
    await page.goto(`${url}/edit`)

    reviewer.actions = 0
    await reviewer.press('t')
    // what is sure and says all of it is chosen; what was filled in, or is about nothing that is known, is not
    expect(await page.locator('.together input[type=checkbox]:checked + label').allTextContents()).toEqual([
      'fire brigade (report): at least 12 deaths, 30 injured (Killing, Selm, 2031-05-04)',
      'council of Tarn (report): 14 deaths (Fire, Selm, 2031-05-04)',
    ])
    const filled = page.locator('.together li:has([value$=brigade-a2])')
    expect(await filled.locator('.filled-in').first().textContent()).toContain('filled in: The document counts all')
    reviewer.actions++
    await filled.locator('input[type=checkbox]').click()
    await reviewer.press('a')
    expect(await page.textContent('main > .note')).toMatch(/^Accepted: (?:(?:brigade|council)-a\d(?:, |\.$)){3}/)

    const decide: Record<string, () => Promise<void>> = {
      async 'militia-a1'() {
        // the fire that the council speaks of, which is a claim by now
        expect(await page.inputValue('[name="claim.about"]')).toBe('Fire, Selm, 2031-05-04')
        await reviewer.fill('[name="claim.stance"]', 'denies')
        await reviewer.choose('p')
        await expect
          .poll(label)
          .toBe('militia of Orn (report, denied): perpetrator: militia of Orn (Fire, Selm, 2031-05-04)')
        await reviewer.press('a')
      },
      async 'militia-o1'() {
        await reviewer.press('1')
      },
      async 'council-a2'() {
        expect(await page.inputValue('[name="claim.wasAttributedTo"]')).toBe('council of Tarn')
        await page.locator('.choice', { hasText: 'militia of Orn' }).locator('input').click()
        reviewer.actions++
        await expect.poll(label).toContain('perpetrator: militia of Orn')
        await reviewer.press('a')
      },
    }
    for (let left = Object.keys(decide); left.length > 0; ) {
      const name = new URL(page.url()).pathname.split('/').at(-1)!
      left = left.filter(each => each !== name)
      await decide[name]!()
    }
    expect(new URL(page.url()).pathname).toBe('/edit')
    expect(reviewer.actions).toBeLessThanOrEqual(10)

    await reviewer.click('[data-publish] button')
    expect(await page.textContent('main > .note')).toContain('5 claims are published')
    expect(await readFile(join(own(), 'published', 'SHA256SUMS'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}/)
    const graph = await openCaseGraph(await openCase(own()))
    expect(
      graph
        .claims()
        .map(({ id, claimant, stance, content, about }) => [
          id.replace(/.*claim-/, ''),
          claimant?.label,
          stance.label,
          about.map(each => each.label).join(),
          viewDraft(id, [...content], [graph.dataset])
            .facts.map(readFact)
            .join(),
        ])
        .sort(),
    ).toEqual([
      ['brigade-a1', 'fire brigade', 'asserts', 'Killing, Selm, 2031-05-04', 'deaths: at least 12,injured: 30'],
      ['brigade-a2', 'boatman at the lock', 'asserts', 'Killing, Selm, 2031-05-04', 'bodies: 7'],
      ['council-a1', 'council of Tarn', 'asserts', 'Fire, Selm, 2031-05-04', 'deaths: 14'],
      ['council-a2', 'council of Tarn', 'denies', 'Fire, Selm, 2031-05-04', 'perpetrator: militia of Orn'],
      ['militia-a1', 'militia of Orn', 'denies', 'Fire, Selm, 2031-05-04', 'perpetrator: militia of Orn'],
    ])
    expect(complaints).toEqual([])
  }, 120_000)
})
