import type { Context } from 'hono'
import type { ClaimGraph } from '../../claims/graph.js'
import { shippedPath } from '../../node/shipped.js'
import { type SharedDataset, shareDataset } from '../../node/threads/shared-dataset.js'
import { Shares } from '../../node/threads/shares.js'
import { ThreadPool } from '../../node/threads/thread-pool.js'
import { baseOf } from '../http/address.js'

/** A page, or a file beside it, with the headers that belong to it. */
export interface MadePage {
  readonly text: string
  readonly headers: Record<string, string>
}

/** What a request asks for; undefined where there is nothing. */
export type PageOfDay = (c: Context) => Promise<MadePage | undefined>

/** What pages of other days are made within. */
export interface PageThreadOptions {
  /** A folder with the texts of the documents. */
  readonly documents: string | undefined
  /** The address under which the site is to be found for good, where it is known. */
  readonly baseUrl: string | undefined
  /** The language whose pages have no prefix before their paths. */
  readonly language?: string | undefined
  /** The day (ISO 8601) on which the graph was read. */
  readonly day: string
  /** Pages that are asked for and not made yet; more are `unavailable`, and those of one client beyond half of them. */
  readonly maxQueries: number
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

/** What a thread makes pages of: a graph as it is shown. */
export interface PageThreadData
  extends SharedDataset,
    Pick<PageThreadOptions, 'documents' | 'baseUrl' | 'language' | 'day'> {}

/** Which page is wanted: its path with its query. */
export interface PageRequest {
  readonly path: string
  /** The address under which clients know the server. */
  readonly address: string
  readonly isStale: boolean | undefined
}

/**
 * Makes pages of other days in a thread of their own, one after another: to compare a large graph as of a day takes
 * seconds, for which no other page is to wait. The thread starts when it is first needed.
 */
export function createPageOfDay(graph: ClaimGraph, options: PageThreadOptions): PageOfDay {
  const { maxQueries, timeoutMs } = options
  const shares = new Shares({ total: maxQueries, perClient: Math.ceil(maxQueries / 2), runningPerClient: 1 })
  let opening: Promise<ThreadPool<PageRequest, MadePage | undefined>> | undefined
  return async c => {
    opening ??= openThread(graph, options)
    const thread = await opening
    const task = { path: c.req.path + new URL(c.req.url).search, address: baseOf(c), isStale: c.get('isStale') }
    const asker = { client: c.get('client'), signal: c.req.raw.signal, waitMs: timeoutMs }
    return shares.run(asker, () => thread.run(task))
  }
}

/** Megabytes that the thread may take, and for each megabyte of N-Quads beside; one that takes more is ended. */
const memoryMb = 1024
const roomForDataMb = 32

async function openThread(graph: ClaimGraph, { documents, baseUrl, language, day, signal }: PageThreadOptions) {
  const workerData: PageThreadData = { ...(await shareDataset(graph)), documents, baseUrl, language, day }
  const thread = new ThreadPool<PageRequest, MadePage | undefined>(shippedPath('dist/serve/pages/page-worker.js'), {
    threads: 1,
    workerData,
    memoryMb: memoryMb + roomForDataMb * Math.ceil(workerData.quads.length / 2 ** 20),
  })
  signal?.addEventListener('abort', () => void thread.close(), { once: true })
  return thread
}
