import { type Context, Hono } from 'hono'
import { ClaimGraphError } from '../../errors.js'
import { isDay } from '../../time/iso-date.js'
import type { ComparisonIndex } from '../../view/comparison-index.js'
import { toPair } from '../../view/pairs.js'
import type { PageKind } from '../paths.js'
import { aboutPage } from './about.js'
import { agentPage } from './agent.js'
import { alignmentPage } from './alignment.js'
import type { Ask } from './answer.js'
import { readAssets } from './assets.js'
import { claimPage } from './claim.js'
import { conceptPage } from './concept.js'
import { documentPage } from './document.js'
import { eventPage } from './event.js'
import { findIri } from './find-iri.js'
import { frontPage } from './front.js'
import { keepPages } from './kept-pages.js'
import type { Page } from './layout.js'
import { listPage } from './lists/list.js'
import { lists } from './lists/lists.js'
import { mapPage } from './map.js'
import { oneOriginPage } from './one-origin.js'
import type { PageOfDay } from './page-of-day.js'
import { pairPage } from './pair.js'
import { partPage } from './part-page.js'
import { publishableRule } from './parts/publishable.js'
import { placePage } from './place.js'
import { positionPage } from './position.js'
import { questionPage } from './question.js'
import { rangePage, rangesPage } from './range.js'
import { readingPage } from './reading.js'
import { documentRelayingPage, relayingPage } from './relaying.js'
import { relaysPage } from './relays.js'
import { searchPage } from './search.js'
import { answerFiles, isBesidePage, pathWithin, showPage } from './show-page.js'
import type { Site } from './site.js'
import { pathIn } from './site-context.js'
import { createSitemap } from './sitemap.js'
import { sparqlPage } from './sparql.js'
import { termPage } from './term.js'
import { timelinePage } from './timeline.js'
import { topicPage } from './topic.js'

/** How the pages are served. */
export interface PagesOptions {
  /** Answers queries, so that the SPARQL page shows results without a script; without it, it runs none. */
  ask?: Ask | undefined
  /** Makes the pages of another day off the thread that answers requests; without it, they are made on it. */
  pageOfDay?: PageOfDay | undefined
  /** Whether the pages are to stand alone as files, without what needs a server. */
  isStatic?: boolean | undefined
  /** The address under which the site is to be found for good, without a slash at its end, where it is known. */
  baseUrl?: string | undefined
  /** Whether robots are to keep out. */
  isPrivate?: boolean | undefined
}

/**
 * Every page of a site for people, in each of its languages: those of the first at their paths, those of another one
 * behind its prefix (`/ar/topics`). Paths at which there is nothing are left to whatever comes after.
 */
export function createPages(site: Site, options: PagesOptions = {}): Hono {
  const [first, ...others] = site.languages
  const app = new Hono()
  for (const language of others) {
    app.route(`/${language.tag}`, createPagesIn(site.inLanguage(language), options))
  }
  // the first language is found at its paths alone
  app.get(`/${first!.tag}/:rest{.*}?`, c => {
    const { search } = new URL(c.req.url)
    return c.redirect((c.req.path.slice(first!.tag.length + 1) || '/') + search, 308)
  })
  return app.route('/', createSharedFiles(site, options)).route('/', createPagesIn(site.inLanguage(first!), options))
}

/** What is the same for all languages. */
function createSharedFiles(site: Site, { isStatic = false, baseUrl, isPrivate = false }: PagesOptions): Hono {
  const assets = readAssets()
  return new Hono()
    .route('/', createSitemap(site, { baseUrl, isStatic, isPrivate }))
    .get('/assets/:name', (c, next) => {
      const asset = assets.get(c.req.param('name'))
      if (asset === undefined) return next()
      const isForGood = c.req.query('v') === asset.version
      return c.body(asset.text, 200, {
        'content-type': asset.mediaType,
        ...(isForGood && { 'cache-control': 'public, max-age=31536000, immutable' }),
      })
    })
}

