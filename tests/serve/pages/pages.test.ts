import { beforeAll, describe, expect, it, vi } from 'vitest'
import { isBesidePage } from '../../../src/serve/pages/show-page.js'
import { openShipped, type Pages, pathsOf, referencesOf, textOf } from './fixture.js'

let pages: Pages
let all: Map<string, string>
beforeAll(async () => {
  pages = await openShipped()
  all = new Map()
  for (const path of await pathsOf(pages.site)) {
    const response = await pages.app.request(path)
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-type'), path).toBe('text/html; charset=utf-8')
    all.set(path, await response.text())
  }
})

describe('every page of the shipped graph', () => {
  it('is there: more than a thousand, of every kind', () => {
    const kinds = new Set([...all.keys()].map(path => path.split('/')[1]))
    expect(all.size).toBeGreaterThan(1000)
    for (const kind of ['agent', 'claim', 'concept', 'document', 'event', 'place', 'position', 'question', 'topic']) {
      expect(kinds).toContain(kind)
    }
  })

  it('refers to nothing but pages that are there, assets, data in RDF, and itself', async () => {
    const unknown = new Set<string>()
    const assets = new Set<string>()
    const files = new Set<string>()
    for (const [path, html] of all) {
      for (const reference of referencesOf(html)) {
        if (reference === pages.site.edition.license) continue
        const { pathname, search, origin } = new URL(reference, `http://site.test${path}`)
        expect(origin, `${reference} on ${path}`).toBe('http://site.test')
        if (pathname.startsWith('/assets/')) assets.add(pathname + search)
        else if (isBesidePage(pathname)) files.add(pathname)
        else if (pathname !== '/sparql' && !all.has(withoutLanguage(pathname).replace(/\.(jsonld|ttl|trig)$/, '')))
          unknown.add(`${reference} on ${path}`)
      }
      for (const [, fragment] of html.matchAll(/href="#([^"]*)"/g)) {
        if (!html.includes(`id="${fragment}"`)) unknown.add(`#${fragment} on ${path}`)
      }
    }
    // where a long list goes on
    for (const each of unknown) {
      const [further] = each.split(' on ')
      if ((await pages.app.request(further!)).status === 200) unknown.delete(each)
    }
    expect([...unknown]).toEqual([])
    for (const asset of assets) {
      const { status, headers } = await pages.app.request(asset)
      expect([asset, status, headers.get('cache-control')]).toEqual([asset, 200, expect.stringMatching(/immutable$/)])
      // under a version that is not this one it may be another text next time
      const other = await pages.app.request(asset.replace(/\?v=.*/, '?v=0'))
      expect(other.headers.get('cache-control') ?? 'no-cache', asset).toBe('no-cache')
    }
    expect(assets.size).toBeGreaterThanOrEqual(3)
    expect(files.size).toBeGreaterThan(1000)
  })

  it('has one heading of the first level, which its title repeats', () => {
    for (const [path, html] of all) {
      const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/gs)].map(([, text]) => textOf(text!))
      expect(headings, path).toHaveLength(1)
      const title = textOf(/<title>(.*?)<\/title>/s.exec(html)![1]!)
      expect(title.startsWith(headings[0]!.slice(0, 119).trimEnd()) || path === '/search', `${title} on ${path}`).toBe(
        true,
      )
    }
  })

  it('has each id once', () => {
    expect([...all].some(([, html]) => / id="[^"]*"/.test(html))).toBe(true)
    for (const [path, html] of all) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids.length, path).toBe(new Set(ids).size)
    }
  })

  it('has neither styles nor scripts nor handlers within, as its policy forbids them', async () => {
    const policy = (await pages.app.request('/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    for (const [path, html] of all) {
      expect(html, path).not.toMatch(/ style="|<style| on[a-z]+="/)
      const markup = /<script type="application\/ld\+json">(.*?)<\/script>/s
      expect(
        html.replace(markup, '').replace(/<script src="\/assets\/[a-z-]+\.js\?v=[0-9a-f]+" defer=""><\/script>/g, ''),
        path,
      ).not.toContain('<script')
    }
  })

  it('shows the query behind it, unless it is the page for queries', () => {
    for (const [path, html] of all) {
      if (path !== '/query') expect(html, path).toContain('href="/query?query=')
    }
  })
})

describe('a page', () => {
  it('tells a program what went wrong as plain text', async () => {
    const response = await pages.app.request('/claim/nothing', { headers: { accept: '*/*' } })
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('expected something at /claim/nothing, found nothing\n')
  })

  it('says no more than that something went wrong where nobody expected it', async () => {
    const { site, app } = await openShipped()
    const shout = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    Object.assign(site, { claims: undefined })
    const response = await app.request('/claim/claim-sohr-deaths', { headers: { accept: 'text/html' } })
    expect(response.status).toBe(500)
    expect(textOf(await response.text())).not.toContain('undefined')
    expect(shout).toHaveBeenCalled()
    shout.mockRestore()
  })

  it('is not there for what the graph does not have, and says so in HTML', async () => {
    for (const path of ['/claim/nothing', '/agent/claim-sohr-deaths', '/nothing', '/assets/nothing.css']) {
      const response = await pages.app.request(path, { headers: { accept: 'text/html' } })
      expect(response.status, path).toBe(404)
      expect(await response.text()).toContain('<h1>Nothing here</h1>')
    }
  })

  it('refuses a day that is none', async () => {
    const response = await pages.app.request('/alignment?as-of=2025-02-30', {
      headers: { accept: 'text/html' },
    })
    expect(response.status).toBe(400)
    expect(textOf(await response.text())).toContain('expected a day that exists, as YYYY-MM-DD, found 2025-02-30')
  })
})

/** The path of the same page in the first language. */
const withoutLanguage = (path: string) => path.replace(/^\/ar(?=\/|$)/, '') || '/'
