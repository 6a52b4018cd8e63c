import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClaimGraphError } from '../../errors.js'
import type { CaseLayout } from './case-folder.js'

/** So long another process is waited for, in milliseconds. */
const longest = 5000
const pause = 50

/**
 * Does something to a case while no other process decides anything in it. A lock file in the case's folder has the process's
 * id; one whose process has ended is taken over. Throws `unavailable` where another process holds it for long.
 */
export async function withLock<T>({ folder }: Pick<CaseLayout, 'folder'>, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'lock.tmp')
  await acquire(file)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
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

async function acquire(file: string): Promise<void> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await make(file)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new ClaimGraphError('unwritable', `cannot write ${file}: ${(cause as Error).message}`, {
          details: { file },
          cause,
        })
      }
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder > 0 && !isRunning(holder)) await rm(file, { force: true })
    else if (waited >= longest) {
      const who = holder > 0 ? `process ${holder}` : 'another process'
      throw new ClaimGraphError(
        'unavailable',
        `${file}: expected nobody else to decide in the case at once, found ${who}; nothing was decided, try again`,
        { details: { file } },
      )
    } else await wait(pause)
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
