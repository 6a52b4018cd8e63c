/** How texts lie in bytes: one byte a character where all are Latin-1, else two. */
export interface TextBytes {
  allocate(bytes: number): Uint8Array
  /** Writes from a byte on that is even where the text is wide. */
  write(into: Uint8Array, start: number, text: string, isWide: boolean): void
  /** Reads so many characters. */
  read(from: Uint8Array, start: number, length: number, isWide: boolean): string
}

/** For any engine of JavaScript. */
export const portableBytes: TextBytes = {
  allocate: bytes => new Uint8Array(bytes),
  write(into, start, text, isWide) {
    const units = isWide ? new Uint16Array(into.buffer, into.byteOffset + start, text.length) : into
    const first = isWide ? 0 : start
    for (let index = 0; index < text.length; index++) units[first + index] = text.charCodeAt(index)
  },
  read(from, start, length, isWide) {
    const units = isWide
      ? new Uint16Array(from.buffer, from.byteOffset + start, length)
      : from.subarray(start, start + length)
    let text = ''
    // as many as a call can take as arguments
    for (let at = 0; at < length; at += 8192) {
      text += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[])
    }
    return text
  },
}

/** For engines with Node's `Buffer`, which reads several times faster. */
export const bufferBytes: TextBytes = {
  allocate: bytes => Buffer.allocUnsafeSlow(bytes),
  write: (into, start, text, isWide) => void (into as Buffer).write(text, start, isWide ? 'utf16le' : 'latin1'),
  read: (from, start, length, isWide) =>
    isWide
      ? (from as Buffer).toString('utf16le', start, start + 2 * length)
      : (from as Buffer).toString('latin1', start, start + length),
}

/** The faster of the two that there is. */
export const textBytes: TextBytes = typeof Buffer === 'undefined' ? portableBytes : bufferBytes
