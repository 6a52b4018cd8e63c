import { readFileSync } from 'node:fs'
import { shippedPath } from '../../node/shipped.js'
import { hashText } from './hash.js'

let classes: Map<number, number> | undefined

/** The class of words used alike that a lower-case word belongs to, from 1; 0 for a word that has none. */
export function wordClass(word: string): number {
  classes ??= readClasses(readFileSync(shippedPath('models/word-classes.bin')))
  return classes.get(hashText(word) >>> 0) ?? 0
}

/** Reads the file: the words' hashes, four bytes each, then their classes, a byte each. */
function readClasses(file: Buffer): Map<number, number> {
  const count = file.length / 5
  return new Map(Array.from({ length: count }, (_, i) => [file.readUInt32LE(i * 4), file.readUInt8(count * 4 + i)]))
}
