import { boundaryKind } from './boundary.js'
import { emitContext, readContext } from './context-features.js'
import { bestLabels } from './decode.js'
import { type Emit, emitLocal } from './features.js'
import { labelCount } from './labels.js'
import { Posteriors } from './posteriors.js'
import { slotOf } from './slot.js'
import type { Tagging } from './tagging.js'
import { paragraphsOf, type View } from './view.js'
import type { StageWeights } from './weights-file.js'

const transitionTable = labelCount * labelCount

/** Tags documents in stages, each of which sees what the one before it found. */
export class Tagger {
  readonly #stages: readonly StageWeights[]
  /** A hash table with open addresses: slot + 1, or 0 where free, and the number of the feature. */
  readonly #table: Int32Array
  readonly #mask: number
  /** By feature and stage the place of its row, or -1: a feature of several stages is looked up once. */
  readonly #places: Int32Array

  constructor(stages: readonly StageWeights[]) {
    this.#stages = stages
    const most = stages.reduce((sum, { keys }) => sum + keys.length, 0)
    let size = 1024
    while (size < most * 1.5) size *= 2
    this.#table = new Int32Array(size * 2)
    this.#mask = size - 1
    const places = new Int32Array(most * stages.length).fill(-1)
    let count = 0
    stages.forEach(({ keys }, s) => {
      for (let k = 0; k < keys.length; k++) {
        const at = this.#placeOf(keys[k]!)
        if (this.#table[at * 2] === 0) {
          this.#table[at * 2] = keys[k]! + 1
          this.#table[at * 2 + 1] = count++
        }
        places[this.#table[at * 2 + 1]! * stages.length + s] = k * labelCount
      }
    })
    this.#places = places.subarray(0, count * stages.length)
  }

  /** Finds the best labels of a document's tokens, from what a stage before found if any. */
  tag(view: View, before?: Tagging): Tagging {
    const scores = this.#stages.map(() => new Float32Array(view.length * labelCount))
    this.#score(view, (i, add) => emitLocal(view, i, add), scores)
    let found = before
    this.#stages.forEach((stage, s) => {
      const own = scores[s]!
      if (found) {
        const context = readContext(view, found)
        this.#score(view, (i, add) => emitContext(view, context, i, add), onlyAt(s, own))
      }
      const labels = decode(stage, view, own)
      found = { labels, posteriors: new Posteriors(view, own, stage), ...(found && { earlier: found }) }
    })
    return found!
  }

  /** Adds up what features of each token speak for each label, for the stages that have scores. */
  #score(view: View, emitAt: (token: number, add: Emit) => void, scores: readonly (Float32Array | undefined)[]): void {
    let base = 0
    const count = this.#stages.length
    const add = (hash: number) => {
      const number = this.#find(slotOf(hash))
      if (number < 0) return
      for (let s = 0; s < count; s++) {
        const own = scores[s]
        const place = this.#places[number * count + s]!
        if (own === undefined || place < 0) continue
        const { rows } = this.#stages[s]!
        for (let label = 0; label < labelCount; label++) own[base + label]! += rows[place + label]!
      }
    }
    for (let i = 0; i < view.length; i++, base += labelCount) emitAt(i, add)
  }

  /** The number of the feature in a slot, or -1. */
  #find(slot: number): number {
    const at = this.#placeOf(slot)
    return this.#table[at * 2] === 0 ? -1 : this.#table[at * 2 + 1]!
  }

  /** Where a slot stands in the table, or would stand. */
  #placeOf(slot: number): number {
    let at = Math.imul(slot, 0x9e3779b1) & this.#mask
    for (let found = this.#table[at * 2]!; found !== 0 && found !== slot + 1; found = this.#table[at * 2]!)
      at = (at + 1) & this.#mask
    return at
  }
}

function onlyAt<T>(index: number, value: T): (T | undefined)[] {
  const list: (T | undefined)[] = []
  list[index] = value
  return list
}

function decode({ transitions }: StageWeights, view: View, scores: Float32Array): Uint8Array {
  const labels = new Uint8Array(view.length)
  for (const [from, until] of paragraphsOf(view)) {
    const paragraph = scores.subarray(from * labelCount, until * labelCount)
    const found = bestLabels(paragraph, until - from, i => ({
      weights: transitions,
      offset: boundaryKind(view, from + i) * transitionTable,
    }))
    labels.set(found, from)
  }
  return labels
}
