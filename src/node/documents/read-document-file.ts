import { readFile } from 'node:fs/promises'
import type { DocumentText } from '../../extract/read/document-text.js'
import { readDocumentText } from '../../extract/read/read-document-text.js'
import { describeFileError } from '../files/list.js'

/**
 * Reads a document from a file, or from standard input where the path is `-`: PDF, HTML or plain text, by its beginning or
 * name. Throws where there is no such file, no text in it, or none that can be read.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import { readDocumentFile } from 'claimgraph/node'
 *
 * await writeFile('note.txt', 'The mayor said that the bridge would open in May.')
 * const { kind, text } = await readDocumentFile('note.txt')
 * console.log(kind, text.length) // text 49
 * ```
 */
export async function readDocumentFile(path: string): Promise<DocumentText> {
  return readDocumentText(path === '-' ? await readStandardInput() : await readBytes(path), { path })
}

/** The bytes of a file. Throws where there is none that can be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw describeFileError(cause, path)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
