import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { busy } from '../../node/threads/shares.js'

/** Bytes of an answer that are handed on at once. */
const chunkSize = 2 ** 16

/** A client that takes nothing for so many milliseconds is cut off. */
const patienceMs = 60_000

/**
 * Sends long answers as clients take them. Those that are not taken yet may have so many bytes in all; one that would
 * make them more is `unavailable`, so that slow clients cannot fill the memory.
 */
export class Sender {
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Answers with bytes of a media type; their digest is the ETag. */
  send(c: Context, bytes: Uint8Array, { digest, type }: { digest: string; type: string }): Response {
    const headers = { 'Content-Type': type, 'Content-Length': String(bytes.length), ETag: `"${digest}"` }
    const { outgoing }: Partial<HttpBindings> = c.env ?? {}
    if (outgoing) {
      if (this.#bytes + bytes.length > this.#maxBytes) throw busy(`at most ${this.#maxBytes} bytes of answers at once`)
      this.#bytes += bytes.length
      outgoing.once('close', () => (this.#bytes -= bytes.length))
      outgoing.setTimeout(patienceMs, () => outgoing.destroy())
    }
    return c.body(toStream(bytes), 200, headers)
  }
}

function toStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let start = 0
  return new ReadableStream({
    pull(controller) {
      if (start < bytes.length) controller.enqueue(bytes.subarray(start, start + chunkSize))
      start += chunkSize
      if (start >= bytes.length) controller.close()
    },
  })
}
