import { Hono } from 'hono'
import type { ClaimGraph } from '../claims/graph.js'
import { compareDrafts } from '../compare/compare.js'
import { listQueries } from '../node/query-library.js'
import { QueryPool } from '../node/threads/query-pool.js'
import { withDerived } from './dataset.js'
import { limitHosts, openToOtherSites, security, validators } from './http/headers.js'
import { announceMethods, limitMethods } from './http/methods.js'
import { failure, problem } from './http/problem.js'
import { createLibrary } from './library/library.js'
import { createDescriptions } from './linked-data/describe.js'
import { createLinkedData } from './linked-data/linked-data.js'
import { errorPages } from './pages/errors.js'
import { createPages } from './pages/pages.js'
import { createSite } from './pages/site.js'
import { createPaths } from './paths.js'
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
  const { kinds } = options
  const limits = limitsOf(options)
  const compared = await compareDrafts(graph, { kinds })
  const { comparison } = compared
  const data = withDerived(graph, comparison, { kinds })
  const paths = createPaths(graph, comparison)
  const library = await listQueries()
  const site = await createSite(graph, { documents: options.documents, compared, paths, kinds })
  const pool = await QueryPool.open(data, limits)
  options.signal?.addEventListener('abort', () => void pool.close(), { once: true })

  const app = new Hono()
  app.use(...security, announceMethods(methodsOf))
  if (options.hosts) app.use(limitHosts(options.hosts))
  if (options.cors ?? true) app.use(openToOtherSites(methodsOf))
  app.use(limitMethods(methodsOf), validators, errorPages(site))
  app.route('/sparql', createEndpoint(pool, data, limits))
  app.route('/queries', createLibrary(pool, library, { prefixes, ontology, ...limits }))
  const describe = createDescriptions(graph, data.dataset, paths)
  app.route('/', createLinkedData(paths, describe, { prefixes, ontology, hasPages: true }))
  app.route('/', createPages(site, { sparql: request => app.fetch(request) }))
  app.notFound(c => problem(c, 404, `expected something at ${c.req.path}, found nothing`))
  app.onError((error, c) => failure(c, error))
  return app
}

const methodsOf = (path: string) => (path === '/sparql' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'])
