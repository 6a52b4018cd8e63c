import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { describeFileError } from '../files/list.js'

/** Notes a file that is to go if the process is stopped before it is done; what comes back takes the note off. */
export type OnStop = (file: string) => () => void

/**
 * Does something while nobody else who asks does anything in a folder: a file in it has the number of the process. Throws
 * `unavailable` where another process is at work; what one left that has ended is cleared away.
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

async function take(file: string, isAgain = false): Promise<void> {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw describeFileError(cause, file)
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (isAgain || (holder > 0 && isRunning(holder))) {
      throw new ClaimGraphError(
        'unavailable',
        `${file}: expected nobody else at work in the case, found process ${holder || 'that is beginning'}: try again when it has ended`,
        { details: { file }, cause },
      )
    }
    await rm(file, { force: true })
    await take(file, true)
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
