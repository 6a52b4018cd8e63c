import { readFile } from 'node:fs/promises'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { readQuads, shippedPath, toClaimGraph } from '../../../src/index.js'
import { createApp } from '../../../src/serve/app.js'
import { openPages, type Pages, pathsOf, referencesOf } from './fixture.js'

const graphOf = async () => {
  const trig = await readFile(shippedPath('tests/serve/pages/languages.trig'), 'utf8')
  return toClaimGraph((await readQuads(trig, 'trig')).store)
}

/** What is no word of a language: names of formats, of software and of what stands in addresses. */
const notWords =
  /^(?:claimgraph|SPARQL|IRI|RDF|CSV|JSON|JSON-LD|CSL-JSON|Turtle|TriG|BibTeX|RIS|SVG|SHA-256|GeoNames|JavaScript|Natural|Earth|MIT|https?\S*|Protocol)$/

/** The Latin words that a reader of a page sees outside what is marked as another language, as code or as an address. */
function latinWordsOf(html: string): string[] {
  const { document } = parseHTML(html)
  for (const other of document.querySelectorAll(
    'a[hreflang], blockquote, pre, code, .iri, textarea, script, style, head',
  ))
    other.remove()
  for (const link of document.querySelectorAll('a')) if (/^\//.test(link.textContent)) link.remove()
  const said = [...textsOf(document.body), ...attributesOf(document)]
  return [...new Set(said.join(' ').match(/[A-Za-z][\w-]+(?:\.\w+)*/g) ?? [])].filter(word => !notWords.test(word))
}

type Parsed = ReturnType<typeof parseHTML>['document']

/** The text nodes within an element. */
function textsOf({ childNodes }: Pick<Parsed['body'], 'childNodes'>): string[] {
  return [...childNodes].flatMap(node => (node.nodeType === 3 ? [node.textContent ?? ''] : textsOf(node)))
}

function attributesOf(document: Parsed): string[] {
  const names = ['aria-label', 'title', 'placeholder', 'alt']
  return [...document.querySelectorAll('body *')].flatMap(element =>
    names.flatMap(name => element.getAttribute(name) ?? []),
  )
}

describe('pages in Arabic of a graph in Arabic', () => {
  let pages: Pages
  let paths: readonly string[]
  beforeAll(async () => {
    pages = await openPages(await graphOf())
    paths = await pathsOf(pages.site)
  })
  const arabic = (path: string) => pages.get(path === '/' ? '/ar' : `/ar${path}`)

  it('have no English word but what is marked as English', async () => {
    const found = new Map<string, string[]>()
    for (const path of [
      ...paths,
      '/nothing-here',
      '/search?q=%D9%81',
      '/topics/7',
      '/alignment?as-of=2031-05-03',
      '/topics?as-of=soon',
    ]) {
      const words = latinWordsOf(await arabic(path))
      // the name of a place of the path, and nothing else
      const own = words.filter(word => !path.includes(word))
      if (own.length > 0) found.set(path, own)
    }
    expect([...found]).toEqual([])
    expect(paths.length).toBeGreaterThan(30)
  })

  it('would be found to have English words', async () => {
    expect(latinWordsOf(await pages.get('/topics'))).toContain('Topics')
  })

  it('say in which language they are, and run from the right', async () => {
    const response = await pages.app.request('/ar/topics')
    expect(response.headers.get('content-language')).toBe('ar')
    expect(await response.text()).toMatch(/<html lang="ar" dir="rtl">/)
    const english = await pages.app.request('/topics')
    expect(english.headers.get('content-language')).toBe('en')
    expect(await english.text()).toMatch(/<html lang="en">/)
  })

  it('lead to pages in Arabic, but for the other language, data and assets', async () => {
    for (const path of ['/', '/topics', '/agent/council', '/claim/count', '/relaying']) {
      const html = (await arabic(path)).replace(/<(?:a|link)[^>]* hreflang="[^>]*>/g, '')
      const others = referencesOf(html).filter(
        reference => reference.startsWith('/') && !/^\/ar(?:\/|$|\?)/.test(reference),
      )
      expect(
        others.filter(
          reference => !/^\/assets\/|^\/sparql$|\.(?:jsonld|ttl|trig|rdf|csv|json|bib|ris|txt)$/.test(reference),
        ),
      ).toEqual([])
      expect(referencesOf(html).filter(reference => /^\/ar\/ar/.test(reference))).toEqual([])
    }
  })

  it('name each other in both languages', async () => {
    const alternates = (html: string) =>
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
        ([, tag, href]) => `${tag} ${href}`,
      )
    for (const [path, inArabic] of [
      ['/', '/ar'],
      ['/topics', '/ar/topics'],
      ['/agent/council', '/ar/agent/council'],
      ['/search?q=a', '/ar/search?q=a'],
    ] as const) {
      const expected = [`en ${path}`, `ar ${inArabic}`, `x-default ${path}`]
      expect(alternates(await pages.get(path))).toEqual(expected)
      expect(alternates(await pages.get(inArabic))).toEqual(expected)
    }
  })

  it('call things by their Arabic names, and figures as Arabic does', async () => {
    const html = await arabic('/topics')
    expect(html).toContain('كم عدد القتلى؟')
    const [topic] = pages.comparison.topics.filter(({ property }) => property.id.endsWith('#deaths'))
    const shown = await arabic(pages.site.paths.pathOf(topic!.id)!)
    expect(shown).toContain('12 على الأقل')
    expect(shown).toContain('1,500')
    expect(shown).toContain('3 على الأكثر')
    expect(shown).toContain('تناقض')
    expect(shown).toContain('في 3 أيار/مايو 2031'.slice(3))
  })

  it('draw figures from the right: the larger one stands further left', async () => {
    const [topic] = pages.comparison.topics.filter(({ property }) => property.id.endsWith('#deaths'))
    const path = pages.site.paths.pathOf(topic!.id)!
    const placesOf = (html: string) =>
      [...html.matchAll(/<text x="([\d.]+)%" y="13" text-anchor="middle">([\d,]+)</g)].map(([, place, figure]) => ({
        place: Number(place),
        figure: Number(figure!.replace(',', '')),
      }))
    const [english, mirrored] = [placesOf(await pages.get(path)), placesOf(await arabic(path))]
    expect(english.length).toBeGreaterThan(2)
    expect(mirrored.map(({ figure }) => figure)).toEqual(english.map(({ figure }) => figure))
    for (const [i, { place }] of mirrored.entries()) expect(place).toBeCloseTo(100 - english[i]!.place, 1)
  })

  it('mark the names of a graph in Arabic on pages in English', async () => {
    expect(await pages.get('/agent/council')).toMatch(/<bdi lang="ar">مجلس البلدة<\/bdi>/)
  })
})

describe('the languages of a site', () => {
  it('leave data alone, whatever is accepted', async () => {
    const stop = new AbortController()
    const app = await createApp(await graphOf(), { signal: stop.signal })
    const headers = { accept: 'text/turtle' }
    expect((await app.request('/agent/council', { headers })).headers.get('content-type')).toMatch(/^text\/turtle/)
    expect((await app.request('/ar/agent/council', { headers })).headers.get('content-type')).toMatch(/^text\/html/)
    const led = await app.request('/ar/resource?iri=https://example.org/council')
    expect([led.status, led.headers.get('location')]).toEqual([303, '/ar/agent/council'])
    const nothing = await app.request('/ar/nothing', { headers: { accept: 'text/html' } })
    expect([nothing.status, nothing.headers.get('content-language')]).toEqual([404, 'ar'])
    stop.abort()
  })

  it('have one without a prefix, which may be another', async () => {
    const pages = await openPages(await graphOf(), { language: 'ar' })
    expect(await pages.get('/topics')).toMatch(/<html lang="ar" dir="rtl">/)
    expect(await pages.get('/en/topics')).toMatch(/<html lang="en">/)
    const led = await pages.app.request('/ar/topics?x=1')
    expect([led.status, led.headers.get('location')]).toEqual([308, '/topics?x=1'])
  })

  it('are no others than those that there are', async () => {
    await expect(openPages(await graphOf(), { language: 'xx' })).rejects.toThrow('expected one of the languages en, ar')
  })
})
