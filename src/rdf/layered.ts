import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { createStore, type QuadStore } from './store.js'

/**
 * A dataset with some quads above those of another one, which is not copied and must stay as it is. What is added joins the
 * layer above; nothing is taken out.
 */
export class Layered implements DatasetCore {
  readonly #below: DatasetCore
  readonly #above: QuadStore = createStore()

  constructor(below: DatasetCore, above: Iterable<Quad> = []) {
    this.#below = below
    for (const quad of above) this.add(quad)
  }

  get size(): number {
    return this.#below.size + this.#above.size
  }

  has(quad: Quad): boolean {
    return this.#above.has(quad) || this.#below.has(quad)
  }

  add(quad: Quad): this {
    if (!this.#below.has(quad)) this.#above.add(quad)
    return this
  }

  delete(): this {
    throw new TypeError('expected a dataset from which quads can be taken out, found one that only grows')
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null, graph?: Term | null): DatasetCore {
    const above = this.#above.match(subject, predicate, object, graph)
    const below = this.#below.match(subject, predicate, object, graph)
    return isEmpty(above) ? below : isEmpty(below) ? above : createStore([...below, ...above])
  }

  *[Symbol.iterator](): Iterator<Quad> {
    yield* this.#below
    yield* this.#above
  }
}

/** Whether a dataset has no quad, without counting those that it has. */
export const isEmpty = (dataset: DatasetCore) => dataset[Symbol.iterator]().next().done === true
