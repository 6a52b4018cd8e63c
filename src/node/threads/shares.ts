import { ClaimGraphError } from '../../errors.js'
import { interrupted } from '../../query/deadline.js'

/** How much may be in progress at once. */
export interface ShareLimits {
  /** Tasks of all clients, those that wait included. */
  readonly total: number
  /** Tasks of one client, those that wait included. */
  readonly perClient: number
  /** Tasks of one client that run; its others wait. */
  readonly runningPerClient: number
}

/** Who asks for a task, and how long it may wait. */
export interface Asker {
  /** Whose share it counts against; without a name, it counts against none. */
  readonly client?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly waitMs: number
}

interface Share {
  inProgress: number
  running: number
  readonly waiting: (() => void)[]
}

/** Lets tasks in so that no client can take all there is: each has a share, and what is beyond it is `unavailable`. */
export class Shares {
  readonly #limits: ShareLimits
  readonly #ofClients = new Map<string, Share>()
  #inProgress = 0

  constructor(limits: ShareLimits) {
    this.#limits = limits
  }

  /** Runs a task when it is its client's turn. Throws `unavailable`, or `interrupted` when the signal fires before. */
  async run<Result>(asker: Asker, task: () => Promise<Result>): Promise<Result> {
    const { total, perClient, runningPerClient } = this.#limits
    const { client } = asker
    const share = (client !== undefined && this.#ofClients.get(client)) || { inProgress: 0, running: 0, waiting: [] }
    if (this.#inProgress >= total) throw busy(`at most ${total} queries at once`)
    if (share.inProgress >= perClient) throw busy(`at most ${perClient} queries of one client at once`)
    if (client !== undefined) this.#ofClients.set(client, share)
    this.#inProgress++
    share.inProgress++
    try {
      if (share.running >= runningPerClient) await waitForTurn(share, asker)
      else share.running++
      return await task().finally(() => passOn(share))
    } finally {
      this.#inProgress--
      share.inProgress--
      if (client !== undefined && share.inProgress === 0) this.#ofClients.delete(client)
    }
  }
}

/** Whoever waits longest goes on in the place of one that is done. */
function passOn(share: Share): void {
  const next = share.waiting.shift()
  if (next) next()
  else share.running--
}

function waitForTurn({ waiting }: Share, { signal, waitMs }: Asker): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (error: ClaimGraphError) => {
      waiting.splice(waiting.indexOf(go), 1)
      settle()
      reject(error)
    }
    const interrupt = () => leave(interrupted())
    const timer = setTimeout(() => leave(busy(`a turn within ${waitMs / 1000} s`, 'none')), waitMs)
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', interrupt)
    }
    const go = () => {
      settle()
      resolve()
    }
    waiting.push(go)
    if (signal?.aborted) interrupt()
    else signal?.addEventListener('abort', interrupt, { once: true })
  })
}

/** The error of a task for which there is no room now. */
export function busy(expected: string, found = 'more'): ClaimGraphError {
  return new ClaimGraphError('unavailable', `expected ${expected}, found ${found}: try again later`)
}
