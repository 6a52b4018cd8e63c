import type { MiddlewareHandler } from 'hono'
import { Recent } from '../../rdf/recent.js'
import { baseOf } from '../http/address.js'
import { pathWithin } from './show-page.js'
import type { Site } from './site.js'

/** A page as it was sent. */
interface Kept {
  readonly text: string
  readonly headers: Headers
}

/** So many characters of pages are kept. */
const most = 50_000_000

/** Keeps the pages of a site that were asked for most recently: the graph behind them stays as it is. */
export function keepPages(site: Pick<Site, 'languages' | 'language'>): MiddlewareHandler {
  const kept = new Recent<string, Kept>({ most, weigh: ({ text }) => text.length })
  return async (c, next) => {
    // what is asked of a file beside a page, and of queries, is made anew
    if (c.req.method !== 'GET' || c.env?.wanted !== undefined || /^\/(?:query|resource)$/.test(pathWithin(c, site))) {
      return next()
    }
    // the address has the path of the language in it
    const key = JSON.stringify([c.req.url, c.env?.address ?? baseOf(c), c.get('isStale') ?? false])
    const known = kept.get(key)
    if (known !== undefined) return c.body(known.text, 200, Object.fromEntries(known.headers))
    await next()
    if (c.res.status !== 200 || !c.res.headers.get('content-type')?.startsWith('text/html')) return undefined
    const { headers } = c.res
    const text = await c.res.text()
    kept.set(key, { text, headers: new Headers(headers) })
    c.res = new Response(text, { status: 200, headers })
    return undefined
  }
}
