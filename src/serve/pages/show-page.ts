import type { Context, Hono } from 'hono'
import { isDay } from '../../time/iso-date.js'
import { baseOf } from '../http/address.js'
import { toBody } from '../http/stream.js'
import { embedHeaders, renderEmbed } from './files/embed.js'
import { pageFiles } from './files/page-files.js'
import { type Page, pageHeaders, renderPage } from './layout.js'
import type { Site } from './site.js'
import { prefixOf, type Setup } from './site-context.js'

/** What is the same for all pages of a site. */
export type Shown = Pick<Setup, 'site' | 'isStatic' | 'baseUrl'>

/** Answers with a page, or with the file beside it that was asked for; with nothing where the page has no such file. */
export async function showPage(c: Context, page: Page, shown: Shown): Promise<Response> {
  const day = c.req.query('as-of')
  const setup: Setup = {
    ...shown,
    isStale: c.get('isStale'),
    hasData: page.data !== undefined,
    numbers: page.numbers,
    path: page.about?.path ?? pathWithin(c, shown.site),
    query: shown.isStatic ? '' : new URL(c.req.url).search,
    address: shown.baseUrl ?? addressOf(c),
    asOf: day !== undefined && isDay(day) ? day : undefined,
  }
  const wanted = wantedOf(c)
  if (wanted === undefined) return c.body(renderPage(page, setup), 200, pageHeaders(shown.site))
  if (wanted === 'embed') {
    return page.plot?.isDrawn(shown.site) ? c.body(renderEmbed(page, setup), 200, embedHeaders) : c.notFound()
  }
  const file = pageFiles.find(({ name }) => name === wanted)
  if (!file?.isOf(page, setup)) return c.notFound()
  const headers = { 'content-type': file.mediaType, ...file.headers }
  const text = file.write(page, setup)
  // its digest would be known at its end alone; the graph stays as it is
  return typeof text === 'string'
    ? c.body(text, 200, headers)
    : c.body(toBody(text), 200, { ...headers, etag: `W/"${shown.site.issue}"` })
}

/** Answers requests for files beside the pages of an app: it makes the page as ever, and `showPage` what was wanted of it. */
export function answerFiles(app: Hono, site: Pick<Site, 'languages' | 'language'>): void {
  app.get('*', async (c, next) => {
    const path = pathWithin(c, site)
    const { url } = c.req
    if (!isBesidePage(path)) return next()
    const isFrame = path.startsWith(frames)
    const page = isFrame ? path.slice(frames.length - 1) : path.slice(0, path.lastIndexOf('/'))
    const wanted = isFrame ? 'embed' : path.slice(page.length + 1)
    const env: FileEnv = { ...(c.env as FileEnv | undefined), wanted, address: addressOf(c) }
    const response = await app.fetch(new Request(new URL(page + new URL(url).search, 'http://site')), env)
    return response.ok ? response : next()
  })
}

/** Before the path of a page, that of its plot alone, to stand in a frame. */
const frames = '/embed/'

/** Whether a path is that of a file beside a page, or of its frame, if there is such a page. */
export function isBesidePage(path: string): boolean {
  if (path.startsWith(frames)) return true
  return pageFiles.some(({ name }) => path.endsWith(`/${name}`) && path.length > name.length + 1)
}

interface FileEnv {
  /** The name of the file beside the page that is wanted, or `embed`. */
  readonly wanted?: string
  /** Under which address clients know the server. */
  readonly address?: string
}

const wantedOf = (c: Context) => (c.env as FileEnv | undefined)?.wanted
const addressOf = (c: Context) => (c.env as FileEnv | undefined)?.address ?? baseOf(c)

/** The path of a request within the pages of a language, whether it came with the language's prefix or not. */
export function pathWithin(c: Context, site: Pick<Site, 'languages' | 'language'>): string {
  const prefix = prefixOf(site, site.language)
  const { path } = c.req
  return path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) || '/' : path
}
