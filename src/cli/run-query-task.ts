import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { shippedPath } from '../node/shipped.js'
import { answerWithin } from '../node/threads/answer-within.js'
import { ThreadPool } from '../node/threads/thread-pool.js'
import type { QueryAnswer, QueryTask } from './query-task.js'
import type { TaskWithInput } from './query-worker.js'

/** Answers a query in a thread of its own, which ends by --timeout or by Ctrl-C whatever the query does. */
export async function runQueryTask(task: QueryTask): Promise<QueryAnswer> {
  const thread = new ThreadPool<TaskWithInput, QueryAnswer>(shippedPath('dist/cli/query-worker.js'), { threads: 1 })
  const stdin = task.data.data?.includes('-')
    ? (Readable.toWeb(process.stdin) as ReadableStream<Uint8Array>)
    : undefined
  try {
    return await answerWithin(thread, { task, stdin }, { timeoutMs: task.timeoutMs, transfer: stdin ? [stdin] : [] })
  } finally {
    if (stdin) process.stdin.pause()
    await thread.close()
  }
}
