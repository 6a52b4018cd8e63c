import { ClaimGraphError } from '../../errors.js'

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * Decodes a document's bytes strictly: by its byte order mark, else by the encoding declared, else as UTF-8. The mark
 * is no part of the text.
 */
export function decodeText(bytes: Uint8Array, path: string, declared?: string): string {
  if (bytes.length === 0)
    throw new ClaimGraphError('empty', `${path}: expected a document, found an empty file`, where(path))
  const mark = marks.find(mark => mark.bytes.every((byte, i) => bytes[i] === byte))
  const encoding = mark?.encoding ?? declared ?? 'utf-8'
  const zero = mark ? -1 : bytes.indexOf(0)
  if (zero >= 0) {
    throw new ClaimGraphError(
      'unreadable',
      `${path}: expected text, found binary data (a zero byte at ${zero})`,
      where(path),
    )
  }
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ClaimGraphError('unreadable', `${path}: expected text in ${encoding}, found ${describe(bytes, cause)}`, {
      ...where(path),
      cause,
    })
  }
  return checkText(text, path)
}

/** A text that was decoded, without a byte order mark; one of white space alone is an error. */
export function checkText(text: string, path: string): string {
  if (text.trim() === '')
    throw new ClaimGraphError('empty', `${path}: expected text, found white space only`, where(path))
  return text.replace(/^\ufeff/, '')
}

/** Names the first line whose bytes are not UTF-8. */
function describe(bytes: Uint8Array, cause: unknown): string {
  if (cause instanceof RangeError) return 'an encoding that is not known'
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const at = lossy.indexOf('\ufffd')
  const line = at < 0 ? undefined : lossy.slice(0, at).split('\n').length
  return `other bytes${line === undefined ? '' : ` in line ${line}`}; save it as UTF-8`
}

function where(path: string) {
  return { details: { file: path } }
}
