import type { MiddlewareHandler } from 'hono'
import { baseOf } from '../http/address.js'
import { names } from '../http/negotiate.js'
import { type Page, pageHeaders, renderPage } from './layout.js'
import { Prose } from './parts/prose.js'
import { pathWithin } from './show-page.js'
import type { Site } from './site.js'

/** Shows what went wrong as a page to whoever accepts one; programs get it as it is. */
export function errorPages(base: Site): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { status, headers } = c.res
    const isProblem = status >= 400 && headers.get('content-type')?.startsWith('text/plain')
    if (!isProblem || !names(c.req.header('accept'), /^text\/html$/)) return
    const asked = base.languages.slice(1).find(({ tag }) => `${c.req.path}/`.startsWith(`/${tag}/`))
    const site = asked === undefined ? base : base.inLanguage(asked)
    const html = renderPage(errorPage(site, status, await c.res.text()), {
      site,
      isStatic: false,
      path: pathWithin(c, site),
      address: baseOf(c),
    })
    // the headers that were set for the problem stay
    c.res = new Response(html, { status, headers })
    for (const [name, value] of Object.entries(pageHeaders(site))) c.res.headers.set(name, value)
  }
}

/** A page that says what went wrong, and where to go on. */
function errorPage({ words }: Site, status: number, message: string): Page {
  const title = words.errors.titles[status] ?? words.errors.wrong
  return {
    title,
    body: (
      <>
        <header class="page">
          <p class="kind">{words.errors.kind(status)}</p>
          <h1>{title}</h1>
        </header>
        <p>
          <Prose text={message} />
        </p>
        <p>
          <a href="/">{words.errors.overview}</a> · <a href="/search">{words.search.title}</a>
        </p>
      </>
    ),
  }
}
