import { readFile } from 'node:fs/promises'
import { describeFileError } from '../files/list.js'

/** The bytes of a file. Throws where there is none that can be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw describeFileError(cause, path)
  }
}
