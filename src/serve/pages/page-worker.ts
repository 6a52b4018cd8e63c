import { workerData } from 'node:worker_threads'
import { Hono } from 'hono'
import { toClaimGraph } from '../../node/open.js'
import { readShared } from '../../node/threads/shared-dataset.js'
import { handleTasks } from '../../node/threads/task-handler.js'
import type { MadePage, PageRequest, PageThreadData } from './page-of-day.js'
import { createPages } from './pages.js'
import { createSite } from './site.js'

const app = await open()

export default handleTasks(async ({ path, ...env }: PageRequest): Promise<MadePage | undefined> => {
  const response = await app.request(path, {}, env)
  return response.ok ? { text: await response.text(), headers: Object.fromEntries(response.headers) } : undefined
})

async function open() {
  const { documents, baseUrl, language, day, ...shared } = workerData as PageThreadData
  // what is restricted was left out, and what is the same joined, where that was wanted
  const graph = toClaimGraph(await readShared(shared), {
    prefixes: shared.prefixes,
    includeRestricted: true,
    identities: 'none',
  })
  const site = await createSite(graph, { documents, language, day })
  return new Hono<{ Bindings: { isStale: boolean | undefined } }>()
    .use((c, next) => {
      c.set('isStale', c.env.isStale)
      return next()
    })
    .route('/', createPages(site, { baseUrl }))
    .onError(error => {
      throw error
    })
}
