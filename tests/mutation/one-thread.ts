import type { Plugin } from 'vitest/config'
import { type PoolOptions, type PoolWorker, ThreadsPoolWorker, type WorkerRequest } from 'vitest/node'

/** After so many runs the thread is replaced, as each leaves something behind. */
const runsPerThread = 100

type Listener = (message: unknown) => void

/** Keeps one thread for run after run, so that nothing is loaded twice but the files of tests. */
class LastingThread extends ThreadsPoolWorker {
  override readonly name = 'lasting-thread'
  readonly #listeners: [event: string, listener: Listener][] = []
  #runs = 0

  override on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener])
    super.on(event, listener)
  }

  override send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      const stopped = { type: 'stopped', __vitest_worker_response__: true }
      for (const [event, listener] of [...this.#listeners]) if (event === 'message') listener(stopped)
    } else super.send(message)
  }

  override async start(): Promise<void> {
    if (this.#runs++ % runsPerThread === 0) {
      if (this.#runs > 1) await super.stop()
      await super.start()
    }
  }

  override async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners.splice(0)) super.off(event, listener)
  }

  /** Ends the thread for good. */
  async end(): Promise<void> {
    await super.stop()
  }
}

/** Runs all tests in one thread that lasts, whichever pool was asked for. */
export function oneThread(): Plugin {
  let thread: LastingThread | undefined
  return {
    name: 'one-thread',
    configureVitest({ vitest, project }) {
      const createPoolWorker = (options: PoolOptions): PoolWorker => (thread ??= new LastingThread(options))
      Object.assign(project.config, {
        pool: 'lasting-thread',
        poolRunner: { name: 'lasting-thread', createPoolWorker },
      })
      vitest.onClose(() => thread?.end())
    },
  }
}
