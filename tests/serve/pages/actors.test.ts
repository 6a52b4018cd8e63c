import { beforeAll, describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../../src/index.js'
import { countVerdicts } from '../../../src/serve/pages/parts/alignments.js'
import { toPair } from '../../../src/view/pairs.js'
import { openShipped, type Pages, sectionOf, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

describe('an actor', () => {
  it('has its claims by date, those of its spokesperson among them', async () => {
    const html = await pages.get('/agent/amnesty')
    const time = textOf(sectionOf(html, 'time'))
    expect(time).toContain('Between 2025-03-21 and 2025-04-30 (inferred)')
    expect(time).toContain('Agnès Callamard for Amnesty International')
    expect(textOf(html)).toContain('Spoken for byAgnès Callamard')
  })

  it('has its periods in order', async () => {
    const html = sectionOf(await pages.get('/agent/odni'), 'time')
    const days = [...html.matchAll(/<h3>\D*(\d{4}(?:-\d\d){0,2})/g)].map(([, day]) => day!)
    expect(days).toEqual([...days].sort())
    expect(days.length).toBeGreaterThan(0)
  })

  it('relays nobody who speaks for it', async () => {
    const html = textOf(sectionOf(await pages.get('/agent/amnesty'), 'relays'))
    expect(html).toContain('Samira')
    expect(html).not.toContain('Callamard')
  })

  it('has those whom it relays, counted', async () => {
    const html = textOf(sectionOf(await pages.get('/agent/odni'), 'relays'))
    expect(html).toContain('Syrian Observatory for Human Rights')
  })

  it('stands against others in alphabetical order, with the questions that counts count', async () => {
    const html = sectionOf(await pages.get('/agent/odni'), 'standing')
    const names = [...html.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name]) => textOf(name!))
    expect(names).toEqual([...names].sort())
    expect(html).toContain('href="/alignment/amnesty/odni"')
  })
})

describe('two actors', () => {
  it('have each question that they share under its verdict, with both positions', async () => {
    const html = await pages.get('/alignment/amnesty/odni')
    // one speaks of the coast, the other of western Syria, which is not said to hold the coast
    const apart = textOf(sectionOf(html, 'incomparable'))
    expect(apart).toContain('Perpetrator: Killings in Syria, March 2025')
    expect(apart).toContain('Amnesty International: Militias affiliated with the Syrian government')
    // an Alawite minority is a religious minority
    expect(textOf(sectionOf(html, 'agree'))).toContain('Targeted: Killings in Syria, March 2025')
  })

  it('have what they shared as of a day, and apart from it what they may have', async () => {
    // the office reported on 26 March, as did the government as the outlet has it; Amnesty not before 21 March
    const html = await pages.get('/alignment/amnesty/odni?as-of=2025-03-31')
    expect(textOf(html)).toContain('0 questions on which both')
    const possible = textOf(sectionOf(html, 'possible'))
    expect(possible).toContain('Perpetrator: Killings in Syria, March 2025')
    expect(possible).toContain('Amnesty International: possibly ')
    expect(await pages.get('/alignment/amnesty/odni?as-of=2025-03-20')).not.toContain('id="possible"')
    const all = await pages.get('/alignment?as-of=2025-03-31')
    expect(sectionOf(all, 'possible')).toContain('href="/alignment/amnesty/odni?as-of=2025-03-31"')
    expect(all.split('id="possible"')[0]).toContain('href="/alignment/odni/us-government?as-of=2025-03-31"')
    expect(textOf(all)).toContain('As of 2025-03-31: ')
    // of the mother, one does not know that she had spoken to Ahmad on 8 March, as the caller had
    const early = await pages.get('/alignment?as-of=2025-03-08')
    expect(sectionOf(early, 'possible')).toContain('href="/alignment/ahmads-mother/ahmads-caller?as-of=2025-03-08"')
    expect(early.split('id="possible"')[0]).not.toContain('ahmads-mother')
  })

  it('have one page, whichever way one looks: in alphabetical order', async () => {
    expect((await pages.app.request('/alignment/odni/amnesty')).status).toBe(404)
  })
})

describe('the alignment', () => {
  it('counts as the matrix of the command line does', async () => {
    const matrix = await alignmentMatrix(pages.site.graph)
    const { meetings } = await pages.site.whole.overview()
    const pairs = [...meetings.pairs()].map(([a, b]) => toPair(meetings.between(a.id, b.id)!))
    expect(pairs.map(pair => ({ a: pair.a, b: pair.b, ...countVerdicts(pair) }))).toEqual(
      matrix.map(({ a, b, questions, ...counts }) => {
        const single = questions - Object.values(counts).reduce((sum, count) => sum + count, 0)
        return { a, b, ...counts, single }
      }),
    )
    expect(matrix.some(({ incomparable }) => incomparable > 0)).toBe(true)
    expect(await pages.get('/alignment')).toContain('class="verdict incomparable"')
  })

  it('has every pair twice, once from either side, and no actor is ranked', async () => {
    const html = await pages.get('/alignment')
    for (const [a, b] of (await pages.site.whole.overview()).meetings.pairs()) {
      const [first, second] = [a, b].map(({ id }) => pages.site.paths.pathOf(id)!.replace('/agent/', ''))
      expect(html.split(`href="/alignment/${first}/${second}"`)).toHaveLength(3)
    }
    const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name]) => textOf(name!))
    expect(rows).toEqual([...rows].sort())
  })
})

describe('a document', () => {
  it('has its statements in the order of the text', async () => {
    const html = sectionOf(await pages.get('/document/doc-news-article'), 'statements')
    const starts = [...html.matchAll(/<span class="span">(\d+)–\d+<\/span>/g)].map(([, start]) => Number(start))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(starts[0]).toBe(0)
    expect(textOf(html)).toContain('Amnesty International, as this document has it, through Unnamed news outlet')
  })

  it('says in short how it relayed others, and what it leaves out of them', async () => {
    const html = textOf(sectionOf(await pages.get('/document/doc-news-article'), 'fidelity'))
    expect(html).toContain('3 altered')
    expect(html).toContain('1 attribution dropped')
    expect(html).toMatch(/Of the \d+ claims of Amnesty International release it relays \d+, as they stand/)
    expect(await pages.get('/document/doc-amnesty-release')).not.toContain('id="fidelity"')
  })
})

describe('an event, a place and a concept', () => {
  it('have what defines them, and the claims about them', async () => {
    const event = textOf(await pages.get('/event/banias-killings'))
    expect(event).toContain('Period2025-03-08 to 2025-03-09')
    expect(event).toContain('over 100 people were killed in Banias')
    const place = textOf(await pages.get('/place/banias'))
    expect(place).toContain('Spellings metBanias city; Baniyas')
    expect(place).toContain('Lies inTartous governorate')
    const concept = await pages.get('/concept/war-crime')
    expect(textOf(concept)).toContain('Characterisation')
    expect(concept).toContain('href="/claim/claim-article-amnesty-events-war-crimes"')
  })
})
