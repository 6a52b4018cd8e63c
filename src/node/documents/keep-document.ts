import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { countCharacters } from '../../claims/passage.js'
import { ClaimGraphError } from '../../errors.js'
import type { DocumentText } from '../../extract/read/document-text.js'
import { sha256 } from '../../rdf/digest.js'
import { replaceFile } from '../files/replace-file.js'

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

/** Writes a file that is not there yet, whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) await replaceFile(file, [text], { temporary: `${file}.${process.pid}-${threadId}.tmp` })
}
