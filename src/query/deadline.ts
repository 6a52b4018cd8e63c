import { ClaimGraphError } from '../errors.js'

/** Limits on how long something may take. */
export interface Limits {
  timeoutMs?: number | undefined
  signal?: AbortSignal | undefined
}

/**
 * Runs something that can be stopped: it ends with the code `timeout` when its time is up, or `interrupted` when the
 * caller's signal fires, and the work is told so through the signal it is given.
 */
export async function withinLimits<T>(
  { timeoutMs, signal }: Limits,
  work: (stopped: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopper = new AbortController()
  const interrupt = () => stopper.abort(interrupted())
  if (signal?.aborted) interrupt()
  stopper.signal.throwIfAborted()
  signal?.addEventListener('abort', interrupt, { once: true })
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => stopper.abort(timedOut(timeoutMs)), timeoutMs)
  try {
    return await Promise.race([work(stopper.signal), rejectWhenStopped(stopper.signal)])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', interrupt)
  }
}

/** The error of a query that was given up after so many milliseconds. */
export function timedOut(timeoutMs: number): ClaimGraphError {
  return new ClaimGraphError(
    'timeout',
    `expected an answer within ${timeoutMs / 1000} s, found none: the query was stopped`,
    { details: { timeoutMs } },
  )
}

/** The error of a query that its caller gave up. */
export function interrupted(): ClaimGraphError {
  return new ClaimGraphError('interrupted', 'the query was interrupted')
}

function rejectWhenStopped(stopped: AbortSignal): Promise<never> {
  return new Promise((_, reject) => stopped.addEventListener('abort', () => reject(stopped.reason), { once: true }))
}
