import { ClaimGraphError } from '../errors.js'

/** Decodes UTF-8, chunk by chunk, without replacing what is none; a byte order mark is left out. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #name: string

  /** `name` stands in error messages. */
  constructor(name: string) {
    this.#name = name
  }

  /** The next stretch of text, or what is left where no chunk is given; `line` is the last line read before it. */
  decode(chunk?: Uint8Array, line?: number): string {
    try {
      return chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode()
    } catch (cause) {
      const after = line === undefined ? '' : `, after line ${line}`
      const details = { file: this.#name, line }
      throw new ClaimGraphError('syntax', `${this.#name}: expected UTF-8 text, found bytes that are not${after}`, {
        details,
        cause,
      })
    }
  }
}
