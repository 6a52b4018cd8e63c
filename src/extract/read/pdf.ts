import { ClaimGraphError } from '../../errors.js'
import type { DocumentText } from './document-text.js'
import { joinLines } from './join-lines.js'
import { readLines } from './pdf-lines.js'
import { withoutRunningLines } from './running-lines.js'
import { withoutStrayRejections } from './stray-rejections.js'

/** Reads the text of a PDF, a line to each paragraph, with its title where the metadata have one. */
export function readPdf(bytes: Uint8Array, path: string): Promise<DocumentText> {
  return withoutStrayRejections(() => readPages(bytes, path))
}

async function readPages(bytes: Uint8Array, path: string): Promise<DocumentText> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf')
  const details = { file: path }
  try {
    // 0: errors only, which are thrown and reported here
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      const { items: pages } = await extractTextItems(pdf)
      const text = joinLines(withoutRunningLines(pages.map(readLines)))
      if (text === '') {
        throw new ClaimGraphError('empty', `${path}: expected text, found ${pages.length} page(s) without any`, {
          details,
        })
      }
      const { info } = await getMeta(pdf)
      const title = typeof info.Title === 'string' ? info.Title.trim() : ''
      return {
        path,
        text,
        ...(title ? { headline: title } : {}),
      }
    } finally {
      await pdf.destroy()
    }
  } catch (cause) {
    if (cause instanceof ClaimGraphError) throw cause
    const { name, message } = (cause ?? {}) as Partial<Error>
    const found = name === 'PasswordException' ? 'one that is encrypted' : message || String(cause)
    throw new ClaimGraphError(
      'unreadable',
      `${path}: expected a PDF that can be read without a password, found: ${found}`,
      {
        details,
        cause,
      },
    )
  }
}
