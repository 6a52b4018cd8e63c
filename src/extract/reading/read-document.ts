import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { describeFileError } from '../../rdf/files.js'
import { decodeText } from './decode.js'
import type { DocumentText } from './document-text.js'

/** Reads a document from a file, or from standard input where the path is `-`: PDF, HTML or plain text, by its beginning or name. */
export async function readDocumentText(path: string): Promise<DocumentText> {
  const bytes = path === '-' ? await readStandardInput() : await readBytes(path)
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (beginning.includes('%PDF-')) return { ...(await (await import('./pdf.js')).readPdf(bytes, path)), kind: 'pdf' }
  const named = ['.html', '.htm', '.xhtml'].includes(extname(path).toLowerCase())
  if (named || /^[^<]{0,64}<(!doctype html|html)\b/i.test(beginning))
    return { ...(await import('./html.js')).readHtml(bytes, path), kind: 'html' }
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
