import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { plotPolicy } from '../../../src/serve/pages/files/plot-style.js'
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
      '/claim/nothing/data.csv',
      '/data.csv',
      '/about/plot.svg',
    ])
      expect((await pages.app.request(path)).status, path).toBe(404)
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
