import type { DocumentText } from '../../extract/read/document-text.js'
import { readBytes } from '../documents/read-bytes.js'
import type { DocumentLimits } from './document-limits.js'
import { readWithin } from './read-within.js'

/**
 * Reads a document from a file, or from standard input where the path is `-`: PDF, HTML or plain text, by its beginning or
 * name. Throws where there is no such file, no text in it, or none that can be read; `timeout` and `refused` where a PDF or a web
 * page takes more time or memory than `limits` give it, 60 seconds and 1024 megabytes unless set.
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
export async function readDocumentFile(path: string, limits?: DocumentLimits): Promise<DocumentText> {
  return readWithin(path === '-' ? await readStandardInput() : await readBytes(path), path, limits)
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
