import { availableParallelism } from 'node:os'
import type { ClaimGraphError } from '../../errors.js'
import { shippedPath } from '../shipped.js'
import { asRefusal, type ExtractAnswer, type ExtractSetup, prepareExtraction } from './extract-task.js'
import type { ThreadPool } from './thread-pool.js'

/** Fewer documents are read faster than threads start. */
const worthThreads = 6
/** So many documents may be done before their turn to be written has come. */
const ahead = 32

/** What became of one document. */
export type Extracted = ({ readonly answer: ExtractAnswer } | { readonly error: ClaimGraphError }) & {
  readonly path: string
}

/** Extracts drafts from documents, in threads where they are many, and yields them in order; a bad one stops no other. */
export async function* extractAll(paths: readonly string[], setup: ExtractSetup): AsyncGenerator<Extracted> {
  const threads = Math.min(availableParallelism(), 8, paths.length)
  const isPool = threads > 1 && paths.length >= worthThreads && !paths.includes('-')
  const pool = isPool ? await startThreads(setup, threads) : undefined
  const extract = pool ? (path: string) => pool.run(path) : await prepareExtraction(setup)
  const attempt = (path: string): Promise<Extracted> =>
    extract(path).then(
      answer => ({ path, answer }),
      error => ({ path, error: asRefusal(error, path) }),
    )
  try {
    const waiting: Promise<Extracted>[] = []
    for (const path of paths) {
      waiting.push(attempt(path))
      if (waiting.length >= (isPool ? ahead : 1)) yield await waiting.shift()!
    }
    for (const next of waiting) yield await next
  } finally {
    await pool?.close()
  }
}

async function startThreads(setup: ExtractSetup, threads: number): Promise<ThreadPool<string, ExtractAnswer>> {
  const { ThreadPool } = await import('./thread-pool.js')
  return new ThreadPool(shippedPath('dist/node/threads/extract-worker.js'), { threads, workerData: setup })
}
