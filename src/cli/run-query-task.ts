import { QueryThread } from '../node/threads/thread.js'
import type { QueryAnswer, QueryTask } from './query-task.js'

/** Answers a query in a thread of its own, which ends by --timeout or by Ctrl-C whatever the query does. */
export async function runQueryTask(task: QueryTask): Promise<QueryAnswer> {
  const stdin = task.data.data?.includes('-') ?? false
  const thread = new QueryThread<QueryTask, QueryAnswer>(new URL('./query-worker.js', import.meta.url), { stdin })
  if (stdin) process.stdin.pipe(thread.worker.stdin!)
  try {
    return await thread.run(task, { timeoutMs: task.timeoutMs }, () => {})
  } finally {
    if (stdin) process.stdin.unpipe().pause()
    await thread.end()
  }
}
