import type { MessagePort } from 'node:worker_threads'
import { ClaimGraphError, type ErrorCode } from '../../errors.js'

/** A task as a thread gets it, with the port on which it says that the task itself starts. */
export interface PostedTask<Task> {
  readonly task: Task
  readonly start: MessagePort
}

/** What came of a task, as plain data: an error keeps its code and details. */
export type Outcome<Answer> =
  | { readonly answer: Answer }
  | {
      readonly error: {
        readonly code: ErrorCode
        readonly message: string
        readonly details: ClaimGraphError['details']
      }
    }

/** Makes the default export of a thread's script; `onStart` is to be called where a task's time begins to count. */
export function handleTasks<Task, Answer>(
  answer: (task: Task, onStart: () => void) => Promise<Answer>,
): (posted: PostedTask<Task>) => Promise<Outcome<Answer>> {
  return async ({ task, start }) => {
    try {
      return { answer: await answer(task, () => start.postMessage('started')) }
    } catch (error) {
      if (!(error instanceof ClaimGraphError)) throw error
      const { code, message, details } = error
      return { error: { code, message, details } }
    }
  }
}
