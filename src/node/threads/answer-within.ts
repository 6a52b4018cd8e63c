import type { ClaimGraphError } from '../../errors.js'
import { interrupted, type Limits, timedOut } from '../../query/deadline.js'
import type { TaskOptions, ThreadPool } from './thread-pool.js'

/** How long a query that nobody waits for any more may take to end by itself before its thread is ended. */
const graceMs = 500

/** Limits on a query that a thread answers. */
export interface AnswerLimits extends Limits, Pick<TaskOptions, 'transfer'> {
  /** How long it may wait for a thread, and the error where it waits longer. */
  readonly wait?: { readonly ms: number; readonly error: () => ClaimGraphError } | undefined
}

/**
 * Answers a query in a thread of a pool. Its time counts from where the query itself starts. One that overruns is ended,
 * and the thread with it; one that is interrupted may first end by itself.
 */
export function answerWithin<Query, Answer>(
  pool: ThreadPool<Query, Answer>,
  query: Query,
  { timeoutMs, wait, signal, transfer }: AnswerLimits,
): Promise<Answer> {
  if (signal?.aborted) return Promise.reject(interrupted())
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const endAfter = (ms: number | undefined, error: () => ClaimGraphError) => {
    clearTimeout(timer)
    timer = ms === undefined ? undefined : setTimeout(() => ending.abort(error()), ms)
  }
  return new Promise((resolve, reject) => {
    let hasStarted = false
    const interrupt = () => {
      reject(interrupted())
      if (hasStarted) endAfter(graceMs, interrupted)
      else ending.abort(interrupted())
    }
    const onStart = () => {
      hasStarted = true
      endAfter(timeoutMs, () => timedOut(timeoutMs!))
    }
    signal?.addEventListener('abort', interrupt, { once: true })
    if (wait) endAfter(wait.ms, wait.error)
    pool
      .run(query, { signal: ending.signal, onStart, transfer })
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', interrupt)
      })
  })
}
