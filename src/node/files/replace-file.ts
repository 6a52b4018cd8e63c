import { lstat, open, readFile, readlink, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { sha256 } from '../../rdf/digest.js'
import { isHeld, removeAtExit } from './processes.js'

/** How a file is replaced. */
export interface ReplaceOptions {
  /** Where its text stands until it is whole; beside it unless set, with the number of this process in its name. */
  readonly temporary?: string
  /** The digest of the file as it was read, null where there was none: what somebody else wrote since then is not replaced. */
  readonly expected?: string | null | undefined
}

/**
 * Writes a file whole or not at all: to a temporary file and from there in its place, where a link leads to. Permissions stay
 * as they are. Nothing is left behind where the process is stopped in between. Throws `unavailable` where the file is not as
 * expected, and leaves it so.
 */
export async function replaceFile(
  file: string,
  parts: Iterable<string> | AsyncIterable<string>,
  options: ReplaceOptions = {},
): Promise<void> {
  const target = await followLinks(file)
  const { temporary = `${target}.${process.pid}.tmp`, expected } = options
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
    if (expected !== undefined && (await digestOf(target)) !== expected) throw changedMeanwhile(file)
    await rename(temporary, target)
  } catch (error) {
    // what went wrong first is what is told
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  } finally {
    done()
  }
}

/** The digest of a file as it stands; null where there is none. */
export async function digestOf(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  return bytes === undefined ? null : sha256(bytes)
}

function changedMeanwhile(file: string): ClaimGraphError {
  return new ClaimGraphError(
    'unavailable',
    `${file}: expected it as it was read, found that somebody else has changed or removed it meanwhile; it is left so. Run the command again`,
    { details: { file } },
  )
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
