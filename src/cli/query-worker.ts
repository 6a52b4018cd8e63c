import { parentPort, workerData } from 'node:worker_threads'
import { ClaimGraphError, type ErrorCode } from '../errors.js'
import { answerQuery, type QueryAnswer, type QueryTask } from './query-task.js'

/** What the worker tells the thread that started it. */
export type WorkerMessage =
  | { type: 'started' }
  | { type: 'answer'; answer: QueryAnswer }
  | { type: 'failed'; code: ErrorCode; message: string; details: ClaimGraphError['details'] }

const tell = (message: WorkerMessage) => parentPort!.postMessage(message)

try {
  tell({ type: 'answer', answer: await answerQuery(workerData as QueryTask, () => tell({ type: 'started' })) })
} catch (error) {
  if (!(error instanceof ClaimGraphError)) throw error
  const { code, message, details } = error
  tell({ type: 'failed', code, message, details })
}
