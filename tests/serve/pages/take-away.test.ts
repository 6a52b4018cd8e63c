import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { plotPolicy } from '../../../src/serve/pages/plots/plot-style.js'
import { storeOf } from '../../claims/fixture.js'
import { coast, openPages, openShipped, type Pages, questionPath } from './fixture.js'
import { hostile, openHostile } from './hostile.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

const readCsv = (text: string): Record<string, string>[] => parse(text, { columns: true })

/** The texts of an SVG; throws where it is not well-formed. */
function readSvg(text: string): { names: string[]; texts: string[] } {
  const [names, texts]: [string[], string[]] = [[], []]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('text', each => texts.push(each))
  parser.on('error', error => {
    throw error
  })
  parser.write(text).close()
  return { names, texts: texts.map(each => each.trim()).filter(Boolean) }
}

describe('the data of a page', () => {
  it('has each claim of a question with claimant, bounds, chain, act, hedge and figure as stated', async () => {
    const path = questionPath(pages.site, 'north-west-killings', 'deaths')
    const [row, ...more] = readCsv(await pages.get(`${path}/data.csv`))
    expect(more).toEqual([])
    expect(row).toMatchObject({
      event: `${coast}north-west-killings`,
      position_label: 'at least 1,500',
      as_stated: 'at least 1,500',
      said_of: 'this event',
      claim: `${coast}claim-sohr-deaths`,
      claimant: `${coast}sohr`,
      not_before: '2025-03-01',
      not_after: '2025-03-26',
      date_basis: 'Inferred',
      act: 'report',
      certainty: '',
      relayed_by: 'US Office of the Director of National Intelligence → Unnamed news outlet',
      document: `${coast}doc-news-article`,
      words: 'through others',
    })
  })

  it('has the same as JSON, each claim once, with the chain in order', async () => {
    const path = questionPath(pages.site, 'north-west-killings', 'deaths')
    const data = JSON.parse(await pages.get(`${path}/data.json`))
    expect(data.iri).toBe(pages.site.paths.iriOf(path))
    expect(data.questions).toHaveLength(1)
    expect(data.claims).toHaveLength(1)
    expect(data.claims[0].asserted).toMatchObject({ notBefore: '2025-03-01', notAfter: '2025-03-26' })
    expect(data.claims[0].passages[0].relayedBy.map(({ id }: { id: string }) => id)).toEqual([
      `${coast}odni`,
      `${coast}article-outlet`,
    ])
  })

  it('has of a document its own passages alone, and of nothing the whole graph', async () => {
    const rows = readCsv(await pages.get('/document/doc-news-article/data.csv'))
    expect(new Set(rows.map(({ document }) => document))).toEqual(new Set([`${coast}doc-news-article`]))
    const claims = pages.site.entries
    const mentions = claims.flatMap(claim =>
      claim.mentions.filter(({ document }) => document?.id === rows[0]!.document),
    )
    expect(rows).toHaveLength(mentions.length)
    expect(rows.length).toBeLessThan(claims.length)
  })

  it.each(['/topic', '/question', '/position', '/agent', '/event', '/place', '/concept', '/document', '/claim'])(
    'stands beside every page of a kind: %s',
    async kind => {
      const iri = [...pages.site.paths.iris()].find(each => pages.site.paths.pathOf(each)?.startsWith(`${kind}/`))!
      const path = pages.site.paths.pathOf(iri)!
      expect(await pages.get(path)).toContain(`href="${path}/data.csv"`)
      for (const name of ['data.csv', 'data.json']) {
        expect((await pages.app.request(`${path}/${name}`)).status, `${path}/${name}`).toBe(200)
      }
    },
  )

  it('has what sets each end of a range, with the chain', async () => {
    const rows = readCsv(await pages.get('/range/north-west-killings/data.csv'))
    expect(rows.filter(({ role }) => role === 'lowest').map(({ claim }) => claim)).toContain(
      `${coast}claim-sohr-deaths`,
    )
    expect(readCsv(await pages.get('/range/data.csv')).length).toBeGreaterThan(3)
  })

  it('has two actors with what each says, and nobody else', async () => {
    const rows = readCsv(await pages.get('/alignment/amnesty/odni/data.csv'))
    expect(rows.length).toBeGreaterThan(0)
    const own = (name: string) => rows.some(({ claimant, claimant_for: of }) => claimant === coast + name || of !== '')
    expect(own('amnesty')).toBe(true)
    expect(rows.some(({ claimant }) => claimant === `${coast}sohr`)).toBe(false)
    const all = readCsv(await pages.get('/alignment/data.csv'))
    expect(all).toHaveLength([...(await pages.site.whole.overview()).meetings.pairs()].length)
  })

  it('stands as of a day, and says what is certain', async () => {
    const path = questionPath(pages.site, 'north-west-killings', 'deaths')
    const rows = readCsv(await pages.get(`${path}/data.csv?as-of=2025-03-10`))
    expect(rows.map(({ said, claim }) => [said, claim])).toEqual([
      ['possibly by 2025-03-10', `${coast}claim-sohr-deaths`],
    ])
  })

  it('is not there beside a page without data, nor beside none', async () => {
    for (const path of [
      '/about/data.csv',
      '/search/data.csv',
      '/actors/plot.svg',
      '/claim/nothing/data.csv',
      '/data.csv',
      '/about/plot.svg',
    ])
      expect((await pages.app.request(path)).status, path).toBe(404)
  })

  it('is of the whole list on each of its pages, one row for each entry', async () => {
    const { site } = pages
    const wholes: [path: string, column: string, ids: Iterable<string>][] = [
      ['/claims', 'claim', site.entries.map(({ id }) => id)],
      ['/documents', 'document', site.documents.keys()],
      ['/topics', 'topic', (await site.whole.overview()).topics.map(({ id }) => id)],
      ['/timeline', 'claim', site.entries.map(({ id }) => id)],
    ]
    for (const [path, column, ids] of wholes) {
      const rows = readCsv(await pages.get(`${path}/data.csv`))
      expect(new Set(rows.map(row => row[column])), path).toEqual(new Set(ids))
    }
    expect(await pages.get('/claims/2')).toContain('href="/claims/data.csv"')
    expect(JSON.parse(await pages.get('/claims/data.json')).claims).toHaveLength(site.entries.length)
  })

  it('has who relays whom, by how many claims', async () => {
    const step = readCsv(await pages.get('/relays/data.csv')).find(
      ({ from, by }) => from === `${coast}samira` && by === `${coast}amnesty`,
    )!
    const carried = pages.site.entries.filter(
      ({ claimant, mentions }) =>
        claimant?.id === `${coast}samira` && mentions.some(({ relayedBy }) => relayedBy[0]?.id === `${coast}amnesty`),
    )
    expect(step).toMatchObject({ from_is_claimant: 'true', claims: String(carried.length) })
    expect(carried.length).toBeGreaterThan(3)
  })

  it('has what relaying changed, with both wordings and the chain, and what was left out', async () => {
    const rows = readCsv(await pages.get('/relaying/doc-news-article/data.csv'))
    const changed = rows.find(({ primary }) => primary === `${coast}claim-amnesty-investigated-32-killings`)!
    expect(changed).toMatchObject({
      outcome: 'altered',
      claimant: `${coast}amnesty`,
      source: `${coast}doc-amnesty-release`,
      relayed_by: 'Unnamed news outlet',
    })
    expect(changed.because).toContain('“32 of the killings” became “32 incidents”')
    const left = rows.filter(({ outcome }) => outcome === 'left out').map(({ primary }) => primary)
    const { omissions } = pages.site
    expect(left.sort()).toEqual(
      omissions(`${coast}doc-news-article`)
        .flatMap(({ leftOut }) => leftOut.map(({ claim }) => claim))
        .sort(),
    )
  })

  it('has what rests on one origin, those first that several documents carry', async () => {
    const rows = readCsv(await pages.get('/one-origin/data.csv'))
    const carried = rows.map(({ carried_by }) => carried_by)
    expect(carried).toEqual([...carried].sort((a, b) => Number(b !== 'one') - Number(a !== 'one')))
    const shared = rows.find(
      ({ position_label, event }) => position_label === 'more than 100' && event?.endsWith('banias-killings'),
    )!
    expect(shared).toMatchObject({ carried_by: 'several documents', claimant: `${coast}amnesty` })
  })

  it('has the places of the map with whose coordinates they are', async () => {
    const rows = readCsv(await pages.get('/map/data.csv'))
    expect(rows.map(({ label, coordinates_from }) => [label, coordinates_from])).toEqual([
      ['Banias', 'gazetteer: Baniyas'],
      ['Damascus', 'gazetteer: Damascus'],
    ])
    // 35.18 N, 35.95 E, as any atlas has it
    expect(Number(rows[0]!.latitude)).toBeCloseTo(35.18, 1)
    expect(Number(rows[0]!.longitude)).toBeCloseTo(35.95, 1)
  })

  it('has what was found by a search, all of it', async () => {
    const rows = readCsv(await pages.get('/search/data.csv?q=amnesty&kind=document'))
    expect(rows.map(({ id }) => id)).toEqual([`${coast}doc-amnesty-release`])
    expect(await pages.get('/search?q=amnesty')).toContain('href="/search/data.csv?q=amnesty"')
  })

  it('is kept by whoever asked for it, for as long as the graph is the same', async () => {
    const response = await pages.app.request('/claims/data.csv')
    expect(response.headers.get('etag')).toBe(`W/"${pages.site.issue}"`)
    expect((await openShipped()).site.issue).not.toBe(pages.site.issue)
  })

  it('is guarded against formulas', async () => {
    const { site, get } = await openPages(
      toClaimGraph(
        await storeOf(
          ':count a cg:Claim ; rdfs:label "=1+1" ; prov:wasAttributedTo :who . :count { :flood cg:deaths 3 }',
        ),
      ),
    )
    const [iri] = site.entries.map(({ id }) => id)
    const [row] = readCsv(await get(`${site.paths.pathOf(iri!)}/data.csv`))
    expect(row!.statement).toBe("'=1+1")
  })
})

