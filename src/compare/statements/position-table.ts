import type { Kind } from '../kinds/kind.js'

/** A position that was stated. */
export interface StatedPosition {
  readonly kind: Kind
  readonly position: unknown
  /** Equal keys of one kind, equal positions. */
  readonly key: string
}

/** Positions by number, each once, however many claims take it. */
export class PositionTable {
  readonly all: StatedPosition[] = []
  readonly #numbers = new Map<Kind, Map<string, number>>()
  readonly #merged = new Map<string, number>()

  /** The number of a position, which is added where it is new. */
  add(kind: Kind, position: unknown): number {
    const key = kind.key(position)
    const numbers = this.#numbers.get(kind) ?? new Map<string, number>()
    this.#numbers.set(kind, numbers)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = this.all.length
    this.all.push({ kind, position, key })
    numbers.set(key, number)
    return number
  }

  /** The position that several of a kind that accumulates make together. */
  merge(kind: Kind, numbers: readonly number[]): number {
    const several = numbers.join()
    const known = this.#merged.get(several)
    if (known !== undefined) return known
    const number = this.add(kind, kind.merge(numbers.map(one => this.all[one]!.position)))
    this.#merged.set(several, number)
    return number
  }
}
