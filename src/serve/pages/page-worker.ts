import { workerData } from 'node:worker_threads'
import { Hono } from 'hono'
import { toClaimGraph } from '../../node/open.js'
import { handleTasks } from '../../node/threads/task-handler.js'
import { findRdfFormat } from '../../rdf/formats.js'
import { parseChunks } from '../../rdf/parse.js'
import { createStore } from '../../rdf/store.js'
import type { PageRequest, PageThreadData } from './page-of-day.js'
import { createPages } from './pages.js'
import { createSite } from './site.js'

const app = await open()

export default handleTasks(async ({ path, isStale }: PageRequest): Promise<string | undefined> => {
  const response = await app.request(path, {}, { isStale })
  return response.ok ? response.text() : undefined
})

async function open() {
  const { quads, prefixes, documents } = workerData as PageThreadData
  const store = createStore()
  async function* chunks() {
    yield quads
  }
  await parseChunks(chunks(), findRdfFormat('nq'), { name: 'dataset' }, { quad: quad => store.add(quad) })
  // what is restricted was left out, and what is the same joined, where that was wanted
  const graph = toClaimGraph(store, { prefixes, includeRestricted: true, identities: 'none' })
  const site = await createSite(graph, { documents })
  return new Hono<{ Bindings: { isStale: boolean | undefined } }>()
    .use((c, next) => {
      c.set('isStale', c.env.isStale)
      return next()
    })
    .route('/', createPages(site))
    .onError(error => {
      throw error
    })
}
