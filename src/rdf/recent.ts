/** How much is kept. */
export interface RecentOptions<Value> {
  /** What all values together may weigh; the last one is kept whatever it weighs. */
  readonly most: number
  /** What one value weighs; 1 unless set. */
  readonly weigh?: (value: Value) => number
}

/** What was asked for most recently, up to a weight: for `memoize` to keep what can be worked out again. */
export class Recent<Key, Value> {
  readonly #known = new Map<Key, { readonly value: Value; readonly weight: number }>()
  readonly #most: number
  readonly #weigh: (value: Value) => number
  #weight = 0

  constructor({ most, weigh = () => 1 }: RecentOptions<Value>) {
    this.#most = most
    this.#weigh = weigh
  }

  get(key: Key): Value | undefined {
    const found = this.#known.get(key)
    if (found === undefined) return undefined
    // put last, as the one asked for most recently
    this.#known.delete(key)
    this.#known.set(key, found)
    return found.value
  }

  set(key: Key, value: Value): void {
    this.delete(key)
    const weight = this.#weigh(value)
    this.#known.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#known.keys()) {
      if (this.#weight <= this.#most || oldest === key) break
      this.delete(oldest)
    }
  }

  delete(key: Key): void {
    const found = this.#known.get(key)
    if (found === undefined) return
    this.#known.delete(key)
    this.#weight -= found.weight
  }
}
