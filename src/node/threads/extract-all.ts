import { availableParallelism } from 'node:os'
import type { ClaimGraphError } from '../../errors.js'
import { asRefusal, type ExtractAnswer, type ExtractSetup, prepareExtraction } from './extract-task.js'
import { QueryThread } from './thread.js'

/** Fewer documents are read faster than threads start. */
const worthThreads = 6
/** So many documents may be done before their turn to be written has come. */
const ahead = 32

/** What became of one document. */
export type Extracted = ({ readonly answer: ExtractAnswer } | { readonly error: ClaimGraphError }) & {
  readonly path: string
}

/** Extracts drafts from documents, in threads where they are many, and yields them in order; a bad one stops no other. */
export async function* extractAll(paths: readonly string[], setup: ExtractSetup): AsyncGenerator<Extracted> {
  const threads = Math.min(availableParallelism(), 8)
  const isPool = threads > 1 && paths.length >= worthThreads && !paths.includes('-')
  const pool = isPool ? new ThreadPool(setup, threads) : undefined
  const extract = pool ? (path: string) => pool.run(path) : await prepareExtraction(setup)
  const attempt = (path: string): Promise<Extracted> =>
    extract(path).then(
      answer => ({ path, answer }),
      error => ({ path, error: asRefusal(error, path) }),
    )
  try {
    const waiting: Promise<Extracted>[] = []
    for (const path of paths) {
      waiting.push(attempt(path))
      if (waiting.length >= (isPool ? ahead : 1)) yield await waiting.shift()!
    }
    for (const next of waiting) yield await next
  } finally {
    await pool?.end()
  }
}

type Thread = QueryThread<string, ExtractAnswer>

/** Threads that each extract one document after another. */
class ThreadPool {
  readonly #setup: ExtractSetup
  readonly #free: Thread[] = []
  readonly #all = new Set<Thread>()
  readonly #most: number
  readonly #waiting: ((thread: Thread) => void)[] = []

  constructor(setup: ExtractSetup, most: number) {
    this.#setup = setup
    this.#most = most
  }

  async run(path: string): Promise<ExtractAnswer> {
    const thread = await this.#take()
    return thread.run(path, {}, () => this.#release(thread))
  }

  async end(): Promise<void> {
    await Promise.all([...this.#all].map(thread => thread.end()))
  }

  #take(): Promise<Thread> {
    const free = this.#free.pop()
    if (free) return Promise.resolve(free)
    if (this.#all.size < this.#most) return Promise.resolve(this.#start())
    return new Promise(resolve => void this.#waiting.push(resolve))
  }

  #start(): Thread {
    const thread: Thread = new QueryThread(new URL('./extract-worker.js', import.meta.url), { workerData: this.#setup })
    this.#all.add(thread)
    return thread
  }

  /** A thread that has ended, for want of memory, is replaced by the next that is needed. */
  #release(thread: Thread): void {
    if (thread.hasEnded) this.#all.delete(thread)
    const next = this.#waiting.shift()
    const able = thread.hasEnded ? undefined : thread
    if (next) next(able ?? this.#start())
    else if (able) this.#free.push(able)
  }
}
