import { mkdir } from 'node:fs/promises'
import { ClaimGraphError } from '../../errors.js'

/** Makes a folder with those that lead to it, where it is not there. Throws `unwritable` where that is refused. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw new ClaimGraphError('unwritable', `cannot make the folder ${folder}: ${(cause as Error).message}`, {
      details: { file: folder },
      cause,
    })
  }
}
