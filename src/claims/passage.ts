import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ClaimGraphError } from '../errors.js'
import { describeFileError } from '../node/files/list.js'
import type { Span } from './document.js'

/** The texts of documents that the user holds, found by the digest of the whole text. */
export type Texts = ReadonlyMap<string, string>

/** SHA-256 of a text's UTF-8 bytes, as lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Reads every file of a folder as a document's text, by digest; so a file's name does not matter. */
export async function readTexts(folder: string): Promise<Texts> {
  const info = await stat(folder).catch(cause => {
    throw new ClaimGraphError('not-found', `${folder}: no such folder of documents`, {
      details: { file: folder },
      cause,
    })
  })
  if (!info.isDirectory()) {
    throw new ClaimGraphError('usage', `${folder}: expected a folder of documents, found a file`)
  }
  const texts = new Map<string, string>()
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    try {
      if (!(await stat(file)).isFile()) continue
      const bytes = await readFile(file)
      texts.set(createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8'))
    } catch (cause) {
      throw describeFileError(cause, file)
    }
  }
  return texts
}

/** The stretch of a text between two offsets in Unicode code points, end exclusive. */
export function slicePassage(text: string, { start, end }: Span): string {
  return Array.from(text).slice(start, end).join('')
}

/** A text's length in Unicode code points. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
