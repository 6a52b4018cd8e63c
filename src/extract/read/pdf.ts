import { ClaimGraphError } from '../../errors.js'
import type { DocumentText } from './document-text.js'

/** Reads the text of a PDF, a line to each paragraph, with its title where the metadata have one. */
export async function readPdf(bytes: Uint8Array, path: string): Promise<DocumentText> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf')
  const details = { file: path }
  try {
    // 0: errors only, which are thrown and reported here
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      const { text: pages } = await extractText(pdf, { mergePages: false })
      const text = joinLines(pages.join('\n\n'))
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
    const { name, message } = cause as Error
    const found = name === 'PasswordException' ? 'one that is encrypted' : message
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

/** Joins the lines of paragraphs: one ends at an empty line, or where a sentence ends in a line that is not full. */
export function joinLines(text: string): string {
  const lines = text.split('\n').map(line => line.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim())
  const lengths = lines.filter(line => line !== '').map(line => line.length)
  const full = 0.85 * (lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0)
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    if (line === '') open = false
    else {
      if (open) paragraphs[paragraphs.length - 1] += ` ${line}`
      else paragraphs.push(line)
      open = !(line.length < full && /[.!?:”"’)]$/.test(line))
    }
  }
  return paragraphs.join('\n')
}
