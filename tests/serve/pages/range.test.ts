import { beforeAll, describe, expect, it } from 'vitest'
import { ranges } from '../../../src/compare/ranges/ranges.js'
import { query } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { told } from '../../compare/ranges-fixture.js'
import { decode, openPages, openShipped, type Pages, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

/** The rows of a page's tables, each as the texts of its cells. */
function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => textOf(cell!).trim()),
  )
}

/** The part of a page on one measure. */
function sectionOn(html: string, measure: string): string {
  return html.split('<section ').find(section => textOf(section).includes(`${measure}Rule`)) ?? ''
}

describe('the page of an event’s range', () => {
  it('shows both ends by each rule, with who sets them and their words', async () => {
    const html = await pages.get('/range/banias-killings')
    // the 30 in al-Qusour alone are a finding of Amnesty’s; of the more than 100 it was informed
    expect(rowsOf(sectionOn(html, 'Deaths')).slice(0, 4)).toEqual([
      ['Rule', 'Lowest', 'Set by', 'Highest', 'Set by'],
      [
        'documented',
        'none; of a part 30',
        '–',
        '“more than 100”, no upper end',
        'Amnesty International: “more than 100”, read as 101 or more',
      ],
      [
        'stated',
        '101, read from “more than 100”',
        'Amnesty International: “more than 100”, read as 101 or more',
        '“more than 100”, no upper end',
        'Amnesty International: “more than 100”, read as 101 or more',
      ],
      [
        'origins',
        '101, read from “more than 100”',
        'Amnesty International: “more than 100”, read as 101 or more',
        '“more than 100”, no upper end',
        'Amnesty International: “more than 100”, read as 101 or more',
      ],
    ])
    expect(html).toContain('href="/claim/claim-amnesty-banias-toll"')
  })

  it('shows hedges, what was left out and why, and the parts by victims', async () => {
    const text = textOf(sectionOn(await pages.get('/range/banias-killings'), 'Deaths'))
    expect(text).toContain('Amnesty International → Amnesty International release; report, alleged; between ')
    expect(text).toContain('Not documented“more than 100”')
    expect(text).toContain(
      '“over 100”, read as 101 or more (Amnesty International, as Unnamed news outlet has it): others have it say this',
    )
    const rows = rowsOf(sectionOn(await pages.get('/range/banias-32-killings'), 'Deaths'))
    expect(rows).toContainEqual([
      'Men among the 32 killed in Banias',
      'none',
      '–',
      '24',
      'Nine interviewees on the killings in Banias as relayed by Amnesty International: “including 24”',
    ])
  })

  it('never says a figure that a belief without one does not give', async () => {
    const text = textOf(await pages.get('/range/coast-killings'))
    expect(text).toContain('“believed much higher than 111” (no figure given)')
    expect(text).not.toMatch(/\b112\b/)
  })

  it('says by each rule what the library says', async () => {
    const text = textOf(await pages.get('/range/north-west-killings'))
    for (const rule of ['documented', 'stated', 'origins'] as const) {
      const [range] = await ranges(pages.site.graph, { event: 'north-west-killings', rule })
      expect(text).toContain(`By the rule ${rule}: ${range!.label}`)
    }
  })

  it('stands for a day where one is asked for, and refuses what is none', async () => {
    const text = textOf(await pages.get('/range/banias-killings?as-of=2025-04-15'))
    expect(text).toContain('What was certainly said by 2025-04-15 counts')
    expect(text).toContain('Possibly said later')
    const refused = await pages.app.request('/range/banias-killings?as-of=2025-02-30', {
      headers: { accept: 'text/html' },
    })
    expect(refused.status).toBe(400)
  })

  it('is linked from the event’s own page, where there are figures', async () => {
    expect(await pages.get('/event/banias-killings')).toContain('href="/range/banias-killings"')
    expect(await pages.get('/event/impunity-in-syria')).not.toContain('href="/range/impunity-in-syria"')
    expect((await pages.app.request('/range/impunity-in-syria')).status).toBe(404)
    expect((await pages.app.request('/range/nothing')).status).toBe(404)
  })

  it('has behind it a query for all that is stated of the event', async () => {
    const [, link] = /href="\/query\?query=([^"]*)"/.exec(await pages.get('/range/banias-killings'))!
    const answer = await query(pages.site.graph, decodeURIComponent(decode(link!)), { timeoutMs: 20_000 })
    if (answer.type !== 'bindings') throw new TypeError('expected rows')
    const rows = answer.rows.map(row => Object.fromEntries([...row].map(([name, term]) => [name, term.value])))
    const deaths = rows.filter(({ property }) => property!.endsWith('#deaths'))
    expect(deaths.map(({ claim, figure, least }) => [claim!.split('/').at(-1), figure, least])).toEqual([
      ['claim-amnesty-banias-toll', '100', '101'],
      ['claim-article-amnesty-banias-toll', '100', '101'],
    ])
  })

  it('tells nothing of what is restricted, not even that there is something', async () => {
    const secret = told('secret', 'hospital', { says: 77, with: 'cg:sensitivity cg:Restricted' })
    const trig = `:flood a sem:Event . ${told('open', 'council', { says: 3 })} ${secret}`
    const { get } = await openPages(toClaimGraph(await storeOf(trig)))
    const text = textOf(await get('/range/flood'))
    expect(text).toContain('By the rule stated: 3')
    expect(text).not.toMatch(/restricted|77|hospital/)
  })
})

describe('the page of all ranges', () => {
  it('has a row for each event of which figures are known, deaths first', async () => {
    const html = await pages.get('/range')
    const [first] = [...html.matchAll(/<h2 id="measure-1">(.*?)<\/h2>/gs)]
    expect(textOf(first![1]!)).toMatch(/^Deaths /)
    expect(rowsOf(html)).toContainEqual([
      'Killings in Banias, 8 and 9 March 2025',
      'none documented, “more than 100”, no upper end; of a part 30 documented',
      '“more than 100”, no upper end',
      '“more than 100”, no upper end',
    ])
    expect(rowsOf(html)).toContainEqual([
      'Killings in north-western Syria, early March 2025',
      'none documented, “at least 1,500”, no upper end',
      '“at least 1,500”, no upper end',
      '“at least 1,500”, no upper end',
    ])
    expect(html).toContain('href="/range/banias-killings"')
  })
})
