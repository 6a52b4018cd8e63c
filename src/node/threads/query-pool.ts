import { ClaimGraphError } from '../../errors.js'
import { interrupted } from '../../query/deadline.js'
import type { Queryable } from '../../query/engine.js'
import { writeQuads } from '../../rdf/write.js'
import { shippedPath } from '../shipped.js'
import type { QueryRequest, SharedDataset, WrittenAnswer } from './query-worker.js'
import { QueryThread } from './thread.js'

/** Limits on what a pool does at once, and for how long. */
export interface PoolOptions {
  /** Queries that may be in progress at once, those that wait for a thread included; more are `unavailable`. */
  readonly maxQueries: number
  /** How many threads answer them; each holds the dataset. */
  readonly threads: number
  /** Milliseconds that a query may take, and that it may wait for a thread before. */
  readonly timeoutMs: number
  /** Megabytes of memory that a thread may take for its answers, beside the data; 512 unless set. */
  readonly memoryMb?: number | undefined
}

type Thread = QueryThread<QueryRequest, WrittenAnswer>

/** Answers queries from one dataset in threads that stay warm; one that overruns is ended and another takes its place. */
export class QueryPool {
  readonly #data: SharedDataset
  readonly #options: PoolOptions
  readonly #threads = new Set<Thread>()
  readonly #free: Thread[] = []
  readonly #waiting = new Set<(thread: Thread) => void>()
  #inProgress = 0
  #isClosed = false

  private constructor(data: SharedDataset, options: PoolOptions) {
    this.#data = data
    this.#options = options
  }

  /** Opens a pool on a dataset as it stands now; it is ready when the first thread is. */
  static async open({ dataset, prefixes = {} }: Queryable, options: PoolOptions): Promise<QueryPool> {
    const text = Buffer.from(await writeQuads(dataset, 'nq'))
    const quads = new Uint8Array(new SharedArrayBuffer(text.length))
    quads.set(text)
    const pool = new QueryPool({ quads, prefixes }, options)
    const starting = Array.from({ length: options.threads }, () => pool.#startThread())
    await Promise.any(starting).catch(({ errors: [error] }: AggregateError) => {
      throw error
    })
    return pool
  }

  /**
   * Answers one query. Throws `unavailable` where too many are in progress or no thread becomes free in time, `timeout`
   * where its time is over, and `interrupted` when the signal fires.
   */
  async answer(request: QueryRequest, signal?: AbortSignal): Promise<WrittenAnswer> {
    const { maxQueries, timeoutMs } = this.#options
    if (this.#inProgress >= maxQueries) throw busy(`at most ${maxQueries} queries at once, found more`)
    this.#inProgress++
    try {
      const thread = await this.#takeThread(timeoutMs, signal)
      return await this.#run(thread, request, timeoutMs, signal)
    } finally {
      this.#inProgress--
    }
  }

  /** Ends all threads, and with them what they are about. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#threads].map(thread => thread.end()))
  }

  /** A thread that is free now, or the next to become so. */
  #takeThread(timeoutMs: number, signal: AbortSignal | undefined): Promise<Thread> {
    if (signal?.aborted) return Promise.reject(interrupted())
    for (let free = this.#free.pop(); free; free = this.#free.pop()) {
      if (!free.hasEnded) return Promise.resolve(free)
      this.#threads.delete(free)
    }
    if (this.#threads.size < this.#options.threads) void this.#startThread().catch(() => {})
    return new Promise((resolve, reject) => {
      const giveUp = (error: ClaimGraphError) => {
        leave()
        reject(error)
      }
      const take = (thread: Thread) => {
        leave()
        resolve(thread)
      }
      const interrupt = () => giveUp(interrupted())
      const timer = setTimeout(() => giveUp(busy(`a free thread within ${timeoutMs / 1000} s, found none`)), timeoutMs)
      const leave = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', interrupt)
        this.#waiting.delete(take)
      }
      signal?.addEventListener('abort', interrupt, { once: true })
      this.#waiting.add(take)
    })
  }

  #run(thread: Thread, request: QueryRequest, timeoutMs: number, signal?: AbortSignal): Promise<WrittenAnswer> {
    thread.worker.ref()
    return thread.run(request, { timeoutMs, signal }, () => {
      this.#release(thread)
      if (thread.hasEnded && !this.#isClosed) void this.#startThread().catch(() => {})
    })
  }

  /** Starts a thread, which loads the data and the engine with a first query that is nobody's. */
  async #startThread(): Promise<void> {
    const dataMb = roomForDataMb * Math.ceil(this.#data.quads.length / 2 ** 20)
    const thread: Thread = new QueryThread(shippedPath('dist/node/threads/query-worker.js'), {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: dataMb + (this.#options.memoryMb ?? 512) },
    })
    this.#threads.add(thread)
    await thread.run({ text: 'ASK {}', formats: { boolean: 'json' } }, {}, () => this.#release(thread))
  }

  #release(thread: Thread): void {
    const [next] = this.#waiting
    if (thread.hasEnded) this.#threads.delete(thread)
    else if (next) next(thread)
    else {
      thread.worker.unref()
      this.#free.push(thread)
    }
  }
}

/** Megabytes of memory that a store may take for each megabyte of N-Quads. */
const roomForDataMb = 16

function busy(expected: string): ClaimGraphError {
  return new ClaimGraphError('unavailable', `expected ${expected}: try again later`)
}
