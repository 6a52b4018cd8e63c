import { hashText } from './hash.js'

/** The class of words used alike that a lower-case word belongs to, from 1; 0 for a word that has none. */
export type WordClasses = (word: string) => number

/** Reads classes from their file: the words' hashes, four bytes each (little-endian), then their classes, a byte each. */
export function readWordClasses(file: Uint8Array): WordClasses {
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = file.length / 5
  const classes = new Map(
    Array.from({ length: count }, (_, i) => [bytes.getUint32(i * 4, true), bytes.getUint8(count * 4 + i)]),
  )
  return word => classes.get(hashText(word) >>> 0) ?? 0
}
