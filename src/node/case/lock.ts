import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClaimGraphError } from '../../errors.js'
import { describeFileError } from '../files/list.js'

/** Notes a file that is to go if the process is stopped before it is done; what comes back takes the note off. */
export type OnStop = (file: string) => () => void

/** So long another process is waited for, in milliseconds. */
const longest = 5000
const pause = 50

/**
 * Does something while nobody else who asks does anything in a folder: a file in it has the number of the process; one whose
 * process has ended is taken over. Throws `unavailable` where another process holds it for long.
 */
export async function withLock<T>(
  folder: string,
  work: () => Promise<T>,
  onStop: OnStop = () => () => undefined,
): Promise<T> {
  const file = join(folder, '.claimgraph.lock.tmp')
  await take(file)
  const done = onStop(file)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
    done()
  }
}

async function take(file: string): Promise<void> {
  for (let waited = 0; ; waited += pause) {
    let problem: unknown
    try {
      return await make(file)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw describeFileError(cause, file)
      problem = cause
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder > 0 && !isRunning(holder)) await rm(file, { force: true })
    else if (waited >= longest) {
      throw new ClaimGraphError(
        'unavailable',
        `${file}: expected nobody else at work in the case, found process ${holder || 'that is beginning'}: try again when it has ended`,
        { details: { file }, cause: problem },
      )
    } else await wait(pause)
  }
}

/** Makes the lock file with what stands in it at once, so that no process that is stopped leaves an empty one. */
async function make(file: string): Promise<void> {
  const own = `${file.replace(/\.tmp$/, '')}.${process.pid}.tmp`
  try {
    await writeFile(own, String(process.pid))
    await link(own, file)
  } finally {
    await rm(own, { force: true })
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
