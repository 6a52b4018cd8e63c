import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads'
import { ClaimGraphError, type ErrorCode } from '../../errors.js'
import { interrupted, type Limits, timedOut } from '../../query/deadline.js'

/** What a thread tells whoever started it. */
type Message<Answer> =
  | { type: 'started' }
  | { type: 'answer'; answer: Answer }
  | { type: 'failed'; code: ErrorCode; message: string; details: ClaimGraphError['details'] }

type Outcome<Answer> = { answer: Answer } | { error: unknown }

/** How long a query that nobody waits for any more may take to end by itself before its thread is ended. */
const graceMs = 500

/**
 * A thread that answers one task after another, so that a query which never gives control back (such as a regular
 * expression that explodes) or fills the memory can still be ended, with its thread.
 */
export class QueryThread<Task, Answer> {
  readonly worker: Worker
  #hasEnded = false
  #start = (): void => {}
  #settle = (_: Outcome<Answer>): void => {}

  /** The script calls `answerTasks`. */
  constructor(script: string | URL, options: WorkerOptions = {}) {
    this.worker = new Worker(script, options)
    this.worker.on('message', (message: Message<Answer>) => {
      if (message.type === 'started') this.#start()
      else if (message.type === 'answer') this.#settle(message)
      else this.#settle({ error: new ClaimGraphError(message.code, message.message, { details: message.details }) })
    })
    this.worker.on('error', error => this.#end(isOutOfMemory(error) ? outOfMemory(error) : error))
    this.worker.on('exit', () => this.#end(new Error('the query ended without an answer')))
  }

  /** Whether it can answer no more. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /**
   * Answers one task; `onFree` is called when the thread can take the next, or has ended. Time counts from where the
   * task itself starts. A task that overruns is ended, and the thread with it; one that is interrupted may first end by
   * itself.
   */
  run(task: Task, { timeoutMs, signal }: Limits, onFree: () => void): Promise<Answer> {
    const timers: NodeJS.Timeout[] = []
    return new Promise((resolve, reject) => {
      const interrupt = () => {
        reject(interrupted())
        timers.push(setTimeout(() => void this.end(), graceMs))
      }
      const overrun = () => {
        reject(timedOut(timeoutMs!))
        void this.end()
      }
      this.#start = () => {
        if (timeoutMs !== undefined) timers.push(setTimeout(overrun, timeoutMs))
      }
      this.#settle = outcome => {
        this.#settle = () => {}
        for (const timer of timers) clearTimeout(timer)
        signal?.removeEventListener('abort', interrupt)
        if ('answer' in outcome) resolve(outcome.answer)
        else reject(outcome.error)
        onFree()
      }
      if (signal?.aborted) interrupt()
      else signal?.addEventListener('abort', interrupt, { once: true })
      this.worker.postMessage(task)
    })
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    await this.worker.terminate()
  }

  #end(error: unknown): void {
    this.#hasEnded = true
    this.#settle({ error })
  }
}

/** Answers tasks one by one, in a thread's script; `onStart` is to be called where a task's time begins to count. */
export function answerTasks<Task, Answer>(answer: (task: Task, onStart: () => void) => Promise<Answer>): void {
  const tell = (message: Message<Answer>) => parentPort!.postMessage(message)
  parentPort!.on('message', async (task: Task) => {
    try {
      tell({ type: 'answer', answer: await answer(task, () => tell({ type: 'started' })) })
    } catch (error) {
      if (!(error instanceof ClaimGraphError)) throw error
      const { code, message, details } = error
      tell({ type: 'failed', code, message, details })
    }
  })
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

function outOfMemory(cause: unknown): ClaimGraphError {
  return new ClaimGraphError('refused', 'expected an answer that fits into memory, found one that does not', {
    details: { limit: 'memory' },
    cause,
  })
}
