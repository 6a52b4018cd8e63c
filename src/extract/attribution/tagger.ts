import { boundaryKind } from './boundary.js'
import { emitContext, readContext } from './context-features.js'
import { bestLabels } from './decode.js'
import { emitLocal } from './features.js'
import { labelCount } from './labels.js'
import { Posteriors } from './posteriors.js'
import { slotOf } from './slot.js'
import { paragraphsOf, type View } from './view.js'
import type { StageWeights } from './weights-file.js'

interface Stage extends StageWeights {
  /** A hash table with open addresses: slot + 1, or 0 where free, and the number of the row. */
  readonly table: Int32Array
  readonly mask: number
}

/** What was found in a document: its labels, those of the stage before, and how probable the last stage takes each to be. */
export interface Tagging {
  readonly labels: Uint8Array
  readonly earlier: Uint8Array
  readonly posteriors: Posteriors
}

const transitionTable = labelCount * labelCount

/** Tags documents in stages, each of which sees what the one before it found. */
export class Tagger {
  readonly #stages: readonly Stage[]

  constructor(stages: readonly StageWeights[]) {
    this.#stages = stages.map(stage => ({ ...stage, ...tabulate(stage.keys) }))
  }

  /** Finds the best labels of a document's tokens, from what a stage before found if any. */
  tag(view: View, before?: Uint8Array): Tagging {
    let found: Tagging | undefined
    for (const stage of this.#stages) {
      const earlier = found?.labels ?? before
      const scores = scoreTokens(stage, view, earlier)
      const labels = decode(stage, view, scores)
      found = { labels, earlier: earlier ?? labels, posteriors: new Posteriors(view, scores, stage) }
    }
    return found!
  }
}

function tabulate(keys: Int32Array): Pick<Stage, 'table' | 'mask'> {
  let size = 1024
  while (size < keys.length * 2) size *= 2
  const table = new Int32Array(size * 2)
  const mask = size - 1
  keys.forEach((key, row) => {
    let at = Math.imul(key, 0x9e3779b1) & mask
    while (table[at * 2] !== 0) at = (at + 1) & mask
    table[at * 2] = key + 1
    table[at * 2 + 1] = row
  })
  return { table, mask }
}

function scoreTokens({ table, mask, rows }: Stage, view: View, earlier: Uint8Array | undefined): Float32Array {
  const scores = new Float32Array(view.length * labelCount)
  const context = earlier && readContext(view, earlier)
  let base = 0
  const add = (hash: number) => {
    const key = slotOf(hash) + 1
    let at = Math.imul(key - 1, 0x9e3779b1) & mask
    for (let found = table[at * 2]!; found !== key; found = table[at * 2]!) {
      if (found === 0) return
      at = (at + 1) & mask
    }
    const row = table[at * 2 + 1]! * labelCount
    for (let label = 0; label < labelCount; label++) scores[base + label]! += rows[row + label]!
  }
  for (let i = 0; i < view.length; i++, base += labelCount) {
    emitLocal(view, i, add)
    if (context) emitContext(view, context, i, add)
  }
  return scores
}

function decode({ transitions }: Stage, view: View, scores: Float32Array): Uint8Array {
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
