import { MessageChannel, type ResourceLimits, type TransferListItem } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { ClaimGraphError } from '../../errors.js'
import type { Outcome, PostedTask } from './task-handler.js'

/** What the threads of a pool are started with. */
export interface ThreadOptions {
  readonly threads: number
  /** What each thread finds as `workerData`; it is copied unless it is shared memory. */
  readonly workerData?: unknown
  /** Megabytes of memory that each may take; without it, as much as Node gives. */
  readonly memoryMb?: number | undefined
}

/** How a task is run. */
export interface TaskOptions {
  /** Ends the task and its thread, whatever it does; its reason is what the task fails with. */
  readonly signal?: AbortSignal | undefined
  /** Called where the task itself starts, after the thread has loaded what it needs. */
  readonly onStart?: (() => void) | undefined
  /** What of the task is moved to the thread and not copied. */
  readonly transfer?: readonly TransferListItem[] | undefined
}

/**
 * Threads that each do one task after another and stay warm. A task that never gives control back or fills the memory
 * can be ended, with its thread; another thread takes its place. Threads that have nothing to do keep no process alive.
 */
export class ThreadPool<Task, Answer> {
  readonly #piscina: Piscina<PostedTask<Task>, Outcome<Answer>>

  /** The script's default export is made by `handleTasks`; while it loads, its thread takes no task that may be ended. */
  constructor(script: string, { threads, workerData, memoryMb }: ThreadOptions) {
    const loaded = new Set<number>()
    const resourceLimits: ResourceLimits = memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb }
    this.#piscina = new Piscina({
      filename: script,
      workerData,
      resourceLimits,
      minThreads: threads,
      maxThreads: threads,
      // what a task leaves behind can then come to its end before the next
      atomics: 'disabled',
      // Piscina's own would give a task to a thread that still loads, and to end that task would begin the loading anew
      loadBalancer: ({ isAbortable }, workers) =>
        workers.find(({ id, currentUsage }) => currentUsage === 0 && (!isAbortable || loaded.has(id))) ?? null,
    })
    this.#piscina.on('workerCreate', ({ id }: { id: number }) => loaded.add(id))
    // a thread that ends while it loads: the next task starts another
    this.#piscina.on('error', () => {})
  }

  /** Does one task. Throws `refused` where it needs more memory than its thread may take. */
  async run(task: Task, { signal, onStart, transfer = [] }: TaskOptions = {}): Promise<Answer> {
    const { port1: start, port2 } = new MessageChannel()
    if (onStart) start.once('message', onStart)
    try {
      const options = { ...(signal ? { signal } : {}), transferList: [port2, ...transfer] }
      const outcome = await this.#piscina.run({ task, start: port2 }, options)
      if ('answer' in outcome) return outcome.answer
      const { code, message, details } = outcome.error
      throw new ClaimGraphError(code, message, { details })
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw isOutOfMemory(error) ? outOfMemory(error) : error
    } finally {
      start.close()
    }
  }

  /** Ends all threads, and with them what they are about. */
  async close(): Promise<void> {
    await this.#piscina.destroy()
  }
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

function outOfMemory(cause: unknown): ClaimGraphError {
  return new ClaimGraphError('refused', 'expected an answer that fits into memory, found one that does not', {
    details: { limit: 'memory' },
    cause,
  })
}
