import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { createTimeAxis } from '../../../src/serve/pages/parts/time-axis.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, sectionOf, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

/** The rows of each actor as texts, and as HTML. */
function actorsOf(html: string): Map<string, { text: string; html: string }[]> {
  const bodies = html.split('<tbody>').slice(2)
  return new Map(
    bodies.map(body => {
      const [, name = ''] = /<th scope="rowgroup"[^>]*>(.*?)<\/th>/s.exec(body) ?? []
      const rows = [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => row!)
      return [
        textOf(name),
        rows.map(row => ({
          text: textOf(row.replace(/<th.*?<\/th>/s, '').replaceAll('</td>', ' ')).trim(),
          html: row,
        })),
      ]
    }),
  )
}

const open = async (trig: string) => openPages(toClaimGraph(await storeOf(trig)))

describe('the timeline of the shipped graph', () => {
  it('has each actor by the first day on which it may have spoken, with bounds in words', async () => {
    const actors = actorsOf(await pages.get('/timeline'))
    const dates = [...actors.values()].map(([first]) => /(\d{4}-\d\d(?:-\d\d)?)/.exec(first!.text)?.[1] ?? '9')
    expect(dates.map(date => date.padEnd(10, '-01'))).toEqual(dates.map(date => date.padEnd(10, '-01')).sort())
    // reported on 26 March of what the observatory had by then; the month began before
    const [observatory] = actors.get('Syrian Observatory for Human Rights')!
    expect(observatory!.text).toContain('Between 2025-03-01 and 2025-03-26 (inferred)')
    // the caller spoke on 8 March
    expect(actors.get('The relative who telephoned Ahmad')![0]!.html).toContain('<circle')
    expect(observatory!.html).not.toContain('<circle')
  })

  it('tells what is ascribed from what actors say themselves, in words and in the drawing', async () => {
    const witnesses = actorsOf(await pages.get('/timeline')).get(
      'Witnesses who spoke to Amnesty International (number not given)',
    )!
    const ascribed = witnesses.filter(({ text }) => text.includes('as others’ documents have it'))
    expect(ascribed).toHaveLength(1)
    expect(ascribed[0]!.html).toContain('bounds ascribed')
    expect(witnesses.filter(row => row !== ascribed[0]).some(({ html }) => html.includes('ascribed'))).toBe(false)
  })

  it('has when documents can have been published', async () => {
    const html = await pages.get('/timeline')
    const [, published] = html.split('<tbody>')
    expect(textOf(published!)).toContain('Between 2025-03-21 and 2025-04-30 (inferred)Amnesty International release')
    expect(html).toContain('class="publishing"')
  })

  it('stands on an actor’s own page, with all that it said', async () => {
    const html = textOf(sectionOf(await pages.get('/agent/amnesty'), 'timeline'))
    expect(html).toMatch(/\d+ claims, as others’ documents have it/)
    expect(html).toContain('Between 2025-03-21 and 2025-04-30 (inferred)')
  })
})

