import { open, rename, rm } from 'node:fs/promises'
import { removeAtExit } from './processes.js'

/**
 * Writes a file whole or not at all: to a temporary file, which must not be there yet, and from there in its place. Nothing is
 * left behind where the process is stopped in between.
 */
export async function replaceFile(
  file: string,
  parts: Iterable<string> | AsyncIterable<string>,
  { temporary = `${file}.${process.pid}.tmp`, mode }: { temporary?: string; mode?: number | undefined } = {},
): Promise<void> {
  const done = removeAtExit(temporary)
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      for await (const part of parts) await handle.writeFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    done()
  }
}
