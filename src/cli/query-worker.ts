import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { keepCompiled } from '../node/compile-cache.js'
import { handleTasks } from '../node/threads/task-handler.js'
import { answerQuery, type QueryAnswer, type QueryTask } from './query-task.js'

/** A task with the standard input of the process where it is read: a thread of a pool has none of its own. */
export interface TaskWithInput {
  readonly task: QueryTask
  readonly stdin?: ReadableStream<Uint8Array> | undefined
}

keepCompiled()

export default handleTasks<TaskWithInput, QueryAnswer>(({ task, stdin }, onStart) => {
  if (stdin) Object.defineProperty(process, 'stdin', { value: Readable.fromWeb(stdin) })
  return answerQuery(task, onStart)
})
