import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { serveTrig, typeOf } from '../fixture.js'
import { coast, decode, openPages, openShipped, type Pages, pathsOf, questionPath } from './fixture.js'
import { hostile, openHostile } from './hostile.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped({ baseUrl: 'https://example.org/claims' })
})

const contentOf = (html: string, name: string) => {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1]
  return found === undefined ? undefined : decode(found)
}
const markupOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

function locationsOf(xml: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('text', text => {
    if (text.trim() !== '') found.push(text)
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return found
}

describe('the head of a page', () => {
  it('says what the page is about, and where it is for good', async () => {
    const html = await pages.get('/claim/claim-sohr-deaths')
    expect(contentOf(html, 'description')).toContain('known through US Office of the Director of National Intelligence')
    expect(contentOf(html, 'og:title')).toContain('at least 1,500 people died')
    expect(contentOf(html, 'og:url')).toBe('https://example.org/claims/claim/claim-sohr-deaths')
    expect(html).toContain('<link rel="canonical" href="https://example.org/claims/claim/claim-sohr-deaths"')
  })

  it('names no address for good where none is known', async () => {
    const html = await (await openShipped()).get('/claim/claim-sohr-deaths')
    expect(html).not.toContain('rel="canonical"')
    expect(contentOf(html, 'og:url')).toBeUndefined()
    expect(contentOf(html, 'og:title')).toBeDefined()
  })

  it('has a claim in the terms of schema.org, with no day that is not known', async () => {
    const markup = markupOf(await pages.get('/claim/claim-sohr-deaths'))
    expect(markup).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Claim',
      '@id': `${coast}claim-sohr-deaths`,
      author: { '@type': 'Organization', name: 'Syrian Observatory for Human Rights' },
      appearance: [{ '@id': `${coast}doc-news-article` }],
    })
    expect(markup).not.toHaveProperty('datePublished')
  })

  it('has a question as a dataset, with its files', async () => {
    const path = questionPath(pages.site, 'banias-killings', 'deaths')
    const { distribution, ...markup } = markupOf(await pages.get(path))
    expect(markup['@type']).toBe('Dataset')
    expect(distribution[0].contentUrl).toBe(`https://example.org/claims${path}/data.csv`)
  })

  it.each(Object.keys(hostile))('cannot be left by what a name holds: %s', async name => {
    const { site, get } = await openPages(await openHostile(name))
    for (const iri of site.paths.iris()) {
      const html = await get(site.paths.pathOf(iri)!)
      expect(html.match(/<script/g)?.length, iri).toBe(html.match(/<script (?:src|type)=/g)?.length)
      if (html.includes('<script type=')) expect(markupOf(html)).toHaveProperty('@type')
    }
  })
})

describe('a sitemap', () => {
  it('has every page of the site once in each language, whole', async () => {
    const found = locationsOf(await pages.get('/sitemap.xml'))
    const all = (await pathsOf(pages.site)).flatMap(path => [path, path === '/' ? '/ar' : `/ar${path}`])
    expect(found.sort()).toEqual(all.map(path => `https://example.org/claims${path}`).sort())
  })

  it('names with each page the same one in every language, itself too', async () => {
    const alternates = new Map<string, string[]>()
    const parser = new SaxesParser({ xmlns: true })
    let [page, isAddress]: [string, boolean] = ['', false]
    parser.on('opentag', ({ local, uri, attributes }) => {
      isAddress = local === 'loc'
      if (uri !== 'http://www.w3.org/1999/xhtml') return
      const [tag, href] = [attributes.hreflang!.value, attributes.href!.value]
      alternates.set(page, [...(alternates.get(page) ?? []), `${tag} ${href}`])
    })
    parser.on('text', text => {
      if (isAddress && text.trim() !== '') page = text
    })
    parser.write(await pages.get('/sitemap.xml')).close()
    const base = 'https://example.org/claims'
    const front = [`en ${base}/`, `ar ${base}/ar`]
    const topics = [`en ${base}/topics`, `ar ${base}/ar/topics`]
    expect([alternates.get(`${base}/`), alternates.get(`${base}/ar`)]).toEqual([front, front])
    expect([alternates.get(`${base}/topics`), alternates.get(`${base}/ar/topics`)]).toEqual([topics, topics])
  })

  it('is named to robots, who are asked to leave what has no end', async () => {
    const text = await pages.get('/robots.txt')
    expect(text).toContain('Sitemap: https://example.org/claims/sitemap.xml')
    expect(text).toContain('Disallow: /sparql')
  })

  it('comes in parts where there are more than 50,000 pages in all languages', async () => {
    const agents = Array.from({ length: 25_001 }, (_, i) => `:a${i} a prov:Person .`).join(' ')
    const { get } = await openPages(toClaimGraph(await storeOf(agents)), { baseUrl: 'https://example.org' })
    expect(locationsOf(await get('/sitemap.xml'))).toEqual([1, 2].map(n => `https://example.org/sitemap-${n}.xml`))
    expect(locationsOf(await get('/sitemap-1.xml'))).toHaveLength(50_000)
    expect(locationsOf(await get('/sitemap-2.xml')).length).toBeGreaterThan(0)
  })

  it('is for nobody where restricted claims are served', async () => {
    const app = await serveTrig(':a a prov:Person .', { includeRestricted: true }, { ownSiteOnly: true })
    expect(await (await app.request('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n')
  })
})

describe('a frame', () => {
  it('has the plot and its source, and other sites may show it', async () => {
    const app = await serveTrig(`
      :one a cg:Claim ; prov:wasAttributedTo :council . :one { :flood cg:deaths 3 }
      :two a cg:Claim ; prov:wasAttributedTo :gazette . :two { :flood cg:deaths 5 }`)
    const overview = await (await app.request('/', { headers: { accept: 'text/html' } })).text()
    const [, topic] = /href="(\/topic\/[^"]+)"/.exec(overview)!
    const frame = await app.request(`/embed${topic}`)
    expect(typeOf(frame)).toBe('text/html')
    expect(frame.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(frame.headers.get('X-Frame-Options')).toBeNull()
    const html = await frame.text()
    expect(html).toContain('<table class="plot">')
    expect(html).not.toContain('<script')
    const page = await app.request(topic!, { headers: { accept: 'text/html' } })
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('X-Frame-Options')).toBe('DENY')
    expect(decode(await page.text())).toContain(`<iframe src="http://localhost/embed${topic}"`)
  })

  it('is not there for a page without a plot', async () => {
    for (const path of ['/embed/claim/claim-sohr-deaths', '/embed/about', '/embed/topic/nothing', '/embed/'])
      expect((await pages.app.request(path)).status, path).toBe(404)
  })
})
