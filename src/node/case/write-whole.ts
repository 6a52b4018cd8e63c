import { ClaimGraphError } from '../../errors.js'
import { replaceFile } from '../files/replace-file.js'

/** Writes a file of a case whole or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, [text], { temporary: `${file}.${process.pid}.tmp` })
  } catch (cause) {
    throw new ClaimGraphError('unwritable', `cannot write ${file}: ${(cause as Error).message}`, {
      details: { file },
      cause,
    })
  }
}
