import { ClaimGraphError } from '../../errors.js'
import type { DocumentText } from '../../extract/read/document-text.js'
import { kindOf, readDocumentText } from '../../extract/read/read-document-text.js'
import { memoize } from '../../rdf/memoize.js'
import { shippedPath } from '../shipped.js'
import { type DocumentLimits, fillLimits, runWithin } from './document-limits.js'
import type { ReadTask } from './read-worker.js'

/**
 * Reads a document from its bytes: a PDF or a web page in a thread, which is ended where it takes too long or too much memory.
 * One is read at a time, so that it is plain which one takes it.
 */
export async function readWithin(bytes: Uint8Array, path: string, limits?: DocumentLimits): Promise<DocumentText> {
  const kind = kindOf(bytes, path)
  if (kind === 'text') return readDocumentText(bytes, { path, kind })
  const filled = fillLimits(limits)
  const pool = await openReader(filled.memoryMb)
  try {
    return await runWithin(pool, { bytes, path, kind }, { path, limits: filled, watch: true })
  } catch (error) {
    if (error instanceof ClaimGraphError) throw error
    throw new ClaimGraphError(
      'unreadable',
      `${path}: expected a document that can be read: ${(error as Error).message}`,
      { details: { file: path }, cause: error },
    )
  }
}

/** The thread in which documents are read, which stays warm and keeps no process alive. */
const openReader = memoize(async (memoryMb: number) => {
  const { ThreadPool } = await import('./thread-pool.js')
  return new ThreadPool<ReadTask, DocumentText>(shippedPath('dist/node/threads/read-worker.js'), {
    threads: 1,
    memoryMb,
  })
})
