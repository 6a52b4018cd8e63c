import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { ClaimGraphError } from '../../errors.js'
import { shippedPath } from '../shipped.js'
import { type DocumentLimits, type FilledLimits, fillLimits, runWithin } from './document-limits.js'
import {
  asRefusal,
  type ExtractAnswer,
  type ExtractSetup,
  type ExtractTask,
  prepareExtraction,
} from './extract-task.js'
import { readDocumentFile } from './read-document-file.js'
import type { ThreadPool } from './thread-pool.js'

/** Fewer documents are read faster than threads start. */
const worthThreads = 6
/** Bytes of a document that a thread does, which can be ended, however few there are. */
const worthThread = 100_000
/** So many documents may be done before their turn to be written has come. */
const ahead = 32

/** What became of one document. */
export type Extracted = ({ readonly answer: ExtractAnswer } | { readonly error: ClaimGraphError }) & {
  readonly path: string
}

/**
 * Extracts drafts from documents, in threads where they are many or long, and yields them in order; a bad one, and one that
 * takes more than the limits, stops no other.
 */
export async function* extractAll(
  paths: readonly string[],
  setup: ExtractSetup,
  given?: DocumentLimits,
): AsyncGenerator<Extracted> {
  const limits = fillLimits(given)
  const threads = Math.min(availableParallelism(), 8, paths.length)
  const isPool = threads > 1 && paths.length >= worthThreads && !paths.includes('-')
  let pool = isPool ? startThreads(setup, threads, limits) : undefined
  let direct: ReturnType<typeof prepareExtraction> | undefined
  const extract = async (path: string): Promise<ExtractAnswer> => {
    const document = setup.kept?.has(path) ? undefined : await readDocumentFile(path, limits)
    const size = document?.text.length ?? (await stat(path).catch(() => undefined))?.size ?? 0
    if (!isPool && size < worthThread) {
      direct ??= prepareExtraction(setup)
      return (await direct)({ path, document })
    }
    pool ??= startThreads(setup, 1, limits)
    return runWithin(await pool, { path, document }, { path, limits })
  }
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
    await (await pool)?.close()
  }
}

async function startThreads(
  setup: ExtractSetup,
  threads: number,
  { memoryMb }: FilledLimits,
): Promise<ThreadPool<ExtractTask, ExtractAnswer>> {
  const { ThreadPool } = await import('./thread-pool.js')
  return new ThreadPool(shippedPath('dist/node/threads/extract-worker.js'), {
    threads,
    workerData: setup,
    memoryMb,
  })
}
