import { ClaimGraphError } from '../../errors.js'
import { findForeignLanguage } from '../language/foreign-language.js'
import { checkText, decodeText } from './decode.js'
import type { DocumentText } from './document-text.js'

/** What is known of a document before it is read. */
export interface ReadDocumentOptions {
  /** The name that it goes by in drafts and messages: a path, a URL, or any other. */
  readonly path: string
  /** What it is; unless given, its beginning or the extension of its name says so. */
  readonly kind?: DocumentText['kind'] | undefined
}

/**
 * Reads a document that is a PDF, a web page or plain text, from its bytes, or from text that was decoded before: the text
 * that offsets count, with headline, publisher, author and date where its metadata have them, and its language where that
 * is not English. Throws where there is no text, or none that can be read.
 *
 * @example
 * ```ts
 * import { readDocumentText } from 'claimgraph/extract'
 *
 * const page = '<html><body><p>The mayor said that the bridge would open in May.</p></body></html>'
 * const { kind, text } = await readDocumentText(page, { path: 'bridge.html' })
 * console.log(kind, text) // html The mayor said that the bridge would open in May.
 * ```
 */
export async function readDocumentText(
  content: Uint8Array | string,
  { path, kind = kindOf(content, path) }: ReadDocumentOptions,
): Promise<DocumentText> {
  const document = await readKind(content, { path, kind })
  const language = await findForeignLanguage(document.text)
  return language === undefined ? document : { ...document, language }
}

async function readKind(
  content: Uint8Array | string,
  { path, kind }: { readonly path: string; readonly kind: NonNullable<DocumentText['kind']> },
): Promise<DocumentText> {
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf.js')
    return { ...(await readPdf(bytesOf(content, path), path)), kind }
  }
  if (kind === 'html') {
    const { decodeHtml, readHtml } = await import('./html.js')
    return {
      ...readHtml(typeof content === 'string' ? checkText(content, path) : decodeHtml(content, path), path),
      kind,
    }
  }
  return { path, text: typeof content === 'string' ? checkText(content, path) : decodeText(content, path), kind }
}

function bytesOf(content: Uint8Array | string, path: string): Uint8Array {
  if (typeof content !== 'string') return content
  throw new ClaimGraphError('unreadable', `${path}: expected the bytes of a PDF, found text`, {
    details: { file: path },
  })
}

/** What a document is, by its beginning or the extension of its name. */
export function kindOf(content: Uint8Array | string, path: string): NonNullable<DocumentText['kind']> {
  const beginning = content.slice(0, 1024)
  const words = typeof beginning === 'string' ? beginning : new TextDecoder('latin1').decode(beginning)
  if (typeof content !== 'string' && words.includes('%PDF-')) return 'pdf'
  const isPage = /[^/\\]\.(?:html?|xhtml)$/i.test(path) || /^[^<]{0,64}<(!doctype html|html)\b/i.test(words)
  return isPage ? 'html' : 'text'
}
