import { link, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { isRunning, removeAtExit } from './processes.js'

/** Who holds a lock, as its file says. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** In ISO 8601. */
  readonly since: string
}

/** Leave to be the only one who writes a file, until it is given back. */
export interface Lock {
  release(): Promise<void>
}

/** How long somebody waits who finds a lock, in milliseconds, and what is said where that is not enough. */
export interface LockOptions {
  readonly wait?: number | undefined
  /** What only one may do at a time, such as `review drafts.trig`. */
  readonly purpose: string
}

const pause = 15
/** A guard is held for a moment only; an older one was left by a process that was killed, in milliseconds. */
const oldestGuard = 10_000

/**
 * Takes the lock of a file, `FILE.lock`, which holds the id of the process; one that was left by a process that runs no
 * more is taken over. Throws `unavailable` where another process still holds it after the time to wait.
 */
export async function lockFile(file: string, { wait = 0, purpose }: LockOptions): Promise<Lock> {
  const path = `${file}.lock`
  const since = new Date().toISOString()
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since } satisfies Holder)
  const until = Date.now() + wait
  while (!(await create(path, own))) {
    const holder = await readHolder(path)
    if (holder && isGone(holder)) await removeStale(path)
    else if (Date.now() >= until) throw taken(path, holder, purpose)
    else await new Promise(resolve => setTimeout(resolve, pause))
  }
  const released = removeAtExit(path)
  return {
    async release() {
      // one that cannot be removed is known by its process, and is taken over when that has ended
      await remove(path)
      released()
    },
  }
}

/** Removes the locks in a folder that processes left which run no more, as far as they may be removed. */
export async function sweepLocks(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.lock')) continue
    const holder = await readHolder(join(folder, name))
    if (holder && isGone(holder)) await removeStale(join(folder, name)).catch(() => undefined)
  }
}

/** Does some work while nobody else who takes the lock of the file does any. */
export async function withLock<T>(file: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const lock = await lockFile(file, options)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

let made = 0

/** Makes a file with all that it holds at once; false where there is one. */
async function create(path: string, text: string): Promise<boolean> {
  made += 1
  const temporary = `${path}.${process.pid}.${made}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    // some file systems have no links
    await link(temporary, path).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPERM' && cause.code !== 'ENOTSUP') throw cause
      return writeFile(path, text, { flag: 'wx' })
    })
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new ClaimGraphError('unwritable', `cannot write ${path}: ${(cause as Error).message}`, {
      details: { file: path },
      cause,
    })
  } finally {
    await remove(temporary)
  }
}

const remove = (path: string) => rm(path, { force: true }).catch(() => undefined)

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    // it was given back meanwhile, or is no file of ours
    return undefined
  }
}

const isGone = ({ pid, host }: Holder) => host === hostname() && !isRunning(pid)

/** Removes a lock that was left; of several who find it one does so, and none takes away the lock of the next. */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.guard`
  if (await create(guard, String(process.pid))) {
    const holder = await readHolder(path)
    if (holder && isGone(holder)) await rm(path, { force: true })
    await rm(guard, { force: true })
    return
  }
  const age = await stat(guard).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  if (age > oldestGuard) await rm(guard, { force: true })
  else await new Promise(resolve => setTimeout(resolve, pause))
}

function taken(path: string, holder: Holder | undefined, purpose: string): ClaimGraphError {
  const who = holder ? `process ${holder.pid} on ${holder.host} does so since ${holder.since}` : 'somebody else does so'
  return new ClaimGraphError(
    'unavailable',
    `expected to be the only one to ${purpose}, but ${who}. Wait until it has ended; where none runs any more, remove ${path}`,
    { details: { file: path } },
  )
}
