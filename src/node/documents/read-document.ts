import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { decodeText } from '../../extract/read/decode.js'
import type { DocumentText } from '../../extract/read/document-text.js'
import { describeFileError } from '../files/list.js'

/** Reads a document from a file, or from standard input where the path is `-`: PDF, HTML or plain text, by its beginning or name. */
export async function readDocumentText(path: string): Promise<DocumentText> {
  const bytes = path === '-' ? await readStandardInput() : await readBytes(path)
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (beginning.includes('%PDF-'))
    return { ...(await (await import('../../extract/read/pdf.js')).readPdf(bytes, path)), kind: 'pdf' }
  const named = ['.html', '.htm', '.xhtml'].includes(extname(path).toLowerCase())
  if (named || /^[^<]{0,64}<(!doctype html|html)\b/i.test(beginning))
    return { ...(await import('../../extract/read/html.js')).readHtml(bytes, path), kind: 'html' }
  return { path, text: decodeText(bytes, path), kind: 'text' }
}

async function readBytes(path: string): Promise<Uint8Array> {
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
