import { domainOf } from '../kinds/domains.js'
import type { ComparisonKind } from '../types.js'

/** A position that was stated, in the domain of its kind. */
export interface StatedPosition {
  readonly kind: ComparisonKind
  readonly position: unknown
  /** Equal keys of one kind, equal positions. */
  readonly key: string
}

/** Positions by number, each once, however many claims take it. */
export class PositionTable {
  readonly all: StatedPosition[] = []
  readonly #numbers = new Map<string, number>()
  readonly #merged = new Map<string, number>()

  /** The number of a position, which is added where it is new. */
  add(kind: ComparisonKind, position: unknown): number {
    const key = domainOf(kind).key(position)
    const known = this.#numbers.get(`${kind} ${key}`)
    if (known !== undefined) return known
    const number = this.all.length
    this.all.push({ kind, position, key })
    this.#numbers.set(`${kind} ${key}`, number)
    return number
  }

  /** The position that several of a kind that accumulates make together. */
  merge(kind: ComparisonKind, numbers: readonly number[]): number {
    const several = numbers.join()
    const known = this.#merged.get(several)
    if (known !== undefined) return known
    const number = this.add(kind, domainOf(kind).merge(numbers.map(one => this.all[one]!.position)))
    this.#merged.set(several, number)
    return number
  }
}
