import { Hono } from 'hono'
import type { Language } from '../../language/language.js'
import { baseOf } from '../http/address.js'
import { listPages } from './list-pages.js'
import type { Site } from './site.js'
import { urlOf } from './site-context.js'

/** A sitemap has at most so many addresses (https://www.sitemaps.org/protocol.html). */
const most = 50_000

/** What robots are told of a site. */
export interface SitemapOptions {
  /** The address under which the site is to be found for good; that of the request unless set. */
  readonly baseUrl: string | undefined
  /** Whether the pages are files, with names that end in `.html`. */
  readonly isStatic: boolean
  /** Whether robots are to keep out of all of it. */
  readonly isPrivate: boolean
}

/** The files of a sitemap with so many pages in each language. */
export function nameSitemaps(pages: number, { languages }: Pick<Site, 'languages'>): string[] {
  const parts = Math.ceil((pages * languages.length) / most)
  return ['/sitemap.xml', ...Array.from({ length: parts > 1 ? parts : 0 }, (_, i) => `/sitemap-${i + 1}.xml`)]
}

/** `/robots.txt`, and `/sitemap.xml` with the addresses of all pages, or, where these are very many, of its parts. */
export function createSitemap(site: Site, options: SitemapOptions): Hono {
  const app = new Hono()
  const { baseUrl, isStatic, isPrivate } = options
  const xml = { 'content-type': 'application/xml; charset=utf-8' }
  app.get('/robots.txt', c => {
    const lines = isPrivate
      ? ['Disallow: /']
      : [...closedIn(site).map(path => `Disallow: ${path}`), `Sitemap: ${baseUrl ?? baseOf(c)}/sitemap.xml`]
    return c.body(['User-agent: *', ...lines, ''].join('\n'), 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  app.get('/:file{sitemap(-[0-9]+)?\\.xml}', async (c, next) => {
    const base = baseUrl ?? baseOf(c)
    const pages = (await listPages(site)).flatMap(path => site.languages.map(language => ({ path, language })))
    const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, i) =>
      pages.slice(i * most, (i + 1) * most),
    )
    const [, number] = /-([0-9]+)/.exec(c.req.param('file')) ?? []
    if (number === undefined && parts.length > 1) {
      const items = parts.map((_, i) => `<sitemap>${locate(`${base}/sitemap-${i + 1}.xml`)}</sitemap>`)
      return c.body(writeList('sitemapindex', items), 200, xml)
    }
    const part = number === undefined ? parts[0] : parts.length > 1 ? parts[Number(number) - 1] : undefined
    if (part === undefined) return next()
    const addressOf = (path: string, language: Language) => {
      const address = urlOf({ baseUrl: base, isStatic, site, path }, language)!
      return address === base ? `${base}/` : address
    }
    const items = part.map(({ path, language }) => {
      const others = site.languages.map(other => nameAlternate(other.tag, addressOf(path, other)))
      return `<url>${locate(addressOf(path, language))}${others.length > 1 ? others.join('') : ''}</url>`
    })
    return c.body(writeList('urlset', items), 200, xml)
  })
  return app
}

/** What is worked out anew for each question, without end, in every language. */
function closedIn({ languages }: Pick<Site, 'languages'>): string[] {
  const asked = ['/query?', '/search?', '/resource?']
  const inOthers = languages.slice(1).flatMap(({ tag }) => asked.map(path => `/${tag}${path}`))
  return ['/sparql', '/queries/', ...asked, ...inOthers, '/*?as-of=']
}

const locate = (address: string) => `<loc>${escapeXml(address)}</loc>`

/** The same page in a language, as search engines ask for it: every page names itself and all others. */
function nameAlternate(tag: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(address)}"/>`
}

function writeList(list: 'urlset' | 'sitemapindex', items: readonly string[]): string {
  const xhtml = list === 'urlset' ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''
  const opened = `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${xhtml}>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opened}\n${items.join('\n')}\n</${list}>\n`
}

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&apos;').replace(/"/g, '&quot;')