describe('a timeline', () => {
  it('has open ends as arrows, revisions and what was withdrawn, and undated claims last', async () => {
    const { get } = await open(`
      :council a prov:Organization ; rdfs:label "Council" . :monitor a prov:Organization ; rdfs:label "Monitor" .
      :a a cg:Claim ; prov:wasAttributedTo :council ; cg:notAfter "2031-05-10"^^xsd:date . :a { :flood cg:deaths 3 }
      :b a cg:Claim ; prov:wasAttributedTo :council ; cg:assertedOn "2031-05-12"^^xsd:date ; prov:wasRevisionOf :a ;
        cg:retractedBy [ a cg:Retraction ; cg:notBefore "2031-05-20"^^xsd:date ] . :b { :flood cg:deaths 4 }
      :c a cg:Claim ; prov:wasAttributedTo :monitor . :c { :flood cg:deaths 5 }`)
    const actors = actorsOf(await get('/timeline'))
    expect([...actors.keys()]).toEqual(['Council', 'Monitor'])
    const [first, revised, withdrawn] = actors.get('Council')!
    expect(first!.text).toContain('By 2031-05-10')
    expect(first!.html).toContain('M7-5-1 0 7 5')
    expect(revised!.text).toContain('2031-05-12')
    expect(revised!.text).toContain('in place of an earlier one')
    expect(withdrawn!.text).toContain('On 2031-05-20 or later')
    expect(withdrawn!.text).toContain('withdrawn')
    expect(withdrawn!.html).toContain('M-7-5 1 0-7 5')
    const [undated] = actors.get('Monitor')!
    expect(undated!.text).toContain('Undated')
    expect(undated!.html).not.toMatch(/class="(bounds|day|open) /)
  })

  it('has the claims of a spokesperson under the organisation', async () => {
    const { get } = await open(`
      :council a prov:Organization ; rdfs:label "Council" .
      :clerk a prov:Person ; rdfs:label "Clerk" ; prov:actedOnBehalfOf :council .
      :a a cg:Claim ; prov:wasAttributedTo :clerk ; cg:assertedOn "2031-05-12"^^xsd:date . :a { :flood cg:deaths 3 }`)
    expect([...actorsOf(await get('/timeline')).keys()]).toEqual(['Council'])
  })

  it('says so where nothing is dated', async () => {
    const { get } = await open(':a a cg:Claim ; prov:wasAttributedTo :council . :a { :flood cg:deaths 3 }')
    expect(textOf(await get('/timeline'))).toContain('Of none of these claims is it known when they were made.')
  })

  it('puts many dates of one actor together, says so, and stays small', async () => {
    const claims = Array.from({ length: 3000 }, (_, i) => {
      const day = new Date(Date.UTC(2031, 0, 1 + (i % 700))).toISOString().slice(0, 10)
      return `:c${i} a cg:Claim ; prov:wasAttributedTo :a${i % 150 === 0 ? 0 : i % 3} ; cg:assertedOn "${day}"^^xsd:date ;
        rdfs:label "Claim ${i}" . :c${i} { :flood${i} cg:deaths ${i} }`
    })
    const { site, app } = await open(claims.join('\n'))
    const html = await (await app.request('/timeline')).text()
    expect(html.length).toBeLessThan(200_000)
    // 700 days from 1 January 2031 are 23 months; in none of them is only one date
    const rows = [...actorsOf(html).values()].flat()
    expect(
      rows.map(({ text }) => text).filter(text => /^\d+ dates between 2031-02-\d\d and 2031-02-\d\d/.test(text)),
    ).toHaveLength(3)
    const counted = rows.map(({ text }) => Number(/([\d,]+) claims?/.exec(text)?.[1]?.replace(',', '') ?? 1))
    expect(counted.reduce((sum, number) => sum + number, 0)).toBe(site.claims.size)
  })

  it('has a page for so many rows, of actors that stand together', async () => {
    const claims = Array.from(
      { length: 400 },
      (_, i) =>
        `:c${i} a cg:Claim ; prov:wasAttributedTo :a${i} ; cg:assertedOn "2031-05-12"^^xsd:date . :c${i} { :flood cg:deaths 3 }`,
    )
    const { app, get } = await open(claims.join('\n'))
    expect(textOf(await get('/timeline'))).toContain('Page 1 of 3')
    expect(await get('/timeline/2')).toContain('href="/timeline/3"')
    expect((await app.request('/timeline/4')).status).toBe(404)
  })
})

describe('an axis of days', () => {
  it('has the days of its ends, in order, named as coarsely as tells them', () => {
    const days = createTimeAxis([{ first: '2031-05-01', last: '2031-05-20' }, { last: '2031-05-03' }])!
    expect(days.span({ first: '2031-05-01', last: '2031-05-20' })).toEqual({ from: 9, to: 91 })
    expect(days.span({ last: '2031-05-03' }).from).toBeNull()
    expect(days.ticks.every(({ name }) => /^2031-05-\d\d$/.test(name))).toBe(true)
    const years = createTimeAxis([{ first: '-0044-03-15', last: '2031-05-20' }])!
    expect(years.ticks.every(({ name }) => /^-?\d{4}$/.test(name))).toBe(true)
    expect(years.ticks.map(({ place }) => place)).toEqual(years.ticks.map(({ place }) => place).sort((a, b) => a - b))
  })

  it('is none where no day is known, and shows one day alone', () => {
    expect(createTimeAxis([{}, { first: 'whenever' }])).toBeUndefined()
    const one = createTimeAxis([{ first: '2031-05-01', last: '2031-05-01' }])!
    expect(one.ticks[0]).toEqual({ place: 9, name: '2031-05-01' })
  })
})
