import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ClaimGraphError } from '../errors.js'
import { removeAtExit } from '../node/files/processes.js'

/** A file's text, and its path within the folder. */
interface FolderFile {
  readonly path: string
  readonly text: string
}

/** Marks a folder as one that may be replaced, because it was written as a whole. */
const mark = '.claimgraph-site'

/**
 * Writes files as one folder: whole or not at all. It takes the place of an empty folder or of one that was written like
 * this; any other is left alone and an error. Returns how many files there are.
 */
export async function writeFolder(folder: string, files: AsyncIterable<FolderFile>): Promise<number> {
  const target = resolve(folder)
  await checkReplaceable(folder)
  const temporary = `${target}.${process.pid}.tmp`
  const done = removeAtExit(temporary)
  try {
    const number = await writeAll(temporary, files)
    await replaceFolder(target, temporary)
    return number
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause
    throw new ClaimGraphError('unwritable', `cannot write ${folder}: ${(cause as Error).message}`, {
      details: { file: folder },
      cause,
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
    done()
  }
}

async function writeAll(folder: string, files: AsyncIterable<FolderFile>): Promise<number> {
  const folders = new Set<string>()
  let number = 0
  for await (const { path, text } of files) {
    const file = join(folder, path)
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    folders.add(dirname(file))
    await writeFile(file, text, { flag: 'wx' })
    number++
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, mark), '')
  return number
}

/** The old folder, if any, stands aside until the new one is in its place. */
async function replaceFolder(target: string, temporary: string): Promise<void> {
  const old = `${target}.${process.pid}.old`
  const hadOld = await rename(target, old).then(
    () => true,
    () => false,
  )
  try {
    await rename(temporary, target)
  } catch (error) {
    if (hadOld) await rename(old, target)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

async function checkReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [] as string[]
    throw new ClaimGraphError('unwritable', `cannot write ${folder}: ${cause.message}`, {
      details: { file: folder },
      cause,
    })
  })
  if (names.length === 0 || names.includes(mark)) return
  throw new ClaimGraphError(
    'unwritable',
    `${folder}: expected no folder, an empty one or a site written before, found one with other files, which are left alone`,
    { details: { file: folder } },
  )
}
