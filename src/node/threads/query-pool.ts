import type { Queryable } from '../../query/engine.js'
import { shippedPath } from '../shipped.js'
import { answerWithin } from './answer-within.js'
import type { QueryRequest, WrittenAnswer } from './query-worker.js'
import { type SharedDataset, shareDataset } from './shared-dataset.js'
import { type Asker, busy, Shares } from './shares.js'
import { ThreadPool } from './thread-pool.js'

/** Limits on what a pool does at once, and for how long. */
export interface PoolOptions {
  /**
   * Queries that may be in progress at once, those that wait for a thread included; more are `unavailable`, and so are
   * those of one client beyond half of them.
   */
  readonly maxQueries: number
  /** How many threads answer them; each holds the dataset. One client has all but one of them. */
  readonly threads: number
  /** Milliseconds that a query may take, and that it may wait for a thread before. */
  readonly timeoutMs: number
  /** Megabytes of memory that a thread may take for its answers, beside the data; 512 unless set. */
  readonly memoryMb?: number | undefined
}

/** Answers queries from one dataset in threads that stay warm; one that overruns is ended and another takes its place. */
export class QueryPool {
  readonly #threads: ThreadPool<QueryRequest, WrittenAnswer>
  readonly #options: PoolOptions
  readonly #shares: Shares

  private constructor(data: SharedDataset, options: PoolOptions) {
    const { threads, maxQueries, memoryMb = 512 } = options
    const dataMb = roomForDataMb * Math.ceil(data.quads.length / 2 ** 20)
    this.#threads = new ThreadPool(shippedPath('dist/node/threads/query-worker.js'), {
      threads,
      workerData: data,
      memoryMb: dataMb + memoryMb,
    })
    this.#options = options
    this.#shares = new Shares({
      total: maxQueries,
      perClient: Math.ceil(maxQueries / 2),
      runningPerClient: Math.max(1, threads - 1),
    })
  }

  /** Opens a pool on a dataset as it stands now; it is ready when the first thread is. */
  static async open(data: Queryable, options: PoolOptions): Promise<QueryPool> {
    const pool = new QueryPool(await shareDataset(data), options)
    await pool.#warmUp()
    return pool
  }

  /**
   * Answers one query. Throws `unavailable` where too many are in progress or no thread becomes free in time, `timeout`
   * where its time is over, and `interrupted` when the signal fires.
   */
  async answer(request: QueryRequest, { signal, client }: Omit<Asker, 'waitMs'> = {}): Promise<WrittenAnswer> {
    const { timeoutMs } = this.#options
    const error = () => busy(`a free thread within ${timeoutMs / 1000} s`, 'none')
    const limits = { timeoutMs, signal, wait: { ms: timeoutMs, error } }
    const asker = { client, signal, waitMs: timeoutMs }
    return this.#shares.run(asker, () => answerWithin(this.#threads, request, limits))
  }

  /** Ends all threads, and with them what they are about. */
  async close(): Promise<void> {
    await this.#threads.close()
  }

  /** Gives each thread a first query that is nobody's; the first answer shows that the data could be loaded. */
  async #warmUp(): Promise<void> {
    const first: QueryRequest = { text: 'ASK {}', formats: { boolean: 'json' } }
    const answers = Array.from({ length: this.#options.threads }, () => this.#threads.run(first))
    await Promise.any(answers).catch(({ errors: [error] }: AggregateError) => {
      throw error
    })
  }
}

/** Megabytes of memory that a store may take for each megabyte of N-Quads. */
const roomForDataMb = 16