/** The pages of a site in its language. */
function createPagesIn(site: Site, options: PagesOptions): Hono {
  const { ask, pageOfDay, isStatic = false, baseUrl } = options
  const app = new Hono()
  const show = (c: Context, page: Page) => showPage(c, page, { site, isStatic, baseUrl })
  app.get(`/:part{${partsOfDays.join('|')}}/:rest{.*}?`, async (c, next) => {
    if (pageOfDay === undefined || !isDay(c.req.query('as-of') ?? '')) return next()
    const made = await pageOfDay(c)
    if (made !== undefined) return c.body(made.text, 200, made.headers)
    return isBesidePage(pathWithin(c, site)) ? c.notFound() : next()
  })
  answerFiles(app, site)
  if (!isStatic) app.use(keepPages(site))
  app.get('/', async c => show(c, await frontPage(site)))
  for (const [path, makePage] of numbered) {
    app.get(`${path}/:number{[0-9]{1,9}}?`, async (c, next) => {
      const page = await makePage(site, readNumber(c))
      return page ? show(c, page) : next()
    })
  }
  for (const list of lists) {
    app.get(`${list.path}/:number{[0-9]{1,9}}?`, async (c, next) => {
      const page = await listPage(site, list, { number: readNumber(c), chosen: c.req.query() }, { isStatic })
      return page ? show(c, page) : next()
    })
  }
  app.get('/search', c => {
    const part = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1)
    const sought = { text: c.req.query('q')?.trim() ?? '', kind: c.req.query('kind'), part }
    return show(c, searchPage(site, sought, { isStatic }))
  })
  app.get('/alignment', async c =>
    show(c, await alignmentPage(site, await readIndex(site, c), { chosen: c.req.query(), isStatic })),
  )
  app.get('/alignment/:a/:b/:part?/:number{[0-9]{1,9}}?', async (c, next) => {
    const [a, b] = [c.req.param('a'), c.req.param('b')].map(slug => site.paths.iriOf(`/agent/${slug}`))
    if (a === undefined || b === undefined) return next()
    const pair = (await site.whole.overview()).meetings.between(a, b)
    if (pair === undefined || pair.a.id !== a) return next()
    const index = await readIndex(site, c)
    const met = index === site.whole ? pair : (await index.overview()).meetings.between(a, b)
    const whole = pairPage(site, toPair(met ?? { ...pair, meetings: [] }), index)
    const part = c.req.param('part')
    const page = part === undefined ? whole : partPage(site, whole, part, readNumber(c))
    return page ? show(c, page) : next()
  })
  app.get('/range/:number{[0-9]{1,9}}?', async (c, next) => {
    const day = readDay(c)
    const page = rangesPage(site, await site.rangesAsOf(day), day, readNumber(c))
    return page ? show(c, page) : next()
  })
  app.get('/range/:event', async (c, next) => {
    const event = site.paths.iriOf(`/event/${c.req.param('event')}`)
    const whole = await site.rangesAsOf(undefined)
    if (event === undefined || !whole.has(event)) return next()
    const day = readDay(c)
    return show(c, rangePage(site, await site.rangesAsOf(day), event, day))
  })
  app.get('/relaying', c => show(c, relayingPage(site)))
  app.get('/relaying/:document/:number{[0-9]+}?', (c, next) => {
    const document = site.paths.iriOf(`/document/${c.req.param('document')}`)
    const page = document && documentRelayingPage(site, document, readNumber(c))
    return page ? show(c, page) : next()
  })
  app.get('/document/:document/text/:number{[0-9]+}?', (c, next) => {
    const document = site.paths.iriOf(`/document/${c.req.param('document')}`)
    const page = document && readingPage(site, document, readNumber(c))
    return page ? show(c, page) : next()
  })
  app.get('/map', async c => show(c, await mapPage(site)))
  app.get('/query', async c => {
    const text = c.req.query('query')
    const isRun = ask !== undefined && text !== undefined && c.req.query('run') !== undefined
    const answer = isRun ? await ask(c, text) : undefined
    return show(c, sparqlPage(site, { text, answer }, { isStatic }))
  })
  app.get('/resource', async (c, next) => {
    const path = site.paths.pathOf(c.req.query('iri') ?? '')
    if (path !== undefined) return c.redirect(pathIn(site, site.language, path), 303)
    const page = await termPage(site, c.req.query('iri') ?? '')
    return page === undefined ? next() : show(c, page)
  })
  const makePage = async (c: Context, path: string) => {
    const iri = await findIri(site, path)
    const kind = iri === undefined ? undefined : site.paths.kindOf(iri)
    if (iri === undefined || kind === undefined || !path.startsWith(`/${kind}/`)) return undefined
    return pageOf[kind](site, iri, () => readIndex(site, c))
  }
  app.get('/:kind/:slug', async (c, next) => {
    const page = await makePage(c, pathWithin(c, site))
    return page ? show(c, page) : next()
  })
  app.get('/:kind/:slug/:part/:number{[0-9]{1,9}}', async (c, next) => {
    const whole = await makePage(c, pathWithin(c, site).split('/').slice(0, 3).join('/'))
    const page = whole && partPage(site, whole, c.req.param('part'), readNumber(c))
    return page ? show(c, page) : next()
  })
  return app
}

type NumberedPage = (site: Site, number: number) => Page | undefined | Promise<Page | undefined>

/** What is told on several pages, by its path: behind it stands the number of each page but the first. */
const numbered: readonly (readonly [path: string, NumberedPage])[] = [
  ['/about', aboutPage],
  ['/one-origin', oneOriginPage],
  ['/timeline', timelinePage],
  ['/relays', relaysPage],
]

/** The first parts of the paths of pages that another day changes. */
const partsOfDays = ['alignment', 'range', 'question', 'topic', 'embed']

type PageOf = (site: Site, iri: string, index: () => Promise<ComparisonIndex>) => Page | Promise<Page>

const pageOf: Readonly<Record<PageKind, PageOf>> = {
  agent: agentPage,
  place: placePage,
  event: async (site, iri) => eventPage(site, iri, await site.rangesAsOf(undefined)),
  claim: claimPage,
  document: documentPage,
  concept: conceptPage,
  position: positionPage,
  question: async (site, iri, index) => questionPage(site, await index(), iri),
  topic: async (site, iri, index) => {
    const shown = await index()
    return topicPage(site, shown, iri, await topicRanges(site, iri, shown.asOf))
  },
}

/** The comparison that a request asks for: the whole one, or the one as of a day. */
async function readIndex(site: Site, c: Context): Promise<ComparisonIndex> {
  return site.asOf(readDay(c))
}

/** The ranges that can be published on a topic: none where it asks for no measure. */
async function topicRanges({ whole, rangesAsOf }: Site, id: string, day: string | undefined) {
  const { event, property } = whole.topics.get(id)!
  const { measures, find } = await rangesAsOf(day)
  const isMeasured = measures.some(measure => measure.id === property.id)
  return isMeasured ? find({ event: event.id, property: property.id, rule: publishableRule }) : []
}

/** The day that a request names; undefined where it names none. */
function readDay(c: Context): string | undefined {
  const day = c.req.query('as-of')
  if (day === undefined || day === '') return undefined
  if (isDay(day)) return day
  throw new ClaimGraphError('parameter', `as-of: expected a day that exists, as YYYY-MM-DD, found \`${day}\``)
}

/** The number of a page, where a path names one. */
const readNumber = (c: Context) => Number(c.req.param('number') ?? 1)
