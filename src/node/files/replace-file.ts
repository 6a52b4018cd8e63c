import { lstat, open, readlink, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isHeld, removeAtExit } from './processes.js'

/** How a file is replaced. */
export interface ReplaceOptions {
  /** Where its text stands until it is whole; beside it unless set, with the number of this process in its name. */
  readonly temporary?: string
}

/**
 * Writes a file whole or not at all: to a temporary file and from there in its place, where a link leads to. Permissions stay
 * as they are. Nothing is left behind where the process is stopped in between.
 */
export async function replaceFile(
  file: string,
  parts: Iterable<string> | AsyncIterable<string>,
  options: ReplaceOptions = {},
): Promise<void> {
  const target = await followLinks(file)
  const { temporary = `${target}.${process.pid}.tmp` } = options
  const mode = (await stat(target).catch(() => undefined))?.mode
  // one of an earlier process with the same number
  if (!isHeld(temporary)) await rm(temporary, { force: true })
  const done = removeAtExit(temporary)
  try {
    const handle = await open(temporary, 'wx')
    try {
      for await (const part of parts) await handle.writeFile(part)
      // not when it is opened, as what is asked then depends on the process
      if (mode !== undefined) await handle.chmod(mode)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    // what went wrong first is what is told
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  } finally {
    done()
  }
}

/** How many links are followed; more lead in a circle. */
const mostLinks = 40

/** The file that is meant where links lead to it, which need not be there. */
async function followLinks(file: string): Promise<string> {
  let found = file
  for (let i = 0; i < mostLinks; i++) {
    const isLink = (await lstat(found).catch(() => undefined))?.isSymbolicLink() ?? false
    if (!isLink) return found
    found = resolve(dirname(found), await readlink(found))
  }
  throw Object.assign(new Error(`ELOOP: too many links at ${file}`), { code: 'ELOOP', syscall: 'readlink' })
}
