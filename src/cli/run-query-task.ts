import { Worker } from 'node:worker_threads'
import { ClaimGraphError } from '../errors.js'
import { timedOut } from '../query/deadline.js'
import type { QueryAnswer, QueryTask } from './query-task.js'
import type { WorkerMessage } from './query-worker.js'

/** How long a worker may take to end a query by itself before it is ended. */
const graceMs = 500

/**
 * Answers a query in a thread of its own, so that a query which never gives control back (such as a regular expression
 * that explodes) or fills the memory can still be ended in order, by --timeout or by Ctrl-C.
 */
export async function runQueryTask(task: QueryTask): Promise<QueryAnswer> {
  const stdin = task.data.data?.includes('-') ?? false
  const worker = new Worker(new URL('./query-worker.js', import.meta.url), { workerData: task, stdin })
  if (stdin) process.stdin.pipe(worker.stdin!)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'started') {
          timer = setTimeout(() => reject(timedOut(task.timeoutMs)), task.timeoutMs + graceMs)
        } else if (message.type === 'answer') resolve(message.answer)
        else reject(new ClaimGraphError(message.code, message.message, { details: message.details }))
      })
      worker.on('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(error) : error)
      })
      worker.on('exit', () => reject(new Error('the query ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    if (stdin) process.stdin.unpipe().pause()
    await worker.terminate()
  }
}

function outOfMemory(cause: Error): ClaimGraphError {
  return new ClaimGraphError('refused', 'expected an answer that fits into memory, found one that does not', { cause })
}
