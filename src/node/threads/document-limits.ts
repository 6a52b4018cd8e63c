import { ClaimGraphError } from '../../errors.js'
import type { ThreadPool } from './thread-pool.js'

/** How much one document may cost; beyond it, it is given up, and the others go on. */
export interface DocumentLimits {
  /** Seconds that it may be read, and that drafts may be made of it; 60 unless set. */
  readonly seconds?: number | undefined
  /** Megabytes of memory that either may take; 1024 unless set. */
  readonly memoryMb?: number | undefined
}

/** Both limits. */
export type FilledLimits = { readonly [Name in keyof DocumentLimits]-?: number }

/** The limits with what holds where nothing is set. */
export function fillLimits({ seconds = 60, memoryMb = 1024 }: DocumentLimits = {}): FilledLimits {
  return { seconds, memoryMb }
}

const pause = 50

/**
 * Does a task on a document in a thread, which is ended where the task takes too long or too much memory. `watch` counts what
 * the process takes beside the thread's own heap, too: for pools of one thread, of which nothing else takes much meanwhile.
 */
export async function runWithin<Task, Answer>(
  pool: ThreadPool<Task, Answer>,
  task: Task,
  { path, limits, watch = false }: { path: string; limits: FilledLimits; watch?: boolean },
): Promise<Answer> {
  const { seconds, memoryMb } = limits
  const ending = new AbortController()
  const timers: NodeJS.Timeout[] = []
  const onStart = () => {
    timers.push(setTimeout(() => ending.abort(tooSlow(path, seconds)), seconds * 1000))
    const before = process.memoryUsage.rss()
    const look = () => {
      if (process.memoryUsage.rss() - before > memoryMb * 2 ** 20) ending.abort(tooLarge(path, memoryMb))
    }
    if (watch) timers.push(setInterval(look, pause))
  }
  try {
    return await pool.run(task, { signal: ending.signal, onStart })
  } catch (error) {
    throw error instanceof ClaimGraphError && error.details.limit === 'memory' ? tooLarge(path, memoryMb, error) : error
  } finally {
    for (const timer of timers) clearInterval(timer)
  }
}

function tooSlow(path: string, seconds: number): ClaimGraphError {
  const message = `${path}: expected a document that takes at most ${seconds} s, found one that takes longer (--timeout of extract and add sets the limit)`
  return new ClaimGraphError('timeout', message, { details: { file: path, limit: 'seconds' } })
}

function tooLarge(path: string, memoryMb: number, cause?: unknown): ClaimGraphError {
  const message = `${path}: expected a document that takes at most ${memoryMb} MB of memory, found one that takes more (--memory of extract and add sets the limit)`
  return new ClaimGraphError('refused', message, { details: { file: path, limit: 'memoryMb' }, cause })
}
