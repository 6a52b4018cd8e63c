import { open, rename, rm } from 'node:fs/promises'

/** Writes a file whole or not at all: to a temporary file, which must not be there yet, and from there in its place. */
export async function replaceFile(
  file: string,
  parts: Iterable<string> | AsyncIterable<string>,
  { temporary, mode }: { temporary: string; mode?: number | undefined },
): Promise<void> {
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
  }
}
