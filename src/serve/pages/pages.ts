import { type Context, Hono } from 'hono'
import { ClaimGraphError } from '../../errors.js'
import type { Kind } from '../paths.js'
import { aboutPage } from './about.js'
import { agentPage } from './agent.js'
import { alignmentPage, pairPage } from './alignment.js'
import { askEndpoint } from './answer.js'
import { readAssets } from './assets.js'
import { claimPage } from './claim.js'
import type { ComparisonIndex } from './comparison-index.js'
import { conceptPage } from './concept.js'
import { documentPage } from './document.js'
import { errorPage } from './errors.js'
import { eventPage } from './event.js'
import { contentSecurityPolicy, type Page, renderPage } from './layout.js'
import { overviewPage } from './overview.js'
import { placePage } from './place.js'
import { positionPage } from './position.js'
import { questionPage } from './question.js'
import { searchPage } from './search.js'
import type { Site } from './site.js'
import { sparqlPage } from './sparql.js'
import { topicPage } from './topic.js'

/** How the pages are served. */
export interface PagesOptions {
  /** Answers requests to `/sparql`, so that the SPARQL page shows results without a script; without it, it runs none. */
  sparql?: ((request: Request) => Response | Promise<Response>) | undefined
  /** Whether the pages are to stand alone as files, without what needs a server. */
  isStatic?: boolean | undefined
}

/** Every page of a site for people. Paths at which there is nothing are left to whatever comes after. */
export function createPages(site: Site, options: PagesOptions = {}): Hono {
  const { sparql, isStatic = false } = options
  const app = new Hono()
  const assets = readAssets()
  const show = (c: Context, page: Page) => respond(c, renderPage(page, { site, isStatic }), 200)
  app.get('/', c => show(c, overviewPage(site)))
  app.get('/about', c => show(c, aboutPage(site)))
  app.get('/search', c => show(c, searchPage(site, c.req.query('q')?.trim() ?? '', { isStatic })))
  app.get('/alignment', async c => show(c, alignmentPage(await readIndex(site, c))))
  app.get('/alignment/:a/:b', async (c, next) => {
    const [a, b] = [c.req.param('a'), c.req.param('b')].map(slug => site.paths.iriOf(`/agent/${slug}`))
    const pair = site.whole.pairs.find(pair => pair.a.id === a && pair.b.id === b)
    return pair ? show(c, pairPage(site, pair)) : next()
  })
  app.get('/query', async c => {
    const text = c.req.query('query')
    const isRun = sparql !== undefined && text !== undefined && c.req.query('run') !== undefined
    const answer = isRun ? await askEndpoint(sparql, text, c.req.raw) : undefined
    return show(c, sparqlPage(site, { text, answer }, { isStatic }))
  })
  app.get('/assets/:name', (c, next) => {
    const asset = assets.get(c.req.param('name'))
    if (asset === undefined) return next()
    const headers = { etag: asset.etag, 'cache-control': 'no-cache' }
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers)
    return c.body(asset.text, 200, { ...headers, 'content-type': asset.mediaType })
  })
  app.get('/:kind/:slug', async (c, next) => {
    const iri = site.paths.iriOf(c.req.path)
    const kind = iri === undefined ? undefined : site.paths.kindOf(iri)
    if (iri === undefined || kind === undefined || !c.req.path.startsWith(`/${kind}/`)) return next()
    return show(c, await pageOf[kind](site, iri, () => readIndex(site, c)))
  })
  app.notFound(c => respond(c, renderError(site, 404, `There is nothing at ${c.req.path}.`), 404))
  app.onError((error, c) => {
    const isRequest = error instanceof ClaimGraphError && error.code === 'parameter'
    const [status, message] = isRequest
      ? ([400, error.message] as const)
      : ([500, 'The page could not be made.'] as const)
    if (!isRequest) console.error(error)
    return respond(c, renderError(site, status, message), status)
  })
  return app
}

/** A page for an error: 400, 404, 405, 406, 500 or 503. */
export function renderError(site: Site, status: number, message: string): string {
  return renderPage(errorPage(status, message), { site, isStatic: false })
}

type PageOf = (site: Site, iri: string, index: () => Promise<ComparisonIndex>) => Page | Promise<Page>

const pageOf: Readonly<Record<Kind, PageOf>> = {
  agent: agentPage,
  place: placePage,
  event: eventPage,
  claim: claimPage,
  document: documentPage,
  concept: conceptPage,
  position: positionPage,
  question: async (site, iri, index) => questionPage(site, await index(), iri),
  topic: async (site, iri, index) => topicPage(site, await index(), iri),
}

/** The comparison that a request asks for: the whole one, or the one as of a day. */
async function readIndex(site: Site, c: Context): Promise<ComparisonIndex> {
  const day = c.req.query('as-of')
  if (day === undefined || day === '') return site.whole
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return site.asOf(day)
  throw new ClaimGraphError('parameter', `as-of: expected a day that exists, as YYYY-MM-DD, found \`${day}\``)
}

function respond(c: Context, html: string, status: 200 | 400 | 404 | 500): Response {
  return c.body(html, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
}
