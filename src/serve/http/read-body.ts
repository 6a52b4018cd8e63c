import { HTTPException } from 'hono/http-exception'
import { ClaimGraphError } from '../../errors.js'

/**
 * The text of a request's body, whether its length was told before or not. Throws where it has more bytes than it may,
 * ends before its end, or is not in UTF-8.
 */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const bytes = await readBytes(request, maxBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ClaimGraphError('usage', 'expected a body in UTF-8, found bytes that are not', { cause })
  }
}

async function readBytes({ body }: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const reader = body?.getReader()
  for (let read = 0; reader; ) {
    const { done, value } = await reader.read().catch(cause => {
      throw new ClaimGraphError('usage', 'expected a whole body, found one that was cut off', { cause })
    })
    if (done) break
    read += value.length
    if (read > maxBytes) {
      reader.cancel().catch(() => {})
      throw tooLarge(maxBytes)
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

function tooLarge(maxBytes: number): HTTPException {
  return new HTTPException(413, { message: `expected a body of at most ${maxBytes} bytes, found more` })
}
