import type { MiddlewareHandler } from 'hono'
import { baseOf } from '../http/address.js'
import { names } from '../http/negotiate.js'
import { type Page, pageHeaders, renderPage } from './layout.js'
import { Prose } from './parts/prose.js'
import type { Site } from './site.js'

const titles: Readonly<Record<number, string>> = {
  400: 'Not understood',
  403: 'Refused',
  404: 'Nothing here',
  405: 'Not allowed',
  406: 'Not in that form',
  500: 'Something went wrong',
  503: 'Busy',
  504: 'Out of time',
}

/** Shows what went wrong as a page to whoever accepts one; programs get it as it is. */
export function errorPages(site: Site): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { status, headers } = c.res
    const isProblem = status >= 400 && headers.get('content-type')?.startsWith('text/plain')
    if (!isProblem || !names(c.req.header('accept'), /^text\/html$/)) return
    const html = renderPage(errorPage(status, await c.res.text()), {
      site,
      isStatic: false,
      path: c.req.path,
      address: baseOf(c),
    })
    // the headers that were set for the problem stay
    c.res = new Response(html, { status, headers })
    for (const [name, value] of Object.entries(pageHeaders)) c.res.headers.set(name, value)
  }
}

/** A page that says what went wrong, and where to go on. */
function errorPage(status: number, message: string): Page {
  const title = titles[status] ?? 'Something went wrong'
  return {
    title,
    body: (
      <>
        <header class="page">
          <p class="kind">Error {status}</p>
          <h1>{title}</h1>
        </header>
        <p>
          <Prose text={message} />
        </p>
        <p>
          <a href="/">Overview</a> · <a href="/search">Search</a>
        </p>
      </>
    ),
  }
}
