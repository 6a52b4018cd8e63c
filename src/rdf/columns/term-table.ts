import type { Term } from '@rdfjs/types'
import { termFromId, termToId } from 'n3'
import { type TextBytes, textBytes } from './text-bytes.js'

const chunkBytes = 1 << 24
/** Marks a length of text that is stored in two bytes a character. */
const wide = 0x80000000

/**
 * Terms by number, each once, in the order in which they came; the default graph is 0. Their texts lie in plain bytes,
 * a tenth of what strings in a map would take, and beyond the reach of the garbage collector.
 */
export class TermTable {
  readonly #bytes: TextBytes
  readonly #chunks: Uint8Array[]
  #used = 0
  #count = 0
  #places = new Float64Array(1 << 10)
  #lengths = new Uint32Array(1 << 10)
  #hashes = new Uint32Array(1 << 10)
  /** Open addressing: one more than the number of a term, 0 where there is none. */
  #slots = new Uint32Array(1 << 11)

  constructor(bytes: TextBytes = textBytes) {
    this.#bytes = bytes
    this.#chunks = [bytes.allocate(chunkBytes)]
    this.#intern('')
  }

  get size(): number {
    return this.#count
  }

  /** The number of a term, which is added where it is new. */
  add(term: Term): number {
    return this.#intern(termToId(term as Parameters<typeof termToId>[0]))
  }

  /** The number of a term; undefined where it is not known. */
  find(term: Term): number | undefined {
    const text = termToId(term as Parameters<typeof termToId>[0])
    const found = this.#slots[this.#findSlot(text, hash(text))]!
    return found === 0 ? undefined : found - 1
  }

  /** The term of a number. */
  term(number: number): Term {
    return termFromId(this.#text(number)) as Term
  }

  /** The IRI of a named node, by its number. */
  iri(number: number): string {
    return this.#text(number)
  }

  #intern(text: string): number {
    const hashed = hash(text)
    const slot = this.#findSlot(text, hashed)
    const found = this.#slots[slot]!
    if (found !== 0) return found - 1
    const number = this.#count++
    if (number === this.#places.length) this.#grow()
    this.#store(number, text)
    this.#hashes[number] = hashed
    this.#slots[slot] = this.#count
    if (this.#count * 2 > this.#slots.length) this.#rehash()
    return number
  }

  #findSlot(text: string, hashed: number): number {
    const mask = this.#slots.length - 1
    let slot = hashed & mask
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#hashes[found - 1] === hashed && this.#isText(found - 1, text)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #store(number: number, text: string): void {
    const isWide = !isLatin(text)
    const bytes = isWide ? text.length * 2 : text.length
    if (isWide) this.#used += this.#used % 2
    if (this.#used + bytes > chunkBytes) {
      this.#chunks.push(this.#bytes.allocate(Math.max(chunkBytes, bytes)))
      this.#used = 0
    }
    this.#bytes.write(this.#chunks.at(-1)!, this.#used, text, isWide)
    this.#places[number] = (this.#chunks.length - 1) * chunkBytes + this.#used
    this.#lengths[number] = isWide ? (text.length | wide) >>> 0 : text.length
    this.#used += bytes
  }

  #text(number: number): string {
    const place = this.#places[number]!
    const start = place % chunkBytes
    const length = this.#lengths[number]! & ~wide
    const chunk = this.#chunks[(place - start) / chunkBytes]!
    return this.#bytes.read(chunk, start, length, this.#lengths[number] !== length)
  }

  #isText(number: number, text: string): boolean {
    const length = this.#lengths[number]!
    if ((length & wide) !== 0) return this.#text(number) === text
    if (length !== text.length) return false
    const place = this.#places[number]!
    const start = place % chunkBytes
    const chunk = this.#chunks[(place - start) / chunkBytes]!
    for (let index = 0; index < length; index++) if (chunk[start + index] !== text.charCodeAt(index)) return false
    return true
  }

  #grow(): void {
    const length = this.#places.length * 2
    this.#places = enlarge(this.#places, new Float64Array(length))
    this.#lengths = enlarge(this.#lengths, new Uint32Array(length))
    this.#hashes = enlarge(this.#hashes, new Uint32Array(length))
  }

  #rehash(): void {
    const mask = this.#slots.length * 2 - 1
    this.#slots = new Uint32Array(mask + 1)
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes[number]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }
}

/** FNV-1a over code units, with its bits mixed once more, as the slots are counted by the lowest ones. */
function hash(text: string): number {
  let hashed = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hashed = Math.imul(hashed ^ text.charCodeAt(index), 0x01000193)
  hashed ^= hashed >>> 15
  return Math.imul(hashed, 0x2c1b3c6d) >>> 0
}

function isLatin(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0xff) return false
  return true
}

function enlarge<T extends Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
