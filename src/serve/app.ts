import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { ClaimGraph } from '../claims/graph.js'
import { compare } from '../compare/compare.js'
import { shippedOntology } from '../node/ontology.js'
import { QueryPool } from '../node/threads/query-pool.js'
import { once } from '../rdf/memoize.js'
import { withDerived } from './dataset.js'
import { knowAddress, parseAddress, pathWithin } from './http/address.js'
import { announceStale, limitHosts, openToOtherSites, refuseOtherSites, security, validators } from './http/headers.js'
import { lastModified } from './http/last-modified.js'
import { linksWithinPath } from './http/links.js'
import { announceMethods, limitMethods } from './http/methods.js'
import { failure, problem } from './http/problem.js'
import { Sender } from './http/send.js'
import { createLibrary } from './library/library.js'
import { createDatasetDescription } from './linked-data/dataset-description.js'
import { createDescriptions } from './linked-data/describe.js'
import { createTermDescriptions } from './linked-data/describe-term.js'
import { createLinkedData } from './linked-data/linked-data.js'
import { createAsk } from './pages/answer.js'
import { errorPages } from './pages/errors.js'
import { findIri } from './pages/find-iri.js'
import { createPageOfDay } from './pages/page-of-day.js'
import { createPages } from './pages/pages.js'
import { createSite } from './pages/site.js'
import { createEndpoint } from './protocol/endpoint.js'
import { limitsOf, type ServeOptions } from './serve-options.js'

/**
 * A graph as a web application: the SPARQL endpoint, the query library, each resource as linked data, and pages for
 * people. Nothing that is asked of it makes it fetch anything, and it serves what the graph shows: restricted claims
 * only where that does.
 *
 * @example
 * ```ts
 * import { readQuads, toClaimGraph } from 'claimgraph'
 * import { createApp } from 'claimgraph/serve'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const stop = new AbortController()
 * const app = await createApp(toClaimGraph(store), { signal: stop.signal })
 * const response = await app.request('/sparql?query=ASK{?claim+a+cg:Claim}', { headers: { Accept: 'text/csv' } })
 * console.log(response.status, (await response.text()).trim()) // 200 true
 * stop.abort()
 * ```
 */
export async function createApp(graph: ClaimGraph, options: ServeOptions = {}): Promise<Hono> {
  const { prefixes, ontology } = graph
  const { kinds, documents, language, signal, trustProxy = 0 } = options
  const base = options.baseUrl === undefined ? undefined : parseAddress(options.baseUrl)
  const baseUrl = base && base.origin + base.path
  const limits = limitsOf(options)
  const modified = new Date()
  const site = await createSite(graph, { documents, kinds, language, day: dayOf(modified) })
  const { paths } = site
  // the whole comparison is for queries alone: a large graph has it when somebody asks one
  const data = once(async () => withDerived(graph, await compare(graph, { kinds }), { kinds }))
  const pool = once(async () => {
    const opened = await QueryPool.open(await data(), limits)
    if (signal?.aborted) await opened.close()
    signal?.addEventListener('abort', () => void opened.close(), { once: true })
    return opened
  })
  if (site.entries.length <= mostAtOnce) await pool()

  const app = new Hono({ getPath: pathWithin({ base, trustProxy }) })
  app.use(compress(), ...security, knowAddress({ base, trustProxy }), announceMethods(methodsOf))
  if (options.hosts) app.use(limitHosts(options.hosts))
  if (options.ownSiteOnly) app.use(refuseOtherSites)
  if (options.cors ?? true) app.use(openToOtherSites(methodsOf))
  if (options.isStale) app.use(announceStale(options.isStale))
  app.use(
    limitMethods(methodsOf),
    lastModified(modified, isWorkedOut),
    ...validators,
    linksWithinPath,
    errorPages(site),
  )
  const answering = { pool, sender: new Sender(2 * limits.maxAnswer), ...limits }
  app.route('/sparql', createEndpoint({ data, prefixes, ontology }, answering))
  app.route('/queries', createLibrary(site.library, { prefixes, ontology, ...answering }))
  app.route(
    '/.well-known/void',
    createDatasetDescription({
      ...{ data, prefixes, ontology, modified, edition: site.edition },
      example: graph.claimIds()[0],
    }),
  )
  const describe = createDescriptions(graph, site.whole, paths, { kinds })
  const describeTerm = createTermDescriptions(graph)
  app.route(
    '/',
    createLinkedData(paths, describe, {
      ...{ prefixes, ontology, hasPages: true, describeTerm },
      find: path => findIri(site, path),
    }),
  )
  // a thread can be handed neither kinds nor an ontology of somebody's own
  const isShipped = kinds === undefined && ontology === shippedOntology
  const pageOfDay = isShipped
    ? createPageOfDay(graph, { documents, baseUrl, language, day: dayOf(modified), signal, ...limits })
    : undefined
  app.route(
    '/',
    createPages(site, { ask: createAsk(pool, limits), pageOfDay, baseUrl, isPrivate: options.ownSiteOnly }),
  )
  app.notFound(c => problem(c, 404, `expected something at ${c.req.path}, found nothing`))
  app.onError((error, c) => failure(c, error))
  return app
}

/** A graph of so many claims is made ready for queries before anything is answered, a larger one when a query is asked. */
const mostAtOnce = 2000

/** The day (ISO 8601) of an instant, in UTC. */
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)

const methodsOf = (path: string) => (path === '/sparql' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'])

/** Whether an answer is that of a query, which may ask for the time or for chance, or says that the data have changed. */
function isWorkedOut(c: Context): boolean {
  const isQuery = /^(?:\/[a-z]+)?\/(?:sparql|query|queries\/.+)$/.test(c.req.path) && c.req.url.includes('?')
  return isQuery || c.get('isStale') === true
}
