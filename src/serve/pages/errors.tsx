import type { MiddlewareHandler } from 'hono'
import { english } from '../../language/language.js'
import { isDay } from '../../time/iso-date.js'
import { baseOf } from '../http/address.js'
import { names } from '../http/negotiate.js'
import { type Page, pageHeaders, renderPage } from './layout.js'
import { Prose } from './parts/prose.js'
import { pathWithin } from './show-page.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** Shows what went wrong as a page to whoever accepts one; programs get it as it is. */
export function errorPages(base: Site): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { status, headers } = c.res
    const isProblem = status >= 400 && headers.get('content-type')?.startsWith('text/plain')
    if (!isProblem || !names(c.req.header('accept'), /^text\/html$/)) return
    const asked = base.languages.slice(1).find(({ tag }) => `${c.req.path}/`.startsWith(`/${tag}/`))
    const site = asked === undefined ? base : base.inLanguage(asked)
    const day = c.req.query('as-of')
    const noDay = day !== undefined && day !== '' && !isDay(day) ? day : undefined
    const html = renderPage(errorPage(site, { status, path: c.req.path, noDay, message: await c.res.text() }), {
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

interface Problem {
  readonly status: number
  readonly path: string
  /** What was given for a day and is none. */
  readonly noDay: string | undefined
  readonly message: string
}

/** A page that says what went wrong, and where to go on. */
function errorPage({ words }: Site, problem: Problem): Page {
  const { status } = problem
  const title = words.errors.titles[status] ?? words.errors.wrong
  return {
    title,
    body: (
      <>
        <header class="page">
          <p class="kind">{words.errors.kind(status)}</p>
          <h1>{title}</h1>
        </header>
        <Message of={problem} />
        <p>
          <a href="/">{words.errors.overview}</a> · <a href="/search">{words.search.title}</a>
        </p>
      </>
    ),
  }
}

/** What was expected and what was found, in the language of the page where it is one of the errors that readers meet. */
function Message({ of: { status, path, noDay, message } }: { of: Problem }) {
  const { language, words } = useSetup().site
  const { errors } = words
  if (language === english) {
    return (
      <p>
        <Prose text={message} />
      </p>
    )
  }
  if (status === 404) return <p>{errors.nothingAt(<Typed text={path} />)}</p>
  if (status === 400 && noDay !== undefined)
    return <p>{errors.noDay(<Typed text="YYYY-MM-DD" />, <Typed text={noDay} />)}</p>
  return (
    <>
      <p>{errors.message}</p>
      <p>
        <Prose text={message} />
      </p>
    </>
  )
}

/** Something as it is typed, whatever the direction of the page. */
function Typed({ text }: { text: string }) {
  return (
    <bdi dir="ltr">
      <code>{text}</code>
    </bdi>
  )
}