describe('a plot that stands alone', () => {
  it('is well-formed, names what it shows, and draws each position', async () => {
    const path = questionPath(pages.site, 'banias-killings', 'deaths')
    const { names, texts } = readSvg(await pages.get(`${path}/plot.svg`))
    expect(names.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'style'])
    const drawn = pages.site.whole.questions.get(pages.site.paths.iriOf(path)!)!.positions
    for (const { label } of drawn.filter(({ value }) => value?.kind === 'quantity')) {
      expect(
        texts.some(text => text.includes(label)),
        label,
      ).toBe(true)
    }
    expect(texts.join(' ')).toContain('none is asserted as true')
  })

  it.each([
    ['/relays', 'Samira (pseudonym)', 'From claimants on the left'],
    ['/map', 'Banias', 'Natural Earth'],
    ['/timeline', 'Syrian Observatory for Human Rights', 'A bar reaches from the first to the last day'],
    ['/agent/amnesty', 'Amnesty International', 'A bar reaches from the first to the last day'],
  ])('draws %s, well-formed, with what its signs mean', async (path, name, meaning) => {
    const { names, texts } = readSvg(await pages.get(`${path}/plot.svg`))
    expect(names.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'style'])
    expect(texts).toContain(name)
    expect(texts.slice(3).join(' ')).toContain(meaning)
    expect(texts.join(' ')).toContain('Each claim stands with whoever makes it; none is asserted as true.')
    const frame = await pages.app.request(`/embed${path}`)
    expect(frame.status).toBe(200)
    expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(await frame.text()).toContain(name)
    expect(await pages.get(path)).toContain(`href="${path}/plot.svg"`)
  })

  it('has on a timeline one bar or dot for each row whose days are known', async () => {
    const { names, texts } = readSvg(await pages.get('/agent/amnesty/plot.svg'))
    const rows = texts.slice(3).filter(text => /: /.test(text) && /^(?:Between|From|By|On|After|[0-9]{4})/.test(text))
    const drawn = names.filter(name => name === 'path' || name === 'circle')
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn).toHaveLength(rows.length)
  })

  it('comes with a policy that allows its own style and nothing else', async () => {
    const path = questionPath(pages.site, 'banias-killings', 'deaths')
    const response = await pages.app.request(`${path}/plot.svg`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-security-policy')).toBe(plotPolicy)
    expect(plotPolicy).not.toContain('unsafe')
  })

  it.each(Object.keys(hostile))('is well-formed whatever a name holds: %s', async name => {
    const { site, get } = await openPages(await openHostile(name))
    let number = 0
    for (const iri of site.paths.iris()) {
      const path = site.paths.pathOf(iri)!
      if (!(await get(path)).includes('/plot.svg"')) continue
      number++
      const { names } = readSvg(await get(`${path}/plot.svg`))
      expect(new Set(names)).not.toContain('script')
    }
    expect(number).toBeGreaterThan(0)
  })
})
