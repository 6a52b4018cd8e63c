import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countCharacters, sha256 } from '../../claims/passage.js'
import { ClaimGraphError } from '../../errors.js'
import type { DocumentText } from './document-text.js'

/**
 * Keeps a document's text in a folder as `<sha256>.txt`, where `readTexts` finds it, and beside it `<sha256>.json`: when
 * and from what it was taken, and what it says of itself. A text that is there already is left as it is.
 */
export async function keepDocument(
  { text, ...about }: DocumentText,
  folder: string,
  { now = new Date() }: { now?: Date } = {},
): Promise<void> {
  const digest = sha256(text)
  const record = { sha256: digest, characters: countCharacters(text), takenAt: now.toISOString(), ...about }
  try {
    await mkdir(folder, { recursive: true })
    // the record last: where it stands, the text stands, too
    await writeWhole(join(folder, `${digest}.txt`), text)
    await writeWhole(join(folder, `${digest}.json`), `${JSON.stringify(record, null, 2)}\n`)
  } catch (cause) {
    throw new ClaimGraphError('unwritable', `cannot keep ${about.path} in ${folder}: ${(cause as Error).message}`, {
      details: { file: folder },
      cause,
    })
  }
}

let writes = 0

/** Writes a file that is not there yet, whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) return
  const temporary = `${file}.${process.pid}-${writes++}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(text)
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
